import { z } from 'zod';
import { isCivilDate } from '../../domain/civil-date.js';
import type { Rule } from '../../domain/deadline.js';
import { civilDate, dayOut, id, instantOut, text } from '../fields.js';

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

const mode = z.enum(['lead', 'all', 'any']);
const draftBody = z
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
const chain = z
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
const edition = z.enum(['whole', 'partial']);

/** domain/drafts/apply-changes.ts DraftChange. */
const change = z
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

const period = z.object({ start: dayOut, end: dayOut });
export const scheduled = z
  .object({
    period: z.string(),
    windowStart: dayOut,
    windowEnd: dayOut,
    dueByRule: dayOut,
    opens: dayOut,
    due: dayOut,
    past: z.boolean(),
    plannedOn: dayOut.nullable(),
  })
  .meta({ id: 'ScheduledOccurrence' });

const kind = z.enum([
  ...(['one_off', 'recurring', 'range', 'continuous', 'by_external_schedule'] as const),
  ...(['on_demand', 'relative', 'unknown'] as const),
]);

const row = z
  .object({
    position: z.number(),
    number: z.number().nullable(),
    activity: z.string(),
    deadline: z.string(),
    phrase: z.string(),
    responsiblesText: z.string(),
    kind,
    reading: z.string(),
    spans: z.array(z.object({ start: z.number(), end: z.number(), text: z.string(), meaning: z.string() })),
    presets: z.array(z.object({ code: z.string(), text: z.string(), source: z.string() })),
    rule: rule.nullable(),
    ruleText: z.string().nullable(),
    dates: z.array(scheduled),
    more: z.number(),
    bodies: z.array(draftBody),
    mode,
    planned: plannedDates.nullable(),
    excluded: z.boolean(),
    edited: z.array(z.string()),
    provenance: z.object({
      source: z.string(),
      part: z.string().nullable(),
      line: z.number(),
      cells: z.array(z.object({ column: z.string(), text: z.string() })),
    }),
    extra: z.array(z.object({ title: z.string(), text: z.string() })),
    questions: z.array(z.string()),
  })
  .meta({ id: 'DraftRow' });

const question = z
  .object({
    id: z.string(),
    code: z.string(),
    position: z.number().nullable(),
    text: z.string(),
    phrase: z.string().nullable(),
    typed: z.enum(['deadline', 'bodies', 'body', 'date', 'period', 'text', 'choice']),
    choices: z.array(
      z.object({
        value: z.string(),
        label: z.string(),
        reading: z.string().nullable(),
        dates: z.array(scheduled),
        asksMore: z.boolean(),
      }),
    ),
    answer: z.string().nullable(),
    sameIn: z.array(z.number()),
  })
  .meta({ id: 'DraftQuestion' });

const side = z
  .object({
    section: z.string().nullable(),
    number: z.number().nullable(),
    text: z.string(),
    deadline: z.string(),
    ruleText: z.string().nullable(),
    bodies: z.array(z.object({ name: z.string(), role: z.enum(['lead', 'co_executor']) })),
    mode,
  })
  .meta({ id: 'RevisedRowSide' });

const rowDiff = z
  .object({
    kind: z.enum(['added', 'changed', 'same', 'removed', 'unsure', 'kept']),
    position: z.number().nullable(),
    activityId: z.string().nullable(),
    changes: z.array(z.enum(['deadline', 'bodies', 'text', 'mode', 'number', 'section', 'moved'])),
    before: side.nullable(),
    after: side.nullable(),
    tasks: z.array(
      z.object({
        occurrenceId: z.string(),
        period: z.string(),
        state: z.string(),
        dueOn: dayOut,
        effect: z.enum(['moves', 'stays', 'closes']),
        newDue: dayOut.nullable(),
      }),
    ),
  })
  .meta({ id: 'RevisedRow' });

const revision = z
  .object({
    revises: z.string().nullable(),
    proposals: z.array(
      z.object({
        orderId: z.string(),
        number: z.string().nullable(),
        date: dayOut.nullable(),
        title: z.string().nullable(),
        why: z.enum(['named', 'same_number', 'chosen']),
      }),
    ),
    edition: edition.nullable(),
    rows: z.array(rowDiff),
  })
  .meta({ id: 'OrderRevision' });

const draftDocument = z
  .object({
    type: z.string().nullable(),
    number: z.string().nullable(),
    date: dayOut.nullable(),
    issuer: z.string().nullable(),
    title: z.string().nullable(),
    roadmapTitle: z.string().nullable(),
    signatory: z.object({ name: z.string(), post: z.string() }).nullable(),
    basis: z.string().nullable(),
    controller: z.string().nullable(),
    period: period.nullable(),
    clauses: z.array(
      z.object({ number: z.number(), text: z.string(), control: z.boolean(), due: dayOut.nullable() }),
    ),
  })
  .meta({ id: 'DraftDocument' });

/** store/orders/read-draft.ts OrderDraft. */
export const orderDraft = z
  .object({
    id: z.string(),
    state: z.string(),
    fileName: z.string(),
    version: z.number(),
    changedAt: instantOut.nullable(),
    changedBy: z.string().nullable(),
    document: draftDocument,
    plan: z.object({
      validFrom: dayOut,
      validUntil: dayOut,
      controlFrom: dayOut,
      assumed: z.boolean(),
      controlOfficerId: z.string().nullable(),
    }),
    sections: z.array(z.object({ index: z.number(), title: z.string().nullable(), rows: z.array(row) })),
    chains: z.array(chain),
    questions: z.array(question),
    counts: z.object({
      rows: z.number(),
      excluded: z.number(),
      questions: z.number(),
      open: z.number(),
    }),
    revision,
  })
  .meta({ id: 'OrderDraft' });

/** store/orders/propose-spread.ts ProposedSpread. */
export const spreadProposal = z
  .object({
    proposals: z.array(
      z.object({
        position: z.number(),
        number: z.number().nullable(),
        activity: z.string(),
        everyYear: z.string(),
        before: dayOut,
        after: dayOut,
      }),
    ),
    days: z.array(z.object({ day: dayOut, before: z.number(), after: z.number() })),
    peak: z.object({ before: z.number(), after: z.number() }),
    changes: z.array(change),
  })
  .meta({ id: 'SpreadProposal' });

/** store/orders/amend/apply-amendment.ts Amendment. */
export const amendment = z
  .object({
    orderId: z.string(),
    added: z.number(),
    changed: z.number(),
    removed: z.number(),
    movedTasks: z.number(),
    closedTasks: z.number(),
  })
  .nullable();
