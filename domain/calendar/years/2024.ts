import type { CalendarYear } from '../calendar-year.js';

/** Production calendar of 2024. Source: постановление Правительства РФ от 10.08.2023 № 1314. */
export const year2024: CalendarYear = {
  year: 2024,
  status: 'decree',
  decree: { number: '1314', date: '2023-08-10' },
  moves: [
    { from: '2024-01-06', to: '2024-05-10' },
    { from: '2024-01-07', to: '2024-12-31' },
    { from: '2024-04-27', to: '2024-04-29' },
    { from: '2024-11-02', to: '2024-04-30' },
    { from: '2024-12-28', to: '2024-12-30' },
  ],
  edicts: [],
  regionalDaysOff: [],
};
