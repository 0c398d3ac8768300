import { describe, expect, test } from '@jest/globals';
import type { Rule } from '../../../domain/deadline.js';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { toRule } from '../../../domain/deadlines/reading/to-rule.js';
import { defaultPresets } from '../../../domain/presets.js';

const validity = { start: '2020-11-27', end: '2023-11-26' } as const;
const months = (list: string): Rule => ({
  kind: 'recurring',
  rrule: `FREQ=YEARLY;BYMONTH=${list}`,
  span: 'month',
  dueDayOfNextMonth: null,
});
const yearEnd: Rule = { kind: 'continuous', report: 'year_end' };
const september: Rule = { kind: 'once', start: '2020-09-01', end: '2020-09-30' };

/** Order № 88 of 27.11.2020: every wording of its table, and the date of clause 2. */
const phrases: [string, string, Rule][] = [
  ['ноябрь, 2020 год', 'one_off', { kind: 'once', start: '2020-11-01', end: '2020-11-30' }],
  ['декабрь, 2020 год', 'one_off', { kind: 'once', start: '2020-12-01', end: '2020-12-31' }],
  ['сентябрь, 2020 г.', 'one_off', september],
  [
    'ежегодно',
    'recurring',
    { kind: 'recurring', rrule: 'FREQ=YEARLY', span: 'year', dueDayOfNextMonth: null },
  ],
  ['август, ежегодно', 'recurring', months('8')],
  ['апрель, ежегодно', 'recurring', months('4')],
  ['сентябрь, ежегодно', 'recurring', months('9')],
  ['май, декабрь ежегодно', 'recurring', months('5,12')],
  ['июнь, декабрь ежегодно', 'recurring', months('6,12')],
  [
    'ежеквартально',
    'recurring',
    { kind: 'recurring', rrule: 'FREQ=MONTHLY;INTERVAL=3', span: 'quarter', dueDayOfNextMonth: 10 },
  ],
  ['постоянно', 'continuous', { kind: 'continuous', report: 'january_20' }],
  ['в течение года', 'continuous', yearEnd],
  ['В течение года', 'continuous', yearEnd],
  ['в течении всего периода', 'continuous', yearEnd],
  [
    'в соответствии с графиком проведения',
    'by_external_schedule',
    { kind: 'external', schedule: 'график проведения' },
  ],
  [
    'в соответствии с графиком проведения НИКО',
    'by_external_schedule',
    { kind: 'external', schedule: 'график проведения НИКО' },
  ],
  ['по потребности', 'on_demand', { kind: 'on_demand' }],
  ['до 03.12.2020', 'one_off', { kind: 'once', start: '2020-11-27', end: '2020-12-03' }],
];

describe('the wordings of the seed order', () => {
  test.each(phrases)('«%s» is read without a question', (phrase, kind, rule) => {
    const reading = readDeadline(phrase, { orderDate: '2020-11-27' });
    expect(reading).toMatchObject({ kind, ambiguous: false, questions: [] });
    expect(toRule(reading, validity, defaultPresets)).toEqual(rule);
  });

  test('the pieces of a phrase are shown where they stand', () => {
    const { spans } = readDeadline('май, декабрь ежегодно');
    expect(spans.map(({ start, end, text }) => [start, end, text])).toEqual([
      [0, 3, 'май'],
      [5, 12, 'декабрь'],
      [13, 21, 'ежегодно'],
    ]);
  });

  test('presets that were leaned on are named with their source', () => {
    const codes = (phrase: string) => readDeadline(phrase).presets.map(({ code }) => code);
    expect(codes('ноябрь, 2020 год')).toEqual(['whole_month']);
    expect(codes('ежегодно')).toEqual(['calendar_year']);
    expect(codes('ежеквартально')).toEqual(['report_day']);
    expect(codes('постоянно')).toEqual(['january_report']);
    expect(codes('до 03.12.2020')).toEqual(['until_inclusive']);
    expect(readDeadline('постоянно').presets[0]?.source).toContain('docs.cntd.ru');
  });

  test('«ежегодно» follows the preset of the school year', () => {
    const presets = { ...defaultPresets, yearly: 'school_year' as const };
    expect(readDeadline('ежегодно', {}, presets)).toMatchObject({
      rrule: 'FREQ=YEARLY',
      span: 'school_year',
    });
  });
});
