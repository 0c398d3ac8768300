import type { DraftOrder } from '../../domain/draft-order.js';
import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database, Transaction } from '../client.js';
import { toOptionalColumn } from '../dates.js';
import type { Prisma } from '../generated/prisma/client.js';
import { toJsonColumn } from '../json-column.js';

export interface SavedDraft {
  id: string;
  state: 'draft' | 'on_control' | 'applied';
  /** False when this very file was loaded before: then nothing was changed. */
  isNew: boolean;
}

/**
 * Keeps what was read from a file. The same bytes (SHA-256, hex) find the order they made before, whatever became of it;
 * a draft of them that was discarded starts anew.
 */
export async function saveDraft(
  db: Database,
  context: ChangeContext,
  input: { fileName: string; fileSha256: string; draft: DraftOrder },
): Promise<SavedDraft> {
  const { fileName, fileSha256, draft } = input;
  const { organisationId } = context;
  return change(db, context, async ({ tx, record }) => {
    const { type, number, date, issuer, title, signatory } = draft.document;
    const read = {
      ...{ state: 'draft', fileName, type, number, issuer, title, draft: toJsonColumn(draft) },
      date: toOptionalColumn(date),
      signatoryName: signatory?.name ?? null,
      signatoryPost: signatory?.post ?? null,
    };
    const [row] = await tx.order.createManyAndReturn({
      skipDuplicates: true,
      select: { id: true },
      data: { ...read, organisationId, fileSha256, createdAt: context.now },
    });
    const id = row?.id ?? (await takeUpAgain(tx, context, { fileSha256, read }));
    if (id !== null) {
      record({
        action: 'order.loaded',
        subject: { type: 'order', id },
        data: { fileName, fileSha256, number },
      });
      return { id, state: 'draft' as const, isNew: true };
    }
    const known = await tx.order.findUniqueOrThrow({
      where: { organisationId_fileSha256: { organisationId, fileSha256 } },
      select: { id: true, state: true },
    });
    return { id: known.id, state: known.state as SavedDraft['state'], isNew: false };
  });
}

/** A draft of these bytes that was discarded starts anew under its id, with nothing of what had been decided about it. */
async function takeUpAgain(
  tx: Transaction,
  { organisationId, now, actor }: ChangeContext,
  { fileSha256, read }: { fileSha256: string; read: Prisma.OrderUpdateManyMutationInput },
): Promise<string | null> {
  const [again] = await tx.order.updateManyAndReturn({
    where: { organisationId, fileSha256, state: 'discarded' },
    data: {
      ...read,
      ...{ edits: {}, draftVersion: { increment: 1 }, draftChangedAt: now, draftChangedBy: actor.name },
      createdAt: now,
    },
    select: { id: true },
  });
  return again?.id ?? null;
}
