import { applyChanges } from '../../domain/drafts/apply-changes.js';
import type { DraftChange } from '../../domain/drafts/apply-changes.js';
import { checkRows, settleWith } from '../../domain/drafts/draft-view.js';
import type { DraftEdits } from '../../domain/drafts/edits.js';
import { planDates } from '../../domain/drafts/plan-dates.js';
import { without } from '../../domain/without.js';
import { Conflict, NotFound } from '../../domain/errors.js';
import type { Json } from '../../domain/canonical-json.js';
import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database, Reader } from '../client.js';
import { toJsonColumn } from '../json-column.js';
import { loadDraft, lockOrder } from './draft.js';
import type { StoredDraft } from './draft.js';
import { baseOfRevision, reviewRevision } from './revision.js';
import { tellEdit } from './tell-edit.js';

export interface DraftEditing {
  orderId: string;
  /** The version the person saw; null = whatever stands (the console of the machine). */
  version: number | null;
  changes: DraftChange[];
}

/**
 * Saves changes of a draft, all or none, and returns its new version. Throws NotFound `order` or `official`; Conflict
 * `order_confirmed` (no draft any more) or `draft_changed` (somebody else saved meanwhile; who and when in the details);
 * InvalidInput as `applyChanges`, and for a rule or a planned day that is unsound.
 */
export async function editDraft(
  db: Database,
  context: ChangeContext,
  { orderId, version, changes }: DraftEditing,
): Promise<{ version: number }> {
  return change(db, context, async ({ tx, record }) => {
    await lockOrder(tx, orderId);
    const stored = await loadDraft(tx, context.organisationId, orderId, context.now);
    demandDraft(stored);
    demandVersion(stored, version);
    const edits = await changedEdits(tx, stored, changes);
    await tx.order.update({
      where: { id: orderId },
      data: {
        edits: toJsonColumn(edits),
        draftVersion: stored.version + 1,
        draftChangedAt: context.now,
        draftChangedBy: context.actor.name,
      },
    });
    record({
      action: 'order.draft_changed',
      subject: { type: 'order', id: orderId },
      data: {
        version: stored.version + 1,
        changes: changes as unknown as Json,
        differences: (await tellEdit(tx, stored, edits)) as unknown as Json,
      },
    });
    return { version: stored.version + 1 };
  });
}

/** The edits a draft would have after the changes; nothing is saved. Throws as `editDraft`. */
export async function changedEdits(
  reader: Reader,
  stored: StoredDraft,
  changes: readonly DraftChange[],
): Promise<DraftEdits> {
  await checkForeignKeys(reader, stored, changes);
  const { settings, today } = stored;
  let { edits } = stored;
  // One after another, as an answer can bring the question that the next one speaks of.
  for (const one of changes) {
    const asked = speaksOfRevision(one, edits)
      ? await reviewRevision(reader, { ...stored, edits })
      : { questions: [], edits };
    const around = { ...settings, today, extra: asked.questions };
    edits = without(applyChanges(stored.draft, asked.edits, [one], around), 'inherited');
  }
  const working = (await reviewRevision(reader, { ...stored, edits })).edits;
  const settled = settleWith(stored.draft, working, { ...settings, today });
  checkRows(
    settled.sections.flatMap((section) => section.rows),
    planDates(stored.draft, working, today),
    settings,
  );
  return edits;
}

/** Only then the amended order has to be looked at to know the question. */
function speaksOfRevision(change: DraftChange, { revision }: DraftEdits): boolean {
  return change.kind === 'answer' && (Boolean(revision.revises) || change.question.startsWith('revises:'));
}

/** Throws Conflict `order_confirmed`. */
export function demandDraft({ state }: Pick<StoredDraft, 'state'>): void {
  if (state !== 'draft') throw new Conflict('order_confirmed', 'Этот приказ уже стоит на контроле.');
}

/** Throws Conflict `draft_changed` with who changed the draft and when. */
export function demandVersion(stored: StoredDraft, version: number | null): void {
  if (version === null || version === stored.version) return;
  const { changedBy, changedAt } = stored;
  throw new Conflict(
    'draft_changed',
    `Черновик тем временем изменил другой сотрудник${changedBy === null ? '' : ` (${changedBy})`}. Посмотрите его изменения и повторите свои.`,
    { version: stored.version, changedBy, changedAt: changedAt?.toISOString() ?? null },
  );
}

async function checkForeignKeys(
  reader: Reader,
  { organisationId, id }: StoredDraft,
  changes: readonly DraftChange[],
): Promise<void> {
  for (const one of changes) {
    if (one.kind === 'plan' && one.controlOfficerId) {
      await demandOfficial(reader, organisationId, one.controlOfficerId);
    }
    if (one.kind === 'revision' && one.revises) await baseOfRevision(reader, organisationId, one.revises, id);
  }
}

/** Throws NotFound `official`. */
export async function demandOfficial(reader: Reader, organisationId: string, id: string): Promise<void> {
  if ((await reader.official.count({ where: { id, organisationId } })) > 0) return;
  throw new NotFound('official', 'Такого должностного лица нет в организации.');
}
