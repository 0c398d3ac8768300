import type { CalendarYear } from '../calendar-year.js';

/** Production calendar of 2020. Source: постановление Правительства РФ от 10.07.2019 № 875 and the edicts named below. */
export const year2020: CalendarYear = {
  year: 2020,
  status: 'decree',
  decree: { number: '875', date: '2019-07-10' },
  moves: [
    { from: '2020-01-04', to: '2020-05-04' },
    { from: '2020-01-05', to: '2020-05-05' },
  ],
  edicts: [
    { source: 'Указ Президента РФ от 25.03.2020 № 206', from: '2020-03-30', until: '2020-04-03' },
    { source: 'Указ Президента РФ от 02.04.2020 № 239', from: '2020-04-04', until: '2020-04-30' },
    { source: 'Указ Президента РФ от 28.04.2020 № 294', from: '2020-05-06', until: '2020-05-08' },
    { source: 'Указ Президента РФ от 29.05.2020 № 345', from: '2020-06-24', until: '2020-06-24' },
    { source: 'Указ Президента РФ от 01.06.2020 № 354', from: '2020-07-01', until: '2020-07-01' },
  ],
  regionalDaysOff: [],
};
