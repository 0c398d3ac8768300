import { expect, test } from '@jest/globals';
import { cheapest } from '../../support/cpu-time.js';
import { timeOfSection } from '../../../documents/order/rows/section-time.js';

const timeOf = (title: string, upper: string | null = null) =>
  timeOfSection({ title, upper, line: 1, rows: [], unread: [], titleOutside: false, titleUnsure: false });

test.each([
  ['I. Сентябрь', 'Сентябрь'],
  ['ОКТЯБРЬ – НОЯБРЬ', 'ОКТЯБРЬ – НОЯБРЬ'],
  ['2. Май 2024 г.', 'Май 2024 г'],
  ['Июнь 2024г', 'Июнь 2024г'],
  ['с 1 по 15 сентября', 'с 1 по 15 сентября'],
  ['I квартал', 'I квартал'],
  ['1 полугодие (январь-июнь)', '1 полугодие (январь-июнь)'],
  ['до 01.09.2024', 'до 01.09.2024'],
  ['в течение учебного года', 'в течение учебного года'],
  ['Ежемесячно', 'Ежемесячно'],
  ['Март месяц', 'Март месяц'],
  ['Подготовка к 1 мая', ''],
  ['Майские встречи', ''],
  ['Сентябрь. Месячник безопасности', ''],
  ['2024', ''],
  ['2024 год', '2024 год'],
  ['1.1', ''],
])('the time that the title «%s» names and nothing else: «%s»', (title, time) => {
  expect(timeOf(title)).toBe(time);
});

test('a title of many numbers is looked at once', () => {
  const title = `${'1.'.repeat(29)}я`;
  expect(timeOf(title)).toBe('');
  expect(cheapest(() => timeOf(title), 100)).toBeLessThan(100);
});
