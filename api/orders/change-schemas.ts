import { z } from 'zod';
import { isCivilDate } from '../../domain/civil-date.js';
import type { Rule } from '../../domain/deadline.js';
import { civilDate, id, text } from '../fields.js';

const span = z.enum(['day', 'week', 'month', 'quarter', 'half_year', 'year', 'school_year']);

/** domain/deadline.ts Rule. */
export const rule: z.ZodType<Rule, Rule> = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once'), start: civilDate, end: civilDate }),
    z.strictObject({
      kind: z.literal('recurring'),
      rrule: text(300),
      span,
      dueDayOfNextMonth: z.int().min(1).max(31).nullable(),
      opensOn: z
        .string()
        .regex(/^--\d\d-\d\d$/)
        .optional(),
      from: civilDate.optional(),
      until: civilDate.optional(),
    }),
    z.strictObject({
      kind: z.literal('continuous'),
      report: z.enum(['year_end', 'january_20']),
      from: civilDate.optional(),
      until: civilDate.optional(),
    }),
    z.strictObject({ kind: z.literal('external'), schedule: text(500, 0) }),
    z.strictObject({ kind: z.literal('on_demand') }),
    z.strictObject({
      kind: z.literal('relative'),
      days: z.int().min(-1000).max(1000),
      unit: z.enum(['day', 'working_day', 'month']),
      anchor: text(500, 0),
      span: span.nullable(),
    }),
    z.strictObject({
      kind: z.literal('compound'),
      get parts(): z.ZodArray<z.ZodType<Rule, Rule>> {
        return z.array(rule).min(1).max(24);
      },
    }),
  ])
  .meta({ id: 'Rule' }) as never;

export const mode = z.enum(['lead', 'all', 'any']);
export const draftBody = z
  .strictObject({
    name: text(500),
    kind: z.enum(['body', 'group', 'outsider', 'post']),
    role: z.enum(['lead', 'co_executor']),
  })
  .meta({ id: 'DraftBody' });

const monthDay = z
  .string()
  .refine(
    (value) => /^--\d\d-\d\d$/.test(value) && isCivilDate(`2024${value.slice(1)}`),
    'нужен день вида --ММ-ДД',
  );
export const plannedDates = z
  .strictObject({
    everyYear: monthDay.nullable(),
    periods: z.record(text(40), civilDate),
  })
  .meta({ id: 'PlannedDates' });

const position = z.int().min(1).max(1_000_000);
const stage = z.enum([
  'monitoring',
  'analysis',
  'recommendation',
  'management_decision',
  'effectiveness_review',
]);
export const chain = z
  .strictObject({
    sectionIndex: z.int().min(1),
    stages: z.array(z.strictObject({ position, stage })).min(2).max(5),
  })
  .meta({ id: 'DraftChain' });

const rowEdit = z.strictObject({
  number: z.int().min(0).max(1_000_000).nullable().optional(),
  activity: text(20_000).optional(),
  deadline: text(2_000, 0).optional(),
  readAs: text(2_000).optional(),
  responsiblesText: text(10_000, 0).optional(),
  rule: rule.optional(),
  bodies: z.array(draftBody).min(1).max(200).optional(),
  mode: mode.optional(),
  planned: plannedDates.optional(),
  excluded: z.boolean().optional(),
});
const rowField = z.enum([
  ...(['number', 'activity', 'deadline', 'readAs', 'responsiblesText'] as const),
  ...(['rule', 'bodies', 'mode', 'planned', 'excluded'] as const),
]);
export const edition = z.enum(['whole', 'partial']);

/** domain/drafts/apply-changes.ts DraftChange. */
export const change = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('answer'),
      question: text(200),
      value: text(2_000, 0),
      applyTo: z.array(position).max(5_000).default([]),
    }),
    z.strictObject({
      kind: z.literal('row'),
      positions: z.array(position).min(1).max(5_000),
      set: rowEdit.default({}),
      reset: z.array(rowField).max(20).default([]),
    }),
    z.strictObject({
      kind: z.literal('add_row'),
      sectionIndex: z.int().min(1),
      after: z.int().min(0).max(1_000_000),
      set: rowEdit.extend({ activity: text(20_000) }),
    }),
    z.strictObject({ kind: z.literal('section'), index: z.int().min(1), title: text(2_000).nullable() }),
    z.strictObject({ kind: z.literal('chains'), chains: z.array(chain).max(1_000).nullable() }),
    z.strictObject({ kind: z.literal('document'), number: text(100).optional(), date: civilDate.optional() }),
    z.strictObject({
      kind: z.literal('plan'),
      validFrom: civilDate.optional(),
      validUntil: civilDate.optional(),
      controlFrom: civilDate.optional(),
      controlOfficerId: id.nullable().optional(),
    }),
    z.strictObject({
      kind: z.literal('revision'),
      revises: id.nullable().optional(),
      edition: edition.optional(),
    }),
  ])
  .meta({ id: 'DraftChange' });

/** Days of the year between which tasks are put, and how many on one day are no pile-up. */
export const spreadWish = z.strictObject({
  from: monthDay.default('--02-01'),
  until: monthDay.default('--12-20'),
  mostPerDay: z.int().min(0).max(1_000).default(3),
});

export const changes = z.array(change).min(1).max(500);
