import type { CalendarYear } from '../calendar-year.js';

/** Production calendar of 2021. Source: постановление Правительства РФ от 10.10.2020 № 1648 and the edicts named below. */
export const year2021: CalendarYear = {
  year: 2021,
  status: 'decree',
  decree: { number: '1648', date: '2020-10-10' },
  moves: [
    { from: '2021-01-02', to: '2021-11-05' },
    { from: '2021-01-03', to: '2021-12-31' },
    { from: '2021-02-20', to: '2021-02-22' },
  ],
  edicts: [
    { source: 'Указ Президента РФ от 23.04.2021 № 242', from: '2021-05-04', until: '2021-05-07' },
    { source: 'Указ Президента РФ от 20.10.2021 № 595', from: '2021-10-30', until: '2021-11-07' },
  ],
  regionalDaysOff: [],
};
