import { expect, test } from '@jest/globals';
import { peakWords } from '../../../web/screens/import/peak-words.js';

test('each year tells of its own fullest day, a year that stays as it was tells nothing', () => {
  const days = [
    { day: '2027-12-30', before: 51, after: 1 },
    { day: '2027-03-01', before: 1, after: 3 },
    { day: '2026-12-30', before: 50, after: 49 },
    { day: '2028-12-29', before: 2, after: 2 },
  ];
  expect(peakWords(days).map((words) => words.replaceAll('\u00a0', ' '))).toEqual([
    '2026 год: сейчас до 50 в один день, станет до 49 задач',
    '2027 год: сейчас до 51 в один день, станет до 3 задач',
  ]);
});
