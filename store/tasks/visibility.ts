import { scopeOf } from '../../domain/roles.js';
import type { Action, Viewer } from '../../domain/roles.js';
import type { Prisma } from '../generated/prisma/client.js';

/** Which occurrences the viewer may see under `action`: all of the organisation, or those with a part of their bodies. */
export function visibleOccurrences(
  viewer: Viewer,
  action: Action = 'occurrence.read',
): Prisma.OccurrenceWhereInput {
  const { organisationId, bodyIds } = viewer;
  if (scopeOf(viewer.role, action) === 'organisation') return { organisationId };
  return { organisationId, assignments: { some: { bodyId: { in: [...bodyIds] } } } };
}

/** The same for rows of the road map: those that name the body itself, its group, or have given it a task. */
export function visibleActivities(
  viewer: Viewer,
  action: Action = 'activity.read',
): Prisma.ActivityWhereInput {
  const { organisationId } = viewer;
  if (scopeOf(viewer.role, action) === 'organisation') return { organisationId };
  const bodyIds = [...viewer.bodyIds];
  return {
    organisationId,
    OR: [
      { bodies: { some: { bodyId: { in: bodyIds } } } },
      { bodies: { some: { body: { members: { some: { memberId: { in: bodyIds } } } } } } },
      { occurrences: { some: { assignments: { some: { bodyId: { in: bodyIds } } } } } },
    ],
  };
}
