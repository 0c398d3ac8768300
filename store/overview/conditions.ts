import { scopeOf } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
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
export const counted = Prisma.sql`c.state IN ('on_control', 'submitted', 'returned', 'accepted')`;
