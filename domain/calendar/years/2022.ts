import type { CalendarYear } from '../calendar-year.js';

/** Production calendar of 2022. Source: постановление Правительства РФ от 16.09.2021 № 1564. */
export const year2022: CalendarYear = {
  year: 2022,
  status: 'decree',
  decree: { number: '1564', date: '2021-09-16' },
  moves: [
    { from: '2022-01-01', to: '2022-05-03' },
    { from: '2022-01-02', to: '2022-05-10' },
    { from: '2022-03-05', to: '2022-03-07' },
  ],
  edicts: [],
  regionalDaysOff: [],
};
