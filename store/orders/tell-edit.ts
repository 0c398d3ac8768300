import { draftDifferences } from '../../domain/drafts/draft-differences.js';
import type { DraftDifference, DraftState } from '../../domain/drafts/draft-differences.js';
import { settleWith } from '../../domain/drafts/draft-view.js';
import type { DraftEdits } from '../../domain/drafts/edits.js';
import { Conflict, NotFound } from '../../domain/errors.js';
import type { Reader } from '../client.js';
import type { StoredDraft } from './draft.js';
import { reviewRevision } from './revision.js';

/** What a draft says differently under its new edits, with the names of officials and orders as they are today. */
export async function tellEdit(
  reader: Reader,
  stored: StoredDraft,
  edits: DraftEdits,
): Promise<DraftDifference[]> {
  const [before, after] = [await stateOf(reader, stored), await stateOf(reader, { ...stored, edits })];
  const ids = [stored.edits, edits].flatMap(({ plan, revision }) => [
    plan.controlOfficerId,
    revision.revises,
  ]);
  const names = await namesOf(
    reader,
    ids.filter((id) => typeof id === 'string'),
  );
  return draftDifferences(before, after, (id) => names.get(id) ?? id);
}

async function stateOf(reader: Reader, stored: StoredDraft): Promise<DraftState> {
  const { edits, questions } = await reviewRevision(reader, stored).catch((error: unknown) => {
    // The order that was to be amended can have left control: then this draft stood by its own words only.
    if (error instanceof NotFound || error instanceof Conflict) return { edits: stored.edits, questions: [] };
    throw error;
  });
  const settled = settleWith(stored.draft, edits, { ...stored.settings, today: stored.today });
  return { edits: stored.edits, settled, questions: [...settled.questions, ...questions] };
}

async function namesOf(reader: Reader, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const where = { id: { in: ids } };
  const officials = await reader.official.findMany({ where, select: { id: true, name: true } });
  const orders = await reader.order.findMany({ where, select: { id: true, number: true, fileName: true } });
  return new Map([
    ...officials.map(({ id, name }) => [id, name] as const),
    ...orders.map(({ id, number, fileName }) => [id, number === null ? fileName : `№ ${number}`] as const),
  ]);
}
