import type { CivilDate } from '../../domain/civil-date.js';
import { settleWith } from '../../domain/drafts/draft-view.js';
import { checkPlan } from '../../domain/drafts/apply-changes.js';
import type { DraftChange } from '../../domain/drafts/apply-changes.js';
import type { DraftEdits } from '../../domain/drafts/edits.js';
import { roadmapOf } from '../../domain/drafts/roadmap.js';
import { Conflict } from '../../domain/errors.js';
import type { SettledDraft } from '../../domain/settle-draft.js';
import { change } from '../change.js';
import type { Change, ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { toColumn, toOptionalColumn } from '../dates.js';
import { toJsonColumn } from '../json-column.js';
import { loadDraft, lockOrder } from './draft.js';
import type { StoredDraft } from './draft.js';
import { changedEdits, demandDraft, demandVersion } from './edit-draft.js';
import { lockBase } from './load-base.js';
import { applyAmendment } from './amend/apply-amendment.js';
import type { Amendment } from './amend/apply-amendment.js';
import { baseOfRevision, reviewRevision } from './revision.js';
import type { RevisionReview } from './revision.js';
import { writeClauses, writeRoadmap } from './write-roadmap.js';

/** What is decided together with the confirmation; what is left out stands as it was saved with the draft. */
export interface OrderConfirmation {
  orderId: string;
  /** The version the person saw; left out = whatever stands. */
  version?: number;
  /** Both days inclusive. */
  validFrom?: CivilDate;
  validUntil?: CivilDate;
  /** What was over before this day is shown as past: an order is often loaded in the middle of its life. */
  controlFrom?: CivilDate;
  /** The official who controls the execution; null = nobody is told of escalations until one is named. */
  controlOfficerId?: string | null;
  /** Answers by question id, beside those saved. */
  answers?: Readonly<Record<string, string>>;
}

export interface ConfirmedOrder {
  id: string;
  sections: number;
  activities: number;
  chains: number;
  /** Periods that were over before control began. */
  past: number;
  /** What an amending order did; null = the order is one of its own. */
  amendment: Amendment | null;
}

/**
 * Puts a draft on control: sections, activities with their frozen rules, bodies, chains, and the periods that were over
 * before control began, all in one transaction that also starts every activity's process. Throws NotFound `order` or
 * `official`; InvalidInput as `editDraft`; Conflict `order_confirmed` (already on control), `draft_changed`, or
 * `questions_open` with what is still to be answered.
 */
export async function confirmOrder(
  db: Database,
  context: ChangeContext,
  input: OrderConfirmation,
): Promise<ConfirmedOrder> {
  const { orderId, version } = input;
  checkPlan(input);
  return change(db, context, async (unit) => {
    await lockOrder(unit.tx, orderId);
    const stored = await loadDraft(unit.tx, context.organisationId, orderId, context.now);
    demandDraft(stored);
    demandVersion(stored, version ?? null);
    const edits = await changedEdits(unit.tx, stored, lastDecisions(input));
    if (edits.revision.revises) {
      const baseId = await baseOfRevision(unit.tx, context.organisationId, edits.revision.revises, orderId);
      await lockBase(unit.tx, baseId);
    }
    const revision = await reviewRevision(unit.tx, { ...stored, edits });
    const around = { ...stored.settings, today: stored.today };
    const settled = settleWith(stored.draft, revision.edits, around);
    demandAnswers(settled, revision.questions);
    return putOnControl(unit, stored, { edits, settled, revision });
  });
}

/** What came with the confirmation, as changes of the draft. */
function lastDecisions(input: OrderConfirmation): DraftChange[] {
  const { validFrom, validUntil, controlFrom, controlOfficerId, answers = {} } = input;
  const plan = {
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
    ...(controlFrom && { controlFrom }),
    ...(controlOfficerId !== undefined && { controlOfficerId }),
  };
  return [
    { kind: 'plan', ...plan },
    ...Object.entries(answers).map(([question, value]) => ({
      kind: 'answer' as const,
      ...{ question, value, applyTo: [] },
    })),
  ];
}

function demandAnswers(settled: SettledDraft, extra: SettledDraft['open']): void {
  const open = [...settled.open, ...extra.filter((question) => question.answer === null)];
  if (open.length === 0) return;
  throw new Conflict(
    'questions_open',
    'На некоторые вопросы по приказу ещё нет ответа. Ответьте на них и подтвердите снова.',
    {
      questions: open.map(({ id, code, position, text, choices }) => ({ id, code, position, text, choices })),
    },
  );
}

async function putOnControl(
  unit: Change,
  stored: StoredDraft,
  { edits, settled, revision }: { edits: DraftEdits; settled: SettledDraft; revision: RevisionReview },
): Promise<ConfirmedOrder> {
  const { tx, record, context } = unit;
  const { validUntil, controlFrom, controlOfficerId = null } = edits.plan;
  const validFrom = revision.base?.validFrom ?? edits.plan.validFrom;
  if (!validFrom || !validUntil || !controlFrom)
    throw new Error('a plan without open questions has its dates');
  await tx.order.update({
    where: { id: stored.id },
    data: {
      state: revision.base ? 'applied' : 'on_control',
      revisesId: revision.base?.orderId ?? null,
      edits: toJsonColumn(edits),
      number: settled.number,
      date: toOptionalColumn(settled.date),
      validFrom: toColumn(validFrom),
      validUntil: toColumn(validUntil),
      controlFrom: toColumn(controlFrom),
      controlOfficerId,
      confirmedAt: context.now,
    },
  });
  const { clauses } = stored.draft.document;
  await writeClauses(unit, stored.id, clauses);
  const dates = { validFrom, validUntil, controlFrom };
  const { base, edition, rows } = revision;
  const written = await (base && edition
    ? amend(unit, stored, { base, edition, rows, settled, ...dates })
    : writeRoadmap(unit, stored.settings, { orderId: stored.id, roadmap: roadmapOf(settled), ...dates }));
  record({
    action: 'order.confirmed',
    subject: { type: 'order', id: stored.id },
    data: { ...dates, answers: edits.answers, ...written },
  });
  return { id: stored.id, amendment: null, ...written };
}

async function amend(
  unit: Change,
  stored: StoredDraft,
  input: Omit<Parameters<typeof applyAmendment>[2], 'ground'>,
) {
  const { number, date } = input.settled;
  const day = date === null ? '' : ` от ${date.split('-').reverse().join('.')}`;
  const type = stored.draft.document.type ?? 'приказ';
  const words = `${type.charAt(0).toUpperCase()}${type.slice(1)}${number === null ? '' : ` № ${number}`}${day}`;
  const amendment = await applyAmendment(unit, stored.settings, {
    ...input,
    ground: { orderId: stored.id, words },
  });
  const { sections, chains } = input.settled;
  return {
    sections: sections.length,
    activities: amendment.added,
    chains: chains.length,
    past: 0,
    amendment,
  };
}
