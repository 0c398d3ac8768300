import { z } from 'zod';
import { dayOut, instantOut } from '../fields.js';
import { rule, mode, draftBody, plannedDates, chain, edition, change } from './change-schemas.js';

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
    never: z.enum(['past', 'outside']).nullable(),
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
        never: z.enum(['past', 'outside']).nullable(),
        asksMore: z.boolean(),
      }),
    ),
    answer: z.string().nullable(),
    sameIn: z.array(z.number()),
    habit: z.string().nullable(),
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
    unreached: z.array(z.object({ name: z.string(), lacks: z.enum(['people', 'members']) })),
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
