import type { CalendarYear } from '../calendar-year.js';

/** Production calendar of 2027. Source: постановление Правительства РФ от 17.09.2026 № 1187. */
export const year2027: CalendarYear = {
  year: 2027,
  status: 'decree',
  decree: { number: '1187', date: '2026-09-17' },
  moves: [
    { from: '2027-01-02', to: '2027-11-05' },
    { from: '2027-01-03', to: '2027-12-31' },
    { from: '2027-02-20', to: '2027-02-22' },
  ],
  edicts: [],
  regionalDaysOff: [],
};
