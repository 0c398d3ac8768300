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
  section: { index: number; title: string | null };
  number: number | null;
  orderNumber: string | null;
  /** Of the lead, under the name of its day. */
  leadBody: string | null;
  /** In force now. */
  dueOn: CivilDate;
  /** Who asked; null where the account is gone or it came through a mailed link. */
  askedBy: string | null;
  decidedBy: string | null;
  /** asked | granted | refused */
  state: string;
  reason: string;
  requestedDue: CivilDate;
  previousDue: CivilDate;
  askedAt: string;
  decidedAt: string | null;
  ground: string | null;
}

/** Extensions of the tasks the viewer may see by id, in either direction; at most `limit` beyond the id `after`. */
export async function listExtensions(
  db: Reader,
  viewer: Viewer,
  filter: { state?: string; occurrenceId?: string; order: 'asc' | 'desc' },
  after: string | null,
  limit: number,
): Promise<ExtensionRow[]> {
  const { state, occurrenceId, order } = filter;
  const rows = await db.extension.findMany({
    where: {
      organisationId: viewer.organisationId,
      occurrence: visibleOccurrences(viewer, 'extension.read'),
      ...(state === undefined ? {} : { state }),
      ...(occurrenceId === undefined ? {} : { occurrenceId }),
      ...(after === null ? {} : { id: order === 'desc' ? { lt: after } : { gt: after } }),
    },
    orderBy: { id: order },
    take: limit,
    include: {
      occurrence: {
        select: {
          dueOn: true,
          assignments: { where: { role: 'lead' }, select: { bodyName: true }, take: 1 },
          activity: {
            select: {
              ...{ text: true, number: true, order: { select: { number: true } } },
              section: { select: { index: true, title: true } },
            },
          },
        },
      },
    },
  });
  const names = await namesOfAccounts(
    db,
    rows.flatMap(({ askedById, decidedById }) => [askedById, decidedById]),
  );
  return rows.map((row) => ({
    id: row.id,
    occurrenceId: row.occurrenceId,
    activityText: row.occurrence.activity.text,
    section: row.occurrence.activity.section,
    number: row.occurrence.activity.number,
    orderNumber: row.occurrence.activity.order.number,
    leadBody: row.occurrence.assignments[0]?.bodyName ?? null,
    dueOn: fromColumn(row.occurrence.dueOn),
    askedBy: names.get(row.askedById ?? '') ?? null,
    decidedBy: names.get(row.decidedById ?? '') ?? null,
    state: row.state,
    reason: row.reason,
    requestedDue: fromColumn(row.requestedDue),
    previousDue: fromColumn(row.previousDue),
    askedAt: row.askedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    ground: row.ground,
  }));
}

/** Names of the people behind accounts, by account id; a login where no person is named. */
export async function namesOfAccounts(
  db: Reader,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((one) => one !== null))];
  const accounts = await db.account.findMany({
    where: { id: { in: wanted } },
    select: { id: true, login: true, official: { select: { name: true } } },
  });
  return new Map(accounts.map(({ id, login, official }) => [id, official?.name ?? login]));
}
