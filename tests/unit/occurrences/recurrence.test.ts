import { describe, expect, test } from '@jest/globals';
import { expandRecurrence, recurrenceShape } from '../../../domain/recurrence.js';

const year2028 = { from: '2028-01-01', until: '2028-12-31' } as const;

describe('expanding a rule', () => {
  test.each<[string, string[]]>([
    ['FREQ=YEARLY', ['2028-01-01']],
    ['FREQ=YEARLY;BYMONTH=8', ['2028-08-01']],
    ['FREQ=YEARLY;BYMONTH=5,12', ['2028-05-01', '2028-12-01']],
    ['FREQ=MONTHLY;INTERVAL=3', ['2028-01-01', '2028-04-01', '2028-07-01', '2028-10-01']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', ['2028-02-29']],
    ['FREQ=YEARLY;BYMONTH=4,5;BYMONTHDAY=31', ['2028-05-31']],
    ['FREQ=MONTHLY;BYMONTH=1,2,3;BYMONTHDAY=-1', ['2028-01-31', '2028-02-29', '2028-03-31']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', ['2028-02-29']],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=1MO', ['2028-03-06']],
    ['FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20280220', ['2028-01-15', '2028-02-15']],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15;UNTIL=20280210', ['2028-01-01', '2028-01-15', '2028-02-01']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20280310', ['2028-01-31', '2028-02-29']],
  ])('%s in 2028', (rrule, days) => {
    expect(expandRecurrence(rrule, year2028)).toEqual(days);
  });

  test('both ends of the range belong to it', () => {
    const rrule = 'FREQ=MONTHLY;BYMONTHDAY=10';
    expect(expandRecurrence(rrule, { from: '2026-01-10', until: '2026-02-10' })).toEqual([
      '2026-01-10',
      '2026-02-10',
    ]);
    expect(expandRecurrence(rrule, { from: '2026-01-11', until: '2026-02-09' })).toEqual([]);
    expect(expandRecurrence(rrule, { from: '2026-02-09', until: '2026-01-11' })).toEqual([]);
  });

  test('weeks begin on Monday; intervals count from the anchor', () => {
    const range = { from: '2026-11-23', until: '2026-12-31', anchor: '2026-11-18' } as const;
    expect(expandRecurrence('FREQ=WEEKLY;INTERVAL=2', range)).toEqual([
      '2026-11-30',
      '2026-12-14',
      '2026-12-28',
    ]);
    const years = { from: '2026-01-01', until: '2030-12-31', anchor: '2025-05-05' } as const;
    expect(expandRecurrence('FREQ=YEARLY;INTERVAL=3', years)).toEqual(['2028-01-01']);
  });

  test('a school year begins in September', () => {
    const range = { from: '2026-01-01', until: '2027-12-31', yearStartsIn: 9 } as const;
    expect(expandRecurrence('FREQ=YEARLY', range)).toEqual(['2026-09-01', '2027-09-01']);
  });
});

test.each([
  ['FREQ=DAILY', 'every_day'],
  ['FREQ=WEEKLY;BYDAY=FR', 'days'],
  ['FREQ=MONTHLY;BYMONTHDAY=5', 'days'],
  ['FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=5', 'days'],
  ['FREQ=YEARLY;BYMONTH=8', 'months_of_year'],
  ['FREQ=YEARLY', 'periods'],
  ['FREQ=MONTHLY;BYMONTH=9,10', 'periods'],
  ['FREQ=WEEKLY', 'periods'],
])('%s names %s', (rrule, shape) => {
  expect(recurrenceShape(rrule)).toBe(shape);
});
