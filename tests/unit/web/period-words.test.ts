import { expect, test } from '@jest/globals';
import { periodInWords } from '../../../domain/occurrences/period-words.js';
import { periodWords } from '../../../web/text/period.js';

// Keys as domain/occurrences/periods.ts, occurrence-plan.ts and activity-step.ts make them.
test.each([
  ['2026', '2026 год'],
  ['2026-05', 'май 2026 г.'],
  ['2026-Q2', 'II квартал 2026 г.'],
  ['2026-H1', '1-е полугодие 2026 г.'],
  ['2026-W07', '7-я неделя 2026 г.'],
  ['2026-SY', '2026/2027 учебный год'],
  ['2026-05-15', '15 мая 2026 г.'],
  ['plan-2026-03-17', 'с 17 марта 2026 г.'],
  ['hand-2026-03-17-2', 'с 17 марта 2026 г.'],
  ['event-2026-03-17', 'с 17 марта 2026 г.'],
  ['none-2026', '2026 год'],
  ['p2-2026-Q4', 'IV квартал 2026 г.'],
  ['once', 'весь срок'],
])('%s reads «%s» in the pages and in what the server tells', (key, words) => {
  expect(periodWords(key).replaceAll('\u00a0', ' ')).toBe(words);
  expect(periodInWords(key)).toBe(words);
});
