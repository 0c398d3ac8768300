import type { CalendarYear } from '../calendar-year.js';

/** Production calendar of 2025. Source: постановление Правительства РФ от 04.10.2024 № 1335. */
export const year2025: CalendarYear = {
  year: 2025,
  status: 'decree',
  decree: { number: '1335', date: '2024-10-04' },
  moves: [
    { from: '2025-01-04', to: '2025-05-02' },
    { from: '2025-01-05', to: '2025-12-31' },
    { from: '2025-02-23', to: '2025-05-08' },
    { from: '2025-03-08', to: '2025-06-13' },
    { from: '2025-11-01', to: '2025-11-03' },
  ],
  edicts: [],
  regionalDaysOff: [],
};
