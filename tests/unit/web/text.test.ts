import { expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import {
  addDays,
  dayOfInstant,
  daysBetween,
  formatDate,
  formatDigits,
  formatInstant,
  formatNearDate,
  parseDay,
} from '../../../web/text/dates.js';
import { fileSize } from '../../../web/text/file-size.js';
import { keepNumbers, plural, taskForms, workingDayForms } from '../../../web/text/plural.js';
import { sectionName } from '../../../web/text/section-name.js';
import { placeOf } from '../../../web/text/task-words.js';
import { shortName } from '../../../web/text/short-name.js';

const plain = (text: string) => text.replace(/\u00a0/g, '_');

test.each([
  [0, '0_задач'],
  [1, '1_задача'],
  [2, '2_задачи'],
  [5, '5_задач'],
  [11, '11_задач'],
  [21, '21_задача'],
  [112, '112_задач'],
  [1.5, '1,5_задачи'],
])('%d is counted «%s»', (count, words) => expect(plain(plural(count, taskForms))).toBe(words));

test('two words of a count stay in their case', () => {
  expect(plain(plural(3, workingDayForms))).toBe('3_рабочих дня');
  expect(plain(plural(21, workingDayForms))).toBe('21_рабочий день');
});

test('dates are written as Russian documents write them and never break over lines', () => {
  expect(plain(formatDate('2026-12-03'))).toBe('3_декабря_2026_г.');
  expect(plain(formatNearDate('2026-12-03', '2026-01-15'))).toBe('3_декабря');
  expect(plain(formatNearDate('2027-01-11', '2026-12-30'))).toBe('11_января_2027_г.');
  expect(formatDigits('2026-12-03')).toBe('03.12.2026');
});

test('an instant is told by the clock of the organisation, whatever the day is in London', () => {
  expect(plain(formatInstant('2026-11-23T21:42:00Z', 'Europe/Moscow'))).toBe('24_ноября_2026_г. в_00:42');
  expect(plain(formatInstant('2026-11-23T21:42:00Z', 'Europe/Kaliningrad'))).toBe(
    '23_ноября_2026_г. в_23:42',
  );
  expect(dayOfInstant('2026-11-23T21:42:00Z', 'Asia/Kamchatka')).toBe('2026-11-24');
});

test.each([
  ['03.12.2026', '2026-12-03'],
  ['3.12.26', '2026-12-03'],
  [' 2026-12-03 ', '2026-12-03'],
  ['29.02.2028', '2028-02-29'],
  ['29.02.2026', null],
  ['31.11.2026', null],
  ['12/03/2026', null],
  ['3 декабря 2026', '2026-12-03'],
  ['3 Декабря 2026 г.', '2026-12-03'],
  ['03 сент. 2026 года', '2026-09-03'],
  ['9 мая 2026 г', '2026-05-09'],
  ['31 июня 2026', null],
  ['3 декабристов 2026', null],
  ['3 марш 2026', null],
  // The year would be a guess.
  ['3 декабря', null],
  ['', null],
])('«%s» is read as %s', (text, day) => expect(parseDay(text)).toBe(day));

test('a written day is read back as itself, and days are counted without clocks', () => {
  const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1990-01-01', count));
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(parseDay(formatDigits(day))).toBe(day);
      expect(parseDay(formatDate(day))).toBe(day);
      expect(daysBetween(day, addDays(day, count))).toBe(count);
    }),
  );
});

test('numbers of texts from the server stay with their words', () => {
  expect(plain(keepNumbers('осталось 3 рабочих дня — приказ № 88'))).toBe(
    'осталось 3_рабочих дня_— приказ №_88',
  );
  expect(plain(placeOf({ sectionIndex: 2, number: 4, position: 19 }))).toBe('п._2.4');
  expect(plain(placeOf({ sectionIndex: 2, number: null, position: 19 }))).toBe('раздел_2, строка_19');
  expect([900, 340 * 1024, 1_258_291].map((bytes) => plain(fileSize(bytes)))).toEqual([
    '900_Б',
    '340_КБ',
    '1,2_МБ',
  ]);
});

test.each([
  ['Елена Ивановна Маркова', 'Маркова Е. И.'],
  ['Маркова Елена Ивановна', 'Маркова Е. И.'],
  ['Роман Аркадьевич Абрамович', 'Абрамович Р. А.'],
  ['Абрамович Роман Аркадьевич', 'Абрамович Р. А.'],
  ['Пётр Ильич Римский-Корсаков', 'Римский-Корсаков П. И.'],
  ['Мамедов Али Гасан оглы', 'Мамедов А. Г.'],
  ['Мария Никитична Ли', 'Ли М. Н.'],
  ['Ким Александр', 'Ким Александр'],
  ['Фёдорова Анна Мария', 'Фёдорова Анна Мария'],
  ['И. И. Иванова', 'И. И. Иванова'],
  ['kontrol', 'kontrol'],
])('%s stands in the bar as %s', (name, short) => {
  expect(shortName(name).replaceAll('\u00a0', ' ')).toBe(short);
});

test.each([
  [1, 'Пожарная безопасность', '1. Пожарная безопасность'],
  [1, '1. Анализ результатов', '1. Анализ результатов'],
  [2, '2) Кадры', '2) Кадры'],
  [4, 'IV. Организационные меры', 'IV. Организационные меры'],
  [1, 'Раздел 1. Пожарная безопасность', 'Раздел 1. Пожарная безопасность'],
  [2, 'Направление II «Кадры»', 'Направление II «Кадры»'],
  [1, '3. Анализ результатов', '1. 3. Анализ результатов'],
  [1, '1.2. Кадры', '1. 1.2. Кадры'],
  [2, 'Раздел 2.1. Кадры', '2. Раздел 2.1. Кадры'],
  [1, '1.5 ставки методиста', '1. 1.5 ставки методиста'],
  [1, 'I квартал', '1. I квартал'],
  [7, null, 'Раздел 7'],
])('section %d «%s» is called «%s»', (index, title, words) =>
  expect(sectionName({ index, title })).toBe(words),
);
