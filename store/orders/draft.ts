import type { CivilDate } from '../../domain/civil-date.js';
import { readEdits } from '../../domain/drafts/edits.js';
import type { DraftEdits } from '../../domain/drafts/edits.js';
import type { DraftOrder } from '../../domain/draft-order.js';
import { NotFound } from '../../domain/errors.js';
import { localDate } from '../../domain/local-time.js';
import type { Reader, Transaction } from '../client.js';
import { loadSettings } from '../settings.js';
import type { Settings } from '../settings.js';
import { loadOrganisationBodies } from './organisation-bodies.js';
import type { OrganisationBody } from './organisation-bodies.js';

/** What a draft is read by: the organisation's numbers and days, and the bodies it has already. */
export interface DraftSettings extends Settings {
  bodies: OrganisationBody[];
}

/** A draft as it is stored, with what its dates are made from. */
export interface StoredDraft {
  id: string;
  organisationId: string;
  /** draft | on_control | applied | discarded */
  state: string;
  fileName: string;
  /** As read from the file. */
  draft: DraftOrder;
  edits: DraftEdits;
  /** Grows with every saved change. */
  version: number;
  changedAt: Date | null;
  /** Name of who changed it last. */
  changedBy: string | null;
  settings: DraftSettings;
  /** The organisation's present day. */
  today: CivilDate;
}

/** Reads a draft. Throws NotFound `order` when the organisation has no such order, `draft_discarded` for one put away. */
export async function loadDraft(
  reader: Reader,
  organisationId: string,
  orderId: string,
  now: Date,
): Promise<StoredDraft> {
  const order = await reader.order.findFirst({
    where: { id: orderId, organisationId },
    select: {
      ...{ id: true, state: true, fileName: true, draft: true, edits: true },
      ...{ draftVersion: true, draftChangedAt: true, draftChangedBy: true },
    },
  });
  if (!order) throw new NotFound('order', 'Такого приказа нет.');
  if (order.state === 'discarded') {
    const by = order.draftChangedBy === null ? '' : ` (${order.draftChangedBy})`;
    throw new NotFound(
      'draft_discarded',
      `Этот черновик отброшен${by}. Чтобы начать заново, загрузите файл приказа ещё раз.`,
    );
  }
  const bodies = await loadOrganisationBodies(reader, organisationId);
  const settings = { ...(await loadSettings(reader, organisationId)), bodies };
  return {
    ...{ id: order.id, organisationId, state: order.state, fileName: order.fileName },
    draft: order.draft as unknown as DraftOrder,
    edits: readEdits(order.edits),
    version: order.draftVersion,
    changedAt: order.draftChangedAt,
    changedBy: order.draftChangedBy,
    settings,
    today: localDate(now, settings.zone),
  };
}

/** Holds the order until the end of the transaction: changes of a draft and its confirmation come one after the other. */
export async function lockOrder(tx: Transaction, orderId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`;
}
