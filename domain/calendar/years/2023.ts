import type { CalendarYear } from '../calendar-year.js';

/** Production calendar of 2023. Source: постановление Правительства РФ от 29.08.2022 № 1505. */
export const year2023: CalendarYear = {
  year: 2023,
  status: 'decree',
  decree: { number: '1505', date: '2022-08-29' },
  moves: [
    { from: '2023-01-01', to: '2023-02-24' },
    { from: '2023-01-08', to: '2023-05-08' },
  ],
  edicts: [],
  regionalDaysOff: [],
};
