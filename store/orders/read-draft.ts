import type { DraftChange } from '../../domain/drafts/apply-changes.js';
import { viewDraft } from '../../domain/drafts/draft-view.js';
import type { DraftView } from '../../domain/drafts/draft-view.js';
import type { RowDiff } from '../../domain/revisions/row-diff.js';
import type { Reader } from '../client.js';
import { loadDraft } from './draft.js';
import { changedEdits } from './edit-draft.js';
import { findUnreached } from './find-unreached.js';
import type { UnreachedBody } from './find-unreached.js';
import { reviewRevision } from './revision.js';
import type { RevisionReview } from './revision.js';

/** A draft as people see it: `version` must come back with every change. Instants are ISO 8601 in UTC. */
export interface OrderDraft extends DraftView {
  id: string;
  /** draft | on_control | applied */
  state: string;
  fileName: string;
  version: number;
  changedAt: string | null;
  changedBy: string | null;
  /** Bodies of its rows that nobody would be written to about today; empty for what is no draft any more. */
  unreached: UnreachedBody[];
  revision: Pick<RevisionReview, 'revises' | 'proposals' | 'edition'> & { rows: RowDiff[] };
}

/**
 * The draft with everything decided so far, and with `changes` made to it on trial: nothing is saved. Throws NotFound
 * `order`, and as `editDraft` for changes that cannot be made.
 */
export async function readDraft(
  reader: Reader,
  organisationId: string,
  orderId: string,
  { now, changes = [] }: { now: Date; changes?: DraftChange[] },
): Promise<OrderDraft> {
  const stored = await loadDraft(reader, organisationId, orderId, now);
  const edits = changes.length > 0 ? await changedEdits(reader, stored, changes) : stored.edits;
  const review = await reviewRevision(reader, { ...stored, edits });
  const { questions, revises, proposals, edition } = review;
  const { id, state, fileName, version, changedAt, changedBy, draft, settings, today } = stored;
  const view = viewDraft(draft, review.edits, { ...settings, today, extra: questions });
  const named = view.sections.flatMap(({ rows }) => rows).flatMap((row) => (row.excluded ? [] : row.bodies));
  const unreached =
    state === 'draft'
      ? await findUnreached(reader, named, { organisation: settings.bodies, day: today })
      : [];
  return {
    ...view,
    ...{ id, state, fileName, version, changedBy, unreached },
    revision: { revises, proposals, edition, rows: review.rows.map(({ diff }) => diff) },
    changedAt: changedAt?.toISOString() ?? null,
  };
}
