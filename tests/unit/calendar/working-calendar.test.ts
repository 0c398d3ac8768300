import { describe, expect, test } from '@jest/globals';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { addDays, type CivilDate } from '../../../domain/civil-date.js';

const calendar = buildCalendar(shippedYears);
const beforeEdicts = buildCalendar(shippedYears, { edictsAreOff: false });

function daysOfYear(year: number): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day: CivilDate = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('working days of a year', () => {
  // Figures of the published production calendars, five-day week.
  test.each([
    [2020, 248],
    [2021, 247],
    [2022, 247],
    [2023, 247],
    [2024, 248],
    [2025, 247],
    [2026, 247],
    [2027, 247],
  ])('%i has %i before edicts', (year, count) => {
    expect(daysOfYear(year).filter((day) => beforeEdicts.isWorkingDay(day))).toHaveLength(count);
  });

  test('the edicts took 29 working days of 2020 and 7 of 2021', () => {
    expect(daysOfYear(2020).filter((day) => calendar.isWorkingDay(day))).toHaveLength(219);
    expect(daysOfYear(2021).filter((day) => calendar.isWorkingDay(day))).toHaveLength(240);
  });
});

describe('a last day on a non-working day', () => {
  const vectors: [day: CivilDate, preceding: CivilDate, next: CivilDate][] = [
    ['2024-04-30', '2024-04-27', '2024-05-02'], // the Saturday of 27 April was worked
    ['2024-12-31', '2024-12-28', '2025-01-09'], // so was that of 28 December
    ['2025-12-31', '2025-12-30', '2026-01-12'],
    ['2025-08-31', '2025-08-29', '2025-09-01'],
    ['2021-12-31', '2021-12-30', '2022-01-10'],
    ['2024-08-31', '2024-08-30', '2024-09-02'],
    ['2023-09-30', '2023-09-29', '2023-10-02'],
    ['2024-06-30', '2024-06-28', '2024-07-01'],
    ['2025-05-31', '2025-05-30', '2025-06-02'],
    ['2026-12-31', '2026-12-30', '2027-01-11'],
  ];

  test.each(vectors)('%s goes back to %s or on to %s', (day, preceding, next) => {
    expect(calendar.shift(day, 'preceding')).toBe(preceding);
    expect(calendar.shift(day, 'next')).toBe(next);
    expect(calendar.shift(day, 'none')).toBe(day);
  });

  test('a working day stays', () => {
    expect(calendar.shift('2026-11-23', 'preceding')).toBe('2026-11-23');
    expect(calendar.shift('2026-11-23', 'next')).toBe('2026-11-23');
  });
});

describe('shortened days (ст. 95 ТК)', () => {
  const shortened: Record<number, CivilDate[]> = {
    2020: ['2020-06-11', '2020-11-03', '2020-12-31'],
    2021: ['2021-02-20', '2021-04-30', '2021-06-11'],
    2022: ['2022-02-22', '2022-03-05', '2022-11-03'],
    2023: ['2023-02-22', '2023-03-07', '2023-11-03'],
    2024: ['2024-02-22', '2024-03-07', '2024-05-08', '2024-06-11', '2024-11-02'],
    2025: ['2025-03-07', '2025-04-30', '2025-06-11', '2025-11-01'],
    2026: ['2026-04-30', '2026-05-08', '2026-06-11', '2026-11-03'],
    2027: ['2027-02-20', '2027-04-30', '2027-06-11', '2027-11-03'],
  };

  test.each(Object.entries(shortened))('%s', (year, days) => {
    expect(daysOfYear(Number(year)).filter((day) => calendar.dayStatus(day).shortened)).toEqual(days);
  });

  test('without the edict 3 November 2021 was one too', () => {
    expect(beforeEdicts.dayStatus('2021-11-03').shortened).toBe(true);
  });
});

describe('why a day is off', () => {
  test.each<[CivilDate, string]>([
    ['2026-11-23', 'working'],
    ['2026-11-22', 'weekend'],
    ['2026-11-04', 'holiday'],
    ['2026-12-31', 'moved'], // by decree, from 4 January
    ['2026-03-09', 'moved'], // 8 March 2026 is a Sunday
    ['2025-02-23', 'holiday'], // moved by decree, and still a holiday
    ['2025-02-24', 'working'], // so the Monday after it is worked
    ['2024-04-27', 'working'], // a Saturday
    ['2020-04-15', 'edict'],
    ['2021-11-05', 'moved'], // the decree was there before the edict
  ])('%s is %s', (day, kind) => {
    expect(calendar.dayStatus(day).kind).toBe(kind);
  });

  test('the source names the decree, the edict or the law', () => {
    expect(calendar.dayStatus('2026-12-31').source).toBe(
      'выходной перенесён с 04.01: постановление Правительства РФ от 24.09.2025 № 1466',
    );
    expect(calendar.dayStatus('2026-03-09').source).toBe('выходной перенесён с 08.03: ст. 112 ТК РФ');
    expect(calendar.dayStatus('2020-04-15').source).toBe('Указ Президента РФ от 02.04.2020 № 239');
    expect(calendar.dayStatus('2026-11-23').source).toBe('');
  });

  test('a year without data follows ст. 112 ТК and is preliminary', () => {
    // 12 June 2032 is a Saturday, so Monday the 14th is off; nobody has moved 3 and 4 January, a weekend.
    expect(calendar.dayStatus('2032-06-14')).toEqual({
      kind: 'moved',
      working: false,
      shortened: false,
      source: 'выходной перенесён с 12.06: ст. 112 ТК РФ',
      preliminary: true,
    });
    expect(calendar.isWorkingDay('2032-12-31')).toBe(true);
    expect(calendar.dayStatus('2026-11-23').preliminary).toBe(false);
  });
});

describe('an organisation’s own data', () => {
  test('replaces the shipped year', () => {
    const own = buildCalendar([
      ...shippedYears,
      {
        year: 2027,
        status: 'decree',
        decree: { number: '1187', date: '2026-09-17' },
        moves: [],
        edicts: [{ source: 'Указ', from: '2027-05-04', until: '2027-05-07' }],
        regionalDaysOff: ['2027-09-06'],
      },
    ]);
    expect(own.isWorkingDay('2027-12-31')).toBe(true);
    expect(own.dayStatus('2027-09-06').kind).toBe('regional');
    expect(own.nextWorkingDay('2027-04-30')).toBe('2027-05-11'); // 3rd and 10th: moved weekends; 4–7: edict
  });
});

describe('counting', () => {
  test('over the May holidays of 2026', () => {
    // off: 1 (holiday), 2–3, 9–10 (weekends), 11 (for Saturday the 9th)
    expect(calendar.addWorkingDays('2026-04-30', 1)).toBe('2026-05-04');
    expect(calendar.addWorkingDays('2026-04-30', 6)).toBe('2026-05-12');
    expect(calendar.addWorkingDays('2026-05-12', -6)).toBe('2026-04-30');
    expect(calendar.addWorkingDays('2026-05-09', 0)).toBe('2026-05-09');
    expect(calendar.workingDaysBetween('2026-04-30', '2026-05-12')).toBe(6);
    expect(calendar.workingDaysBetween('2026-05-12', '2026-04-30')).toBe(-6);
    expect(calendar.workingDaysBetween('2026-05-01', '2026-05-03')).toBe(0);
    expect(calendar.nextWorkingDay('2026-05-08')).toBe('2026-05-12');
    expect(calendar.previousWorkingDay('2026-05-12')).toBe('2026-05-08');
  });
});
