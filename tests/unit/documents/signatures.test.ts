import { expect, test } from '@jest/globals';
import { readOrder } from '../../../documents/order/read-order.js';
import { headOf } from './head-of.js';
import { summarise } from './summarise.js';

test('what is annexed stands above who signed', () => {
  const lines = [
    'ПРИКАЗЫВАЮ:',
    '1. Утвердить план.',
    'Приложение: на 3 л. в 1 экз.',
    'Начальник И.И. Иванов',
  ];
  expect(headOf('ПРИКАЗ № 7 от 01.02.2024', 'О плане', ...lines).signatory?.name).toBe('И.И. Иванов');
});

function rowsOf(name: string, lines: readonly string[]) {
  return summarise(readOrder({ name, bytes: new TextEncoder().encode(lines.join('\n')) }));
}

test('who signed stands in the columns of a plan without numbers', () => {
  const lines = [
    'План на май 2024 года;;',
    'Дата;Мероприятие;Ответственный',
    '3 мая;Концерт;Зимина А.А.',
    ';;',
    'Директор МБУК "ЦБС";;С.В. Пухова',
  ];
  expect(rowsOf('план.csv', lines)).toEqual([[null, ' | Концерт | 3 мая | Зимина А.А.']]);
});

test('who signed stands under rows laid out by spaces', () => {
  const lines = [
    'План на 2024 год',
    '',
    ' №   Мероприятие                     Срок          Ответственный',
    ' 1   Смотр                           май           УО',
    ' 2   Дежурство                       1-11 мая      Школы',
    '',
    '     Специалист сельсовета           Л.Д. Чижова',
  ];
  expect(rowsOf('план.txt', lines)).toEqual([
    [null, '1 | Смотр | май | УО', '2 | Дежурство | 1-11 мая | Школы'],
  ]);
});
