import { addDays } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { scopeOf } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import { nearDays } from '../../domain/task-marks.js';
import { Prisma } from '../generated/prisma/client.js';

/** SQL: occurrences `c` of activities `a` that the viewer may see, of one order or of all. */
export function seenTasks(viewer: Viewer, orderId: string | undefined): Prisma.Sql {
  const conditions = [Prisma.sql`c.organisation_id = ${viewer.organisationId}::uuid`];
  if (scopeOf(viewer.role, 'occurrence.read') === 'own')
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM assignment seen WHERE seen.occurrence_id = c.id
      AND seen.body_id = ANY(${[...viewer.bodyIds]}::uuid[]))`);
  if (orderId !== undefined) conditions.push(Prisma.sql`a.order_id = ${orderId}::uuid`);
  return Prisma.join(conditions, ' AND ');
}

/** SQL: what counts as planned in the discipline rate: neither dropped, nor over before control began, nor held by a stage. */
const counted = Prisma.sql`c.state IN ('on_control', 'submitted', 'returned', 'accepted')`;

const day = (date: CivilDate) => Prisma.sql`${date}::date`;

/** The last day that counts as at risk, inclusive (DOMAIN §6: due in two weeks). */
export const atRiskUntil = ({ today }: Pick<Viewer, 'today'>): CivilDate => addDays(today, nearDays - 1);

/** SQL: not handed in yet, whether it may be worked on or waits for the stage before. */
export const awaited = Prisma.sql`c.state IN ('on_control', 'returned', 'waiting_stage')`;

/** SQL: due between two days, both inclusive. */
export const dueOnDays = (from: CivilDate, until: CivilDate): Prisma.Sql =>
  Prisma.sql`c.due_on BETWEEN ${day(from)} AND ${day(until)}`;

/** SQL: counted and due between two days, both inclusive. */
export const dueBetween = (from: CivilDate, until: CivilDate): Prisma.Sql =>
  Prisma.sql`${counted} AND ${dueOnDays(from, until)}`;

/** SQL: owed today and past its date. */
export const overdueNow = ({ today }: Viewer): Prisma.Sql =>
  Prisma.sql`c.state IN ('on_control', 'returned') AND c.due_on < ${day(today)}`;

/** SQL: owed, and due from today to the last day at risk. */
export const atRiskNow = (viewer: Viewer): Prisma.Sql =>
  Prisma.sql`c.state IN ('on_control', 'returned') AND c.due_on BETWEEN ${day(viewer.today)} AND ${day(atRiskUntil(viewer))}`;

/** SQL: handed in by the date in force, by the organisation's day. */
export const handedInInTime = ({ zone }: Viewer): Prisma.Sql =>
  Prisma.sql`(c.submitted_at AT TIME ZONE ${zone})::date <= c.due_on`;
