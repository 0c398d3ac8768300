import type { Database } from '../../store/client.js';

/** The content hashes of the reports under review: what a reviewer who has read them all signs. */
export async function reportsSeen(database: Database, occurrenceId: string): Promise<string[]> {
  const reports = await database.submission.findMany({
    where: { occurrenceId, kind: 'final', state: 'submitted' },
    select: { contentHash: true },
    orderBy: { id: 'asc' },
  });
  return reports.map(({ contentHash }) => contentHash);
}
