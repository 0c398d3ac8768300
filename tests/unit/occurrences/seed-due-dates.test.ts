import { describe, expect, test } from '@jest/globals';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import type { CivilDate } from '../../../domain/civil-date.js';
import type { Rule } from '../../../domain/deadline.js';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { toRule } from '../../../domain/deadlines/reading/to-rule.js';
import { planOccurrences } from '../../../domain/occurrence-plan.js';
import { defaultPresets } from '../../../domain/presets.js';

/**
 * All 68 rows of order № 88 of 27.11.2020, read and planned until the end of 2023; the expected rules and dates were worked
 * out on paper from DOMAIN §1–2 and the production calendars of these years.
 */
const validity = { start: '2020-11-27', end: '2023-12-31' } as const;
const calendar = buildCalendar(shippedYears);

const every = (
  rrule: string,
  span: 'year' | 'month' | 'quarter',
  dueDayOfNextMonth: number | null = null,
): Rule => ({
  kind: 'recurring',
  rrule,
  span,
  dueDayOfNextMonth,
});
const once = (start: CivilDate, end: CivilDate): Rule => ({ kind: 'once', start, end });

/** A deadline of the order: how it is written, its rule, the due dates of the three years. */
interface Expected {
  phrase: string;
  rule: Rule;
  due: CivilDate[];
}

const yearly: Expected = {
  phrase: 'ежегодно',
  rule: every('FREQ=YEARLY', 'year'),
  due: [
    '2020-12-31', // a Thursday, worked in 2020
    '2021-12-30', // the 31st is off: moved from 3 January by decree № 1648
    '2022-12-30', // the 31st is a Saturday
    '2023-12-29', // the 31st is a Sunday
  ],
};
const withinYear: Expected = {
  phrase: 'в течение года',
  rule: { kind: 'continuous', report: 'year_end' },
  due: yearly.due,
};
const withinYearCapital: Expected = { ...withinYear, phrase: 'В течение года' };
const wholePeriod: Expected = { ...withinYear, phrase: 'в течении всего периода' };
const constantly: Expected = {
  phrase: 'постоянно',
  rule: { kind: 'continuous', report: 'january_20' },
  due: [
    '2021-01-20', // Wednesday
    '2022-01-20', // Thursday
    '2023-01-20', // Friday
    '2024-01-19', // the 20th is a Saturday
  ],
};
const november2020: Expected = {
  phrase: 'ноябрь, 2020 год',
  rule: once('2020-11-01', '2020-11-30'),
  due: ['2020-11-30'], // Monday
};
const december2020: Expected = {
  phrase: 'декабрь, 2020 год',
  rule: once('2020-12-01', '2020-12-31'),
  due: ['2020-12-31'],
};
const september2020: Expected = {
  phrase: 'сентябрь, 2020 г.',
  rule: once('2020-09-01', '2020-09-30'),
  due: ['2020-09-30'], // Wednesday, two months before the order itself
};
const april: Expected = {
  phrase: 'апрель, ежегодно',
  rule: every('FREQ=YEARLY;BYMONTH=4', 'month'),
  due: [
    '2021-04-30', // Friday
    '2022-04-29', // the 30th is a Saturday
    '2023-04-28', // the 30th is a Sunday
  ],
};
const august: Expected = {
  phrase: 'август, ежегодно',
  rule: every('FREQ=YEARLY;BYMONTH=8', 'month'),
  due: ['2021-08-31', '2022-08-31', '2023-08-31'], // Tuesday, Wednesday, Thursday
};
const september: Expected = {
  phrase: 'сентябрь, ежегодно',
  rule: every('FREQ=YEARLY;BYMONTH=9', 'month'),
  due: [
    '2021-09-30', // Thursday
    '2022-09-30', // Friday
    '2023-09-29', // the 30th is a Saturday
  ],
};
const mayAndDecember: Expected = {
  phrase: 'май, декабрь ежегодно',
  rule: every('FREQ=YEARLY;BYMONTH=5,12', 'month'),
  // the 31st of May: Monday, Tuesday, Wednesday; December as in «ежегодно»
  due: ['2020-12-31', '2021-05-31', '2021-12-30', '2022-05-31', '2022-12-30', '2023-05-31', '2023-12-29'],
};
const juneAndDecember: Expected = {
  phrase: 'июнь, декабрь ежегодно',
  rule: every('FREQ=YEARLY;BYMONTH=6,12', 'month'),
  // the 30th of June: Wednesday, Thursday, Friday
  due: ['2020-12-31', '2021-06-30', '2021-12-30', '2022-06-30', '2022-12-30', '2023-06-30', '2023-12-29'],
};
const quarterly: Expected = {
  phrase: 'ежеквартально',
  rule: every('FREQ=MONTHLY;INTERVAL=3', 'quarter', 10),
  due: [
    '2020-12-31', // 10.01.2021 is a Sunday, the last of ten days off
    '2021-04-09', // the 10th is a Saturday
    '2021-07-09', // a Saturday
    '2021-10-08', // a Sunday
    '2022-01-10', // Monday, the first working day of 2022
    '2022-04-08', // a Sunday
    '2022-07-08', // a Sunday
    '2022-10-10', // Monday
    '2023-01-10', // Tuesday
    '2023-04-10', // Monday
    '2023-07-10', // Monday
    '2023-10-10', // Tuesday
    '2024-01-10', // Wednesday
  ],
};
const bySchedule: Expected = {
  phrase: 'в соответствии с графиком проведения',
  rule: { kind: 'external', schedule: 'график проведения' }, // the phrase does not say of what
  due: [],
};
const byScheduleOfNiko: Expected = {
  phrase: 'в соответствии с графиком проведения НИКО',
  rule: { kind: 'external', schedule: 'график проведения НИКО' },
  due: [],
};
const byNeed: Expected = { phrase: 'по потребности', rule: { kind: 'on_demand' }, due: [] };

/** Rows of each section of the order, 1, 2, 3 … */
const sections: Expected[][] = [
  [november2020, december2020],
  [
    yearly,
    bySchedule,
    byNeed,
    bySchedule,
    byScheduleOfNiko,
    yearly,
    constantly,
    august,
    yearly,
    yearly,
    yearly,
    yearly,
    yearly,
  ],
  [yearly, yearly, yearly, yearly, yearly, withinYear],
  [
    september,
    withinYear,
    withinYear,
    mayAndDecember,
    september2020,
    september2020,
    yearly,
    yearly,
    juneAndDecember,
  ],
  [april, yearly, yearly, withinYear, withinYearCapital, september],
  [withinYearCapital, yearly, yearly, yearly, yearly],
  [september, yearly, yearly],
  [september2020, yearly, yearly, yearly, constantly, yearly, yearly, wholePeriod],
  [september, quarterly, wholePeriod, wholePeriod, wholePeriod, wholePeriod, yearly, wholePeriod],
  [wholePeriod, yearly, yearly, yearly, wholePeriod, august, yearly, yearly],
];
const rows = sections.flatMap((section, at) =>
  section.map((expected, index) => ({ row: `${at + 1}.${index + 1}`, ...expected })),
);

describe('order № 88', () => {
  test('has 68 rows', () => {
    expect(sections.map((section) => section.length)).toEqual([2, 13, 6, 9, 6, 5, 3, 8, 8, 8]);
    expect(rows).toHaveLength(68);
  });

  test.each(rows)('row $row «$phrase»', ({ phrase, rule, due }) => {
    const reading = readDeadline(phrase, { orderDate: '2020-11-27', period: validity });
    const read = toRule(reading, validity, defaultPresets);
    expect(read).toEqual(rule);
    const planned = planOccurrences(read ?? rule, {
      validFrom: validity.start,
      validUntil: validity.end,
      controlFrom: validity.start,
      calendar,
      presets: defaultPresets,
    });
    expect(planned.map((occurrence) => occurrence.due)).toEqual(due);
    expect(planned.filter((occurrence) => occurrence.past)).toEqual([]);
  });

  test('exactly the three of September 2020 are overdue on the day of the order', () => {
    const overdue = rows.filter(({ rule }) => rule.kind === 'once' && rule.end < validity.start);
    expect(overdue.map(({ row }) => row)).toEqual(['4.5', '4.6', '8.1']);
    const [born] = planOccurrences(september2020.rule, {
      validFrom: validity.start,
      validUntil: validity.end,
      controlFrom: validity.start,
      calendar,
      presets: defaultPresets,
    });
    expect(born).toMatchObject({ opens: '2020-11-27', due: '2020-09-30', past: false });
  });
});
