import type { CivilDate } from '../../domain/civil-date.js';
import type { Viewer } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { fromColumn } from '../dates.js';
import { visibleOccurrences } from '../tasks/visibility.js';

/** A moved or asked-for date. Instants are ISO 8601 in UTC. */
export interface ExtensionRow {
  id: string;
  occurrenceId: string;
  activityText: string;
  /** asked | granted | refused */
  state: string;
  reason: string;
  requestedDue: CivilDate;
  previousDue: CivilDate;
  askedAt: string;
  decidedAt: string | null;
  ground: string | null;
}

/** Extensions of the tasks the viewer may see, the latest first; at most `limit` before the id `after`. */
export async function listExtensions(
  db: Reader,
  viewer: Viewer,
  filter: { state?: string; occurrenceId?: string },
  after: string | null,
  limit: number,
): Promise<ExtensionRow[]> {
  const { state, occurrenceId } = filter;
  const rows = await db.extension.findMany({
    where: {
      organisationId: viewer.organisationId,
      occurrence: visibleOccurrences(viewer, 'extension.read'),
      ...(state === undefined ? {} : { state }),
      ...(occurrenceId === undefined ? {} : { occurrenceId }),
      ...(after === null ? {} : { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: limit,
    include: { occurrence: { select: { activity: { select: { text: true } } } } },
  });
  return rows.map((row) => ({
    id: row.id,
    occurrenceId: row.occurrenceId,
    activityText: row.occurrence.activity.text,
    state: row.state,
    reason: row.reason,
    requestedDue: fromColumn(row.requestedDue),
    previousDue: fromColumn(row.previousDue),
    askedAt: row.askedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    ground: row.ground,
  }));
}
