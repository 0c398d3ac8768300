import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { loadDraft, lockOrder } from './draft.js';
import { demandDraft, demandVersion } from './edit-draft.js';

/**
 * Puts a draft away: it is in no list any more, its row and history stay. `version` is that which the person saw. Throws
 * NotFound `order`, `draft_discarded`; Conflict `order_confirmed`, `draft_changed`.
 */
export async function discardDraft(
  db: Database,
  context: ChangeContext,
  { orderId, version }: { orderId: string; version: number },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    await lockOrder(tx, orderId);
    const stored = await loadDraft(tx, context.organisationId, orderId, context.now);
    demandDraft(stored);
    demandVersion(stored, version);
    await tx.order.update({
      where: { id: orderId },
      data: {
        ...{ state: 'discarded', draftVersion: stored.version + 1 },
        ...{ draftChangedAt: context.now, draftChangedBy: context.actor.name },
      },
    });
    record({
      action: 'order.draft_discarded',
      subject: { type: 'order', id: orderId },
      data: { fileName: stored.fileName, number: stored.draft.document.number },
    });
    return { id: orderId };
  });
}
