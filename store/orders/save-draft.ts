import type { DraftOrder } from '../../domain/draft-order.js';
import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { toOptionalColumn } from '../dates.js';
import { toJsonColumn } from '../json-column.js';

export interface SavedDraft {
  id: string;
  state: 'draft' | 'on_control' | 'applied';
  /** False when this very file was loaded before: then nothing was changed. */
  isNew: boolean;
}

/** Keeps what was read from a file. The same bytes (SHA-256, hex) find the order they made before, whatever became of it. */
export async function saveDraft(
  db: Database,
  context: ChangeContext,
  input: { fileName: string; fileSha256: string; draft: DraftOrder },
): Promise<SavedDraft> {
  const { fileName, fileSha256, draft } = input;
  const { organisationId } = context;
  return change(db, context, async ({ tx, record }) => {
    const { type, number, date, issuer, title, signatory } = draft.document;
    const [row] = await tx.order.createManyAndReturn({
      skipDuplicates: true,
      select: { id: true },
      data: {
        organisationId,
        state: 'draft',
        fileName,
        fileSha256,
        type,
        number,
        date: toOptionalColumn(date),
        issuer,
        title,
        signatoryName: signatory?.name ?? null,
        signatoryPost: signatory?.post ?? null,
        draft: toJsonColumn(draft),
        createdAt: context.now,
      },
    });
    if (row) {
      record({
        action: 'order.loaded',
        subject: { type: 'order', id: row.id },
        data: { fileName, fileSha256, number },
      });
      return { id: row.id, state: 'draft' as const, isNew: true };
    }
    const known = await tx.order.findUniqueOrThrow({
      where: { organisationId_fileSha256: { organisationId, fileSha256 } },
      select: { id: true, state: true },
    });
    return { id: known.id, state: known.state as SavedDraft['state'], isNew: false };
  });
}
