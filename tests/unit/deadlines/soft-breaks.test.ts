import { describe, expect, test } from '@jest/globals';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { brief } from './tables.js';

describe('a new line inside a narrow cell', () => {
  test.each([
    ['Каждый\nпонедельник', 'recurring WEEKLY;BYDAY=MO'],
    ['10-13\nоктября 2025', 'range 2025-10-10..2025-10-13'],
    ['сентябрь\n2025 г.', 'one_off 2025-09-01..2025-09-30'],
    ['с 1 мая\nпо 5 июня 2025 года', 'range 2025-05-01..2025-06-05'],
    ['до\n1 мая 2025', 'one_off ..2025-05-01'],
    ['1 раз\nв квартал', 'recurring MONTHLY;INTERVAL=3'],
    ['сентябрь -\nмай 2025/2026 уч. г.', 'range 2025-09-01..2026-05-31'],
    ['не позднее\n1 июля\n2025 года', 'one_off ..2025-07-01'],
  ])('goes on with the phrase: %j', (phrase, expected) => {
    expect(brief(readDeadline(phrase))).toBe(expected);
  });

  test.each([
    ['1 мая 2025\n5 июня 2025', 'one_off 2025-05-01..2025-05-01 + one_off 2025-06-05..2025-06-05'],
    ['до 1 мая 2025\n- до 5 июня 2025', 'one_off ..2025-05-01 + one_off ..2025-06-05'],
  ])('parts two deadlines: %j', (phrase, expected) => {
    expect(brief(readDeadline(phrase))).toBe(expected);
  });
});
