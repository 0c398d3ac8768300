import type { CalendarYear } from '../calendar-year.js';

/** Production calendar of 2026. Source: постановление Правительства РФ от 24.09.2025 № 1466. */
export const year2026: CalendarYear = {
  year: 2026,
  status: 'decree',
  decree: { number: '1466', date: '2025-09-24' },
  moves: [
    { from: '2026-01-03', to: '2026-01-09' },
    { from: '2026-01-04', to: '2026-12-31' },
  ],
  edicts: [],
  regionalDaysOff: [],
};
