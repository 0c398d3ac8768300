import { expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { readDay } from '../../../api/mail-links/typed-day.js';
import { isCivilDate } from '../../../domain/civil-date.js';

test.each([
  ['3', '12', '2026', '2026-12-03'],
  ['03', 'декабря', '2026', '2026-12-03'],
  [' 9 ', ' Мая ', '2025', '2025-05-09'],
  ['9', 'май', '2025', '2025-05-09'],
  ['1', 'мар.', '2024', '2024-03-01'],
  ['29', 'фев', '2024', '2024-02-29'],
  ['01', '03', '27', '2027-03-01'],
  ['29', 'февраля', '28', '2028-02-29'],
])('%j %j %j is %s', (day, month, year, date) => {
  expect(readDay({ day, month, year })).toEqual({ date });
});

test('three empty fields are no day', () => {
  expect(readDay({ day: '', month: ' ', year: '' })).toEqual({ date: null });
});

test.each([
  ['3', '', '2026', 'впишите день, месяц и год'],
  ['29', '2', '2023', 'такого дня нет'],
  ['31', '11', '2026', 'такого дня нет'],
  ['0', '1', '2026', 'такого дня нет'],
  ['1', '13', '2026', 'такого дня нет'],
  ['третье', '12', '2026', 'день напишите числом'],
  ['3', 'мак', '2026', 'месяц напишите'],
  ['3', 'декабрьский', '2026', 'месяц напишите'],
  ['3', 'december', '2026', 'месяц напишите'],
  ['3', '12', '6', 'четырьмя цифрами'],
  ['3', '12', '026', 'четырьмя цифрами'],
  ['29', '2', '26', 'такого дня нет'],
  ['3', '12', '0026', 'от 1990 до 2099'],
])('%j %j %j is asked again: %s', (day, month, year, words) => {
  expect(readDay({ day, month, year })).toEqual({ wrong: expect.stringContaining(words) as unknown });
});

test('no typing whatever makes a day that is not in the calendar', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
      const read = readDay({ day, month, year });
      if ('date' in read && read.date !== null) expect(isCivilDate(read.date)).toBe(true);
    }),
  );
});
