import { describe, expect, test } from '@jest/globals';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import type { CivilDate } from '../../../domain/civil-date.js';
import type { OffsetUnit, Rule } from '../../../domain/deadline.js';
import { InvalidInput } from '../../../domain/errors.js';
import { nextOccurrence, periodOfOpening, planOccurrences } from '../../../domain/occurrence-plan.js';
import type { PlanInput } from '../../../domain/occurrence-plan.js';
import { defaultPresets } from '../../../domain/presets.js';

const calendar = buildCalendar(shippedYears);

function plan(rule: Rule, validFrom: CivilDate, validUntil: CivilDate, more: Partial<PlanInput> = {}) {
  const input = { validFrom, validUntil, controlFrom: validFrom, calendar, presets: defaultPresets, ...more };
  return planOccurrences(rule, input);
}

/** Period, window, opening and due date of each occurrence in one line; a past one is marked. */
function lines(
  rule: Rule,
  validFrom: CivilDate,
  validUntil: CivilDate,
  more: Partial<PlanInput> = {},
): string[] {
  return plan(rule, validFrom, validUntil, more).map(
    ({ period, windowStart, windowEnd, opens, due, past }) =>
      `${period}: ${windowStart}…${windowEnd} opens ${opens} due ${due}${past ? ' past' : ''}`,
  );
}

type Recurring = Extract<Rule, { kind: 'recurring' }>;
const recurring = (rrule: string, span: Recurring['span'], report: number | null = null): Recurring => ({
  kind: 'recurring',
  rrule,
  span,
  dueDayOfNextMonth: report,
});
const march = (year: number): Rule => ({ kind: 'once', start: `${year}-03-01`, end: `${year}-03-31` });

describe('a month of every year', () => {
  test('«август, ежегодно» is due on the last working day of August', () => {
    expect(lines(recurring('FREQ=YEARLY;BYMONTH=8', 'month'), '2024-01-01', '2026-12-31')).toEqual([
      '2024-08: 2024-08-01…2024-08-31 opens 2024-08-01 due 2024-08-30', // the 31st is a Saturday
      '2025-08: 2025-08-01…2025-08-31 opens 2025-08-01 due 2025-08-29', // the 31st is a Sunday
      '2026-08: 2026-08-01…2026-08-31 opens 2026-08-01 due 2026-08-31',
    ]);
  });

  test('«май, декабрь ежегодно» are two a year', () => {
    expect(lines(recurring('FREQ=YEARLY;BYMONTH=5,12', 'month'), '2025-01-01', '2025-12-31')).toEqual([
      '2025-05: 2025-05-01…2025-05-31 opens 2025-05-01 due 2025-05-30',
      '2025-12: 2025-12-01…2025-12-31 opens 2025-12-01 due 2025-12-30', // the 31st is a moved day off
    ]);
  });

  test('«до июля ежегодно» opens with the year, «март–май ежегодно» in March', () => {
    expect(lines(recurring('FREQ=YEARLY;BYMONTH=6', 'year'), '2026-01-01', '2026-12-31')).toEqual([
      '2026-06: 2026-01-01…2026-06-30 opens 2026-01-01 due 2026-06-30',
    ]);
    const spring: Rule = { ...recurring('FREQ=YEARLY;BYMONTH=5', 'month'), opensOn: '--03-01' };
    expect(lines(spring, '2026-04-06', '2027-04-30')).toEqual([
      '2026-05: 2026-04-06…2026-05-31 opens 2026-04-06 due 2026-05-29', // a Sunday
      '2027-05: 2027-03-01…2027-04-30 opens 2027-03-01 due 2027-04-30',
    ]);
  });

  test('«конец мая ежегодно»: only the last day is said, the month is the window', () => {
    expect(lines(recurring('FREQ=YEARLY;BYMONTH=5', 'day'), '2026-01-01', '2026-12-31')).toEqual([
      '2026-05: 2026-05-01…2026-05-31 opens 2026-05-01 due 2026-05-29',
    ]);
  });

  test('the presets say where a day off moves', () => {
    const rule = recurring('FREQ=YEARLY;BYMONTH=8', 'month');
    const due = (shift: 'next' | 'none') =>
      plan(rule, '2025-01-01', '2025-12-31', { presets: { shift } }).map((one) => one.due);
    expect(due('next')).toEqual(['2025-09-01']);
    expect(due('none')).toEqual(['2025-08-31']);
  });
});

describe('«ежегодно»', () => {
  test('the first and the last year are clipped to the validity', () => {
    expect(lines(recurring('FREQ=YEARLY', 'year'), '2020-11-27', '2023-11-26')).toEqual([
      '2020: 2020-11-27…2020-12-31 opens 2020-11-27 due 2020-12-31',
      '2021: 2021-01-01…2021-12-31 opens 2021-01-01 due 2021-12-30',
      '2022: 2022-01-01…2022-12-31 opens 2022-01-01 due 2022-12-30',
      '2023: 2023-01-01…2023-11-26 opens 2023-01-01 due 2023-11-24', // a Sunday
    ]);
  });

  test('the school year crosses New Year', () => {
    expect(lines(recurring('FREQ=YEARLY', 'school_year'), '2025-01-15', '2026-12-31')).toEqual([
      '2024-SY: 2025-01-15…2025-08-31 opens 2025-01-15 due 2025-08-29',
      '2025-SY: 2025-09-01…2026-08-31 opens 2025-09-01 due 2026-08-31',
      '2026-SY: 2026-09-01…2026-12-31 opens 2026-09-01 due 2026-12-30',
    ]);
  });

  test('«1 раз в 3 года» counts from the year in which the plan begins', () => {
    const periods = plan(recurring('FREQ=YEARLY;INTERVAL=3', 'year'), '2021-02-01', '2028-12-31');
    expect(periods.map((one) => one.period)).toEqual(['2021', '2024', '2027']);
  });
});

describe('parts of a year', () => {
  test('«ежеквартально»: work within the quarter, report by the 10th of the next month', () => {
    expect(lines(recurring('FREQ=MONTHLY;INTERVAL=3', 'quarter', 10), '2025-02-17', '2026-03-31')).toEqual([
      '2025-Q1: 2025-02-17…2025-03-31 opens 2025-02-17 due 2025-04-10',
      '2025-Q2: 2025-04-01…2025-06-30 opens 2025-04-01 due 2025-07-10',
      '2025-Q3: 2025-07-01…2025-09-30 opens 2025-07-01 due 2025-10-10',
      // 10.01.2026 is a Saturday of the New Year holidays, which last from 31.12 to 11.01
      '2025-Q4: 2025-10-01…2025-12-31 opens 2025-10-01 due 2025-12-30',
      '2026-Q1: 2026-01-01…2026-03-31 opens 2026-01-01 due 2026-04-10',
    ]);
  });

  test('a monthly rhythm with the span of a quarter is one occurrence a quarter', () => {
    const periods = plan(recurring('FREQ=MONTHLY', 'quarter'), '2025-01-01', '2025-12-31');
    expect(periods.map((one) => one.period)).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']);
  });

  test('«ежемесячно» with a report', () => {
    expect(lines(recurring('FREQ=MONTHLY', 'month', 15), '2026-01-12', '2026-03-31')).toEqual([
      '2026-01: 2026-01-12…2026-01-31 opens 2026-01-12 due 2026-02-13', // 15.02 is a Sunday
      '2026-02: 2026-02-01…2026-02-28 opens 2026-02-01 due 2026-03-13', // 15.03 is a Sunday
      '2026-03: 2026-03-01…2026-03-31 opens 2026-03-01 due 2026-04-15',
    ]);
  });

  test('half years and weeks', () => {
    expect(lines(recurring('FREQ=MONTHLY;INTERVAL=6', 'half_year'), '2026-03-02', '2026-12-31')).toEqual([
      '2026-H1: 2026-03-02…2026-06-30 opens 2026-03-02 due 2026-06-30',
      '2026-H2: 2026-07-01…2026-12-31 opens 2026-07-01 due 2026-12-30',
    ]);
    expect(lines(recurring('FREQ=WEEKLY', 'week'), '2026-12-24', '2027-01-10')).toEqual([
      '2026-W52: 2026-12-24…2026-12-27 opens 2026-12-24 due 2026-12-25',
      '2026-W53: 2026-12-28…2027-01-03 opens 2026-12-28 due 2026-12-30',
      // no working day in the week: the first one after it (11.01.2027, a Monday)
      '2027-W01: 2027-01-04…2027-01-10 opens 2027-01-04 due 2027-01-11',
    ]);
  });
});

describe('a day said by the rule', () => {
  test('opens a month before, within the validity', () => {
    expect(lines(recurring('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1', 'day'), '2026-05-15', '2027-12-31')).toEqual(
      [
        '2026-06-01: 2026-05-15…2026-06-01 opens 2026-05-15 due 2026-06-01',
        '2027-06-01: 2027-05-02…2027-06-01 opens 2027-05-02 due 2027-06-01',
      ],
    );
  });

  test('a monthly day opens after the one before', () => {
    expect(lines(recurring('FREQ=MONTHLY;BYMONTHDAY=15', 'day'), '2026-08-03', '2026-10-31')).toEqual([
      '2026-08-15: 2026-08-03…2026-08-15 opens 2026-08-03 due 2026-08-14', // a Saturday
      '2026-09-15: 2026-08-16…2026-09-15 opens 2026-08-16 due 2026-09-15',
      '2026-10-15: 2026-09-16…2026-10-15 opens 2026-09-16 due 2026-10-15',
    ]);
  });

  test('of two days of a month the second opens after the first', () => {
    const rule = recurring('FREQ=MONTHLY;BYMONTHDAY=5,20', 'month');
    expect(lines(rule, '2026-09-01', '2026-10-10')).toEqual([
      '2026-09-05: 2026-09-01…2026-09-05 opens 2026-09-01 due 2026-09-04', // a Saturday
      '2026-09-20: 2026-09-06…2026-09-20 opens 2026-09-06 due 2026-09-18', // a Sunday
      '2026-10-05: 2026-09-21…2026-10-05 opens 2026-09-21 due 2026-10-05',
    ]);
  });

  test('a day early in its period still leaves a month: «до 1 числа», «до 15 января ежегодно»', () => {
    expect(lines(recurring('FREQ=MONTHLY;BYMONTHDAY=1', 'month'), '2026-10-15', '2026-11-30')).toEqual([
      '2026-11-01: 2026-10-15…2026-11-01 opens 2026-10-15 due 2026-10-30', // a Sunday
    ]);
    const january = recurring('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15', 'year');
    expect(lines(january, '2026-02-01', '2027-06-30')).toEqual([
      '2027-01-15: 2026-12-16…2027-01-15 opens 2026-12-16 due 2027-01-15',
    ]);
  });

  test('«ежегодно с 1 по 15 мая», «с 15 декабря по 20 января»: the first day is said too', () => {
    const may: Rule = { ...recurring('FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=15', 'month'), opensOn: '--05-01' };
    expect(lines(may, '2026-01-01', '2027-12-31')).toEqual([
      '2026-05-15: 2026-05-01…2026-05-15 opens 2026-05-01 due 2026-05-15',
      '2027-05-15: 2027-05-01…2027-05-15 opens 2027-05-01 due 2027-05-14', // a Saturday
    ]);
    const winter: Rule = { ...recurring('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=20', 'month'), opensOn: '--12-15' };
    expect(lines(winter, '2026-01-12', '2026-12-31')).toEqual([
      '2026-01-20: 2026-01-12…2026-01-20 opens 2026-01-12 due 2026-01-20',
      '2027-01-20: 2026-12-15…2026-12-31 opens 2026-12-15 due 2026-12-30', // the validity ends within it
    ]);
  });

  test('with a wider span the work opens with the span', () => {
    expect(
      lines(recurring('FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=15', 'year'), '2026-01-01', '2026-12-31'),
    ).toEqual(['2026-07-15: 2026-01-01…2026-07-15 opens 2026-01-01 due 2026-07-15']);
  });

  test('«еженедельно по пятницам» and «ежедневно» over the holidays of June 2026', () => {
    expect(lines(recurring('FREQ=WEEKLY;BYDAY=FR', 'day'), '2026-06-01', '2026-06-14')).toEqual([
      '2026-06-05: 2026-06-01…2026-06-05 opens 2026-06-01 due 2026-06-05',
      '2026-06-12: 2026-06-06…2026-06-12 opens 2026-06-06 due 2026-06-11', // День России
    ]);
    const daily = plan(recurring('FREQ=DAILY', 'day'), '2026-06-10', '2026-06-16');
    expect(daily.map((one) => one.due)).toEqual(['2026-06-10', '2026-06-11', '2026-06-15', '2026-06-16']);
  });
});

describe('«постоянно», «в течение года»', () => {
  test('a yearly report by 20 January', () => {
    expect(lines({ kind: 'continuous', report: 'january_20' }, '2022-03-01', '2023-11-26')).toEqual([
      '2022: 2022-03-01…2022-12-31 opens 2022-03-01 due 2023-01-20',
      '2023: 2023-01-01…2023-11-26 opens 2023-01-01 due 2024-01-19', // the 20th is a Saturday
    ]);
  });

  test('or the end of the year', () => {
    expect(lines({ kind: 'continuous', report: 'year_end' }, '2024-06-03', '2025-06-30')).toEqual([
      '2024: 2024-06-03…2024-12-31 opens 2024-06-03 due 2024-12-28', // a worked Saturday
      '2025: 2025-01-01…2025-06-30 opens 2025-01-01 due 2025-06-30',
    ]);
  });
});

describe('relative to the end of a period', () => {
  const relative = (days: number, unit: OffsetUnit): Rule => ({
    kind: 'relative',
    days,
    unit,
    anchor: 'конец квартала',
    span: 'quarter',
  });

  test('«не позднее чем за 20 дней до истечения квартала»', () => {
    expect(lines(relative(-20, 'day'), '2026-01-12', '2026-06-30')).toEqual([
      '2026-Q1: 2026-01-12…2026-03-11 opens 2026-01-12 due 2026-03-11',
      '2026-Q2: 2026-04-01…2026-06-10 opens 2026-04-01 due 2026-06-10',
    ]);
  });

  test('a quarter whose day lies before the validity has none', () => {
    expect(lines(relative(-20, 'day'), '2026-03-12', '2026-06-30').map((line) => line.slice(0, 7))).toEqual([
      '2026-Q2',
    ]);
  });

  test('«в течение 10 рабочих дней после окончания квартала»', () => {
    expect(lines(relative(10, 'working_day'), '2026-04-01', '2026-06-30')).toEqual([
      '2026-Q2: 2026-07-01…2026-07-14 opens 2026-07-01 due 2026-07-14',
    ]);
  });
});

describe('counted in months and in working days after a period', () => {
  test('«в течение 2 месяцев после окончания квартала»: the day with the same number, else the last of the month', () => {
    const rule: Rule = {
      kind: 'relative',
      days: 2,
      unit: 'month',
      anchor: 'окончание квартала',
      span: 'quarter',
    };
    expect(lines(rule, '2026-10-01', '2026-12-31', { presets: { shift: 'none' } })).toEqual([
      '2026-Q4: 2027-01-01…2027-02-28 opens 2027-01-01 due 2027-02-28',
    ]);
  });

  test('«не позднее 5 рабочего дня месяца, следующего за отчетным»: holidays are no working days', () => {
    const rule: Rule = {
      kind: 'relative',
      days: 5,
      unit: 'working_day',
      anchor: 'окончание месяца',
      span: 'month',
    };
    expect(lines(rule, '2026-03-01', '2026-04-30')).toEqual([
      '2026-03: 2026-04-01…2026-04-07 opens 2026-04-01 due 2026-04-07',
      '2026-04: 2026-05-01…2026-05-08 opens 2026-05-01 due 2026-05-08',
    ]);
  });
});

describe('one-off', () => {
  test('a month said once', () => {
    expect(lines(march(2026), '2026-01-12', '2026-12-31')).toEqual([
      'once: 2026-03-01…2026-03-31 opens 2026-03-01 due 2026-03-31',
    ]);
  });

  test('named by an order that came later: on control and overdue from the start', () => {
    expect(
      lines({ kind: 'once', start: '2020-09-01', end: '2020-09-30' }, '2020-11-27', '2023-12-31'),
    ).toEqual(['once: 2020-09-01…2020-09-30 opens 2020-11-27 due 2020-09-30']);
  });

  test('what prepares the plan of the next year opens with control, ahead of the plan, and not after it is due', () => {
    const rule: Rule = { kind: 'once', start: '2021-11-20', end: '2021-12-15' };
    expect(lines(rule, '2022-01-01', '2022-12-31', { controlFrom: '2021-11-22' })).toEqual([
      'once: 2021-11-20…2021-12-15 opens 2021-11-22 due 2021-12-15',
    ]);
  });

  test('the same order put on control a year later: it is past', () => {
    const rule: Rule = { kind: 'once', start: '2020-09-01', end: '2020-09-30' };
    expect(lines(rule, '2020-11-27', '2023-12-31', { controlFrom: '2021-11-29' })).toEqual([
      'once: 2020-09-01…2020-09-30 opens 2020-09-01 due 2020-09-30 past',
    ]);
  });
});

describe('control that begins later than the validity', () => {
  test('what is over is past, what is under way opens on the first day of control', () => {
    const rule = recurring('FREQ=MONTHLY', 'month');
    expect(lines(rule, '2026-09-01', '2026-12-31', { controlFrom: '2026-11-23' })).toEqual([
      '2026-09: 2026-09-01…2026-09-30 opens 2026-09-01 due 2026-09-30 past',
      '2026-10: 2026-10-01…2026-10-31 opens 2026-10-01 due 2026-10-30 past', // a Saturday
      '2026-11: 2026-11-01…2026-11-30 opens 2026-11-23 due 2026-11-30',
      '2026-12: 2026-12-01…2026-12-31 opens 2026-12-01 due 2026-12-30',
    ]);
  });

  test('a report that is still owed is not past', () => {
    const rule = recurring('FREQ=MONTHLY;INTERVAL=3', 'quarter', 10);
    expect(lines(rule, '2026-07-01', '2026-09-30', { controlFrom: '2026-10-05' })).toEqual([
      '2026-Q3: 2026-07-01…2026-09-30 opens 2026-10-05 due 2026-10-09', // the 10th is a Saturday
    ]);
  });

  test('control that begins in days off at the window’s end moves the date on, not back', () => {
    // 31.10.2026 is a Saturday: the preceding working day was Friday, before control began.
    const rule = recurring('FREQ=MONTHLY', 'month');
    expect(lines(rule, '2026-10-01', '2026-10-31', { controlFrom: '2026-10-31' })).toEqual([
      '2026-10: 2026-10-01…2026-10-31 opens 2026-10-31 due 2026-11-02',
    ]);
  });
});

describe('bounds said by the phrase', () => {
  test('narrow the validity', () => {
    const rule: Rule = {
      ...recurring('FREQ=YEARLY;BYMONTH=8', 'month'),
      from: '2022-01-01',
      until: '2023-12-31',
    };
    expect(plan(rule, '2020-11-27', '2025-12-31').map((one) => one.period)).toEqual(['2022-08', '2023-08']);
    expect(plan(rule, '2024-01-01', '2025-12-31')).toEqual([]);
    const weekly: Rule = { ...recurring('FREQ=WEEKLY', 'week'), from: '2026-09-09', until: '2026-09-22' };
    expect(lines(weekly, '2026-01-01', '2026-12-31')).toEqual([
      '2026-W37: 2026-09-09…2026-09-13 opens 2026-09-09 due 2026-09-11',
      '2026-W38: 2026-09-14…2026-09-20 opens 2026-09-14 due 2026-09-18',
      '2026-W39: 2026-09-21…2026-09-22 opens 2026-09-21 due 2026-09-22',
    ]);
  });

  test('hold for «в течение 2024–2025 годов» too', () => {
    const rule: Rule = { kind: 'continuous', report: 'year_end', from: '2024-01-01', until: '2025-06-30' };
    expect(lines(rule, '2023-05-02', '2027-12-31')).toEqual([
      '2024: 2024-01-01…2024-12-31 opens 2024-01-01 due 2024-12-28', // a worked Saturday
      '2025: 2025-01-01…2025-06-30 opens 2025-01-01 due 2025-06-30',
    ]);
  });

  test('an interval counts from them', () => {
    const rule: Rule = { ...recurring('FREQ=YEARLY;INTERVAL=2', 'year'), from: '2022-01-01' };
    expect(plan(rule, '2021-01-01', '2026-12-31').map((one) => one.period)).toEqual(['2022', '2024', '2026']);
  });
});

describe('compound', () => {
  test('«до 1 июня 2025, далее ежеквартально» goes on with the first whole quarter', () => {
    const rule: Rule = {
      kind: 'compound',
      parts: [
        { kind: 'once', start: '2025-05-01', end: '2025-06-01' },
        { ...recurring('FREQ=MONTHLY;INTERVAL=3', 'quarter', 10), from: '2025-06-02' },
      ],
    };
    expect(lines(rule, '2025-01-01', '2025-12-31')).toEqual([
      'p1-once: 2025-05-01…2025-06-01 opens 2025-05-01 due 2025-05-30', // a Sunday
      'p2-2025-Q3: 2025-07-01…2025-09-30 opens 2025-07-01 due 2025-10-10',
      'p2-2025-Q4: 2025-10-01…2025-12-31 opens 2025-10-01 due 2025-12-30',
    ]);
  });

  test('«ноябрь 2020, далее в ноябре ежегодно»', () => {
    const rule: Rule = {
      kind: 'compound',
      parts: [
        { kind: 'once', start: '2020-11-01', end: '2020-11-30' },
        { ...recurring('FREQ=YEARLY;BYMONTH=11', 'month'), from: '2020-12-01' },
      ],
    };
    expect(plan(rule, '2020-11-27', '2022-12-31').map(({ period, due }) => `${period} ${due}`)).toEqual([
      'p1-once 2020-11-30',
      'p2-2021-11 2021-11-30',
      'p2-2022-11 2022-11-30',
    ]);
  });

  test('parts may share a year', () => {
    const rule: Rule = {
      kind: 'compound',
      parts: [recurring('FREQ=YEARLY', 'year'), recurring('FREQ=YEARLY', 'year')],
    };
    expect(plan(rule, '2026-01-01', '2026-12-31').map((one) => one.period)).toEqual(['p1-2026', 'p2-2026']);
  });
});

describe('what waits for a person', () => {
  test.each<Rule>([
    { kind: 'external', schedule: 'график проведения НИКО' },
    { kind: 'on_demand' },
    { kind: 'relative', days: 10, unit: 'day', anchor: 'получение результатов', span: null },
  ])('$kind has no planned occurrence', (rule) => {
    expect(plan(rule, '2026-01-01', '2028-12-31')).toEqual([]);
  });

  test('an opening by hand has a key of its own', () => {
    expect(periodOfOpening({ kind: 'on_demand' }, '2026-11-23')).toBe('hand-2026-11-23');
    expect(periodOfOpening({ kind: 'external', schedule: 'НИКО' }, '2026-11-23')).toBe('plan-2026-11-23');
    const relative: Rule = { kind: 'relative', days: 10, unit: 'day', anchor: 'событие', span: null };
    expect(periodOfOpening(relative, '2026-11-23')).toBe('event-2026-11-23');
  });
});

describe('the next occurrence', () => {
  test('skips what is past and what was taken', () => {
    const occurrences = plan(recurring('FREQ=YEARLY', 'year'), '2025-01-01', '2027-12-31', {
      controlFrom: '2026-02-02',
    });
    expect(nextOccurrence(occurrences, new Set())?.period).toBe('2026');
    expect(nextOccurrence(occurrences, new Set(['2026']))?.period).toBe('2027');
    expect(nextOccurrence(occurrences, new Set(['2026', '2027']))).toBeNull();
  });
});

describe('a rule that would give a wrong date', () => {
  test.each<[string, Rule]>([
    ['no rule', recurring('каждый год', 'year')],
    ['a start of its own', recurring('DTSTART:20260101T000000Z\nRRULE:FREQ=YEARLY', 'year')],
    ['an unknown part', recurring('FREQ=YEARLY;BYMOON=1', 'year')],
    ['hours', recurring('FREQ=DAILY;BYHOUR=9', 'day')],
    ['a month and the span of a quarter', recurring('FREQ=YEARLY;BYMONTH=8', 'quarter')],
    ['a year and the span of a month', recurring('FREQ=YEARLY', 'month')],
    ['a quarter and the span of a day', recurring('FREQ=MONTHLY;INTERVAL=3', 'day')],
  ])('%s is refused', (_, rule) => {
    expect(() => plan(rule, '2026-01-01', '2026-12-31')).toThrow(InvalidInput);
    expect(() => plan(rule, '2026-01-01', '2026-12-31')).toThrow('Задайте срок мероприятия заново');
  });

  test('so is a validity that ends before it begins', () => {
    expect(() => plan(march(2026), '2026-12-31', '2026-01-01')).toThrow('Срок действия плана');
  });
});
