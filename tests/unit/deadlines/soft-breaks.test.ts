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
    ['декабрь\n2024', 'one_off 2024-12-01..2024-12-31'],
    ['IV\nквартал 2024 г.', 'one_off 2024-10-01..2024-12-31'],
    ['сен-\nтябрь 2024', 'one_off 2024-09-01..2024-09-30'],
    ['2024-2025\nуч. г.', 'one_off 2024-09-01..2025-08-31'],
    ['март\n(2024 г.)', 'one_off 2024-03-01..2024-03-31'],
    ['20.12.2024\n(пт)', 'one_off 2024-12-20..2024-12-20'],
    ['1\nраз в квартал', 'recurring MONTHLY;INTERVAL=3'],
    ['двадцать\nпятого числа каждого месяца', 'recurring MONTHLY;BYMONTHDAY=25'],
    ['согласно\nграфику', 'by_external_schedule'],
    ['сентябрь 2024\n–\nмай 2025', 'range 2024-09-01..2025-05-31'],
    ['в теч.\nгода', 'continuous'],
    ['I квартал\n2025 г.', 'one_off 2025-01-01..2025-03-31'],
    ['1 кв.\n2025 г.', 'one_off 2025-01-01..2025-03-31'],
    ['25.12.\n2025г.', 'one_off 2025-12-25..2025-12-25'],
    ['15.05.2025\nчетверг', 'one_off 2025-05-15..2025-05-15'],
  ])('goes on with the phrase: %j', (phrase, expected) => {
    expect(brief(readDeadline(phrase))).toBe(expected);
  });

  test.each(['октябрь\n– декабрь 2023 года', '13.10\n-15.10.2014', '2020\n- 2021 годы', '2009\n2011 годы'])(
    'leaves a sign at the line end in doubt: %j',
    (phrase) => {
      expect(readDeadline(phrase).questions.map(({ code }) => code)).toEqual(['lost_sign']);
    },
  );

  test.each([
    ['- май 2024\n- сентябрь 2024', 'one_off 2024-05-01..2024-05-31 + one_off 2024-09-01..2024-09-30'],
    ['1 мая 2025\n5 июня 2025', 'one_off 2025-05-01..2025-05-01 + one_off 2025-06-05..2025-06-05'],
    ['до 1 мая 2025\n- до 5 июня 2025', 'one_off ..2025-05-01 + one_off ..2025-06-05'],
  ])('parts two deadlines: %j', (phrase, expected) => {
    expect(brief(readDeadline(phrase))).toBe(expected);
  });
});
