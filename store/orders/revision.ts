import type { CivilDate } from '../../domain/civil-date.js';
import type { Edition } from '../../domain/drafts/edits.js';
import { Conflict, NotFound } from '../../domain/errors.js';
import type { RowDiff } from '../../domain/revisions/row-diff.js';
import type { AskedQuestion } from '../../domain/settle-draft.js';
import type { Reader } from '../client.js';
import type { StoredDraft } from './draft.js';

/** An order on control that a draft may amend. */
export interface RevisionProposal {
  orderId: string;
  number: string | null;
  date: CivilDate | null;
  title: string | null;
  /** The text names it, or it has the same number. */
  why: 'named' | 'same_number' | 'chosen';
}

/** How a draft stands to an order that is on control already. */
export interface RevisionReview {
  /** The order that is amended; null = none. */
  revises: string | null;
  proposals: RevisionProposal[];
  edition: Edition | null;
  /** Empty until it is decided which order is amended and whether the file is the whole plan. */
  rows: RowDiff[];
  questions: AskedQuestion[];
}

/** The order on control behind an id: that of an amending order is the one it amended. Throws NotFound `order`, Conflict `order_not_on_control`. */
export async function baseOfRevision(
  reader: Reader,
  organisationId: string,
  orderId: string,
  draftId: string,
): Promise<string> {
  const found = await reader.order.findFirst({
    where: { id: orderId, organisationId, NOT: { id: draftId } },
    select: { id: true, state: true, revisesId: true },
  });
  if (!found) throw new NotFound('order', 'Такого приказа нет.');
  if (found.state === 'applied' && found.revisesId) return found.revisesId;
  if (found.state !== 'on_control')
    throw new Conflict('order_not_on_control', 'Изменить можно только приказ, который стоит на контроле.');
  return found.id;
}

/** What the draft changes in an order on control, and what is asked about it. */
export function reviewRevision(_reader: Reader, stored: StoredDraft): Promise<RevisionReview> {
  const { revises = null, edition = null } = stored.edits.revision;
  return Promise.resolve({ revises, proposals: [], edition, rows: [], questions: [] });
}
