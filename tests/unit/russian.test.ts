import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/fast-check.js';
import { counted, dateInWords, shorten } from '../../domain/russian.js';

describe('counted', () => {
  test.each([
    [0, '0 задач'],
    [1, '1 задача'],
    [2, '2 задачи'],
    [4, '4 задачи'],
    [5, '5 задач'],
    [11, '11 задач'],
    [12, '12 задач'],
    [21, '21 задача'],
    [22, '22 задачи'],
    [111, '111 задач'],
    [101, '101 задача'],
  ])('%i', (count, words) => {
    expect(counted(count, 'задача', 'задачи', 'задач')).toBe(words);
  });
});

test('dateInWords writes the month in the genitive', () => {
  expect(dateInWords('2026-12-01')).toBe('1 декабря 2026 г.');
  expect(dateInWords('2027-05-31')).toBe('31 мая 2027 г.');
});

describe('shorten', () => {
  test('leaves a short text alone', () => {
    expect(shorten('Провести мониторинг', 180)).toBe('Провести мониторинг');
  });

  test('makes one line of many', () => {
    expect(shorten('  Нет подписи.\r\n\tНет\u0000 печати. ', 180)).toBe('Нет подписи. Нет печати.');
  });

  test('cuts between words and drops the comma before the ellipsis', () => {
    expect(shorten('Провести мониторинг, анализ', 24)).toBe('Провести мониторинг…');
  });

  test('cuts a word without spaces in the middle', () => {
    expect(shorten('а'.repeat(300), 10)).toBe(`${'а'.repeat(9)}…`);
  });

  test('drops marks that turn the direction of writing', () => {
    expect(shorten('отчёт \u202excod.exe', 180)).toBe('отчёт xcod.exe');
  });

  test('never exceeds the limit and never halves a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 2, max: 40 }),
        (text, limit) => {
          const short = shorten(text, limit);
          expect([...short].length).toBeLessThanOrEqual(limit);
          expect(short).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });
});
