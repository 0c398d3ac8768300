import { NotFound } from '../../domain/errors.js';
import type { Viewer } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { readOccurrence } from './read-occurrence.js';
import type { OccurrenceView } from './read-occurrence.js';
import { visibleOccurrences } from './visibility.js';

/** The task of one assignment, whole. Throws NotFound `task_not_found` when there is none the viewer may see. */
export async function readAssignedTask(
  db: Reader,
  viewer: Viewer,
  assignmentId: string,
): Promise<{ assignmentId: string; task: OccurrenceView }> {
  const found = await db.assignment.findFirst({
    where: { id: assignmentId, occurrence: visibleOccurrences(viewer) },
    select: { occurrenceId: true },
  });
  if (!found) throw new NotFound('task_not_found', 'Такой задачи нет. Возможно, ссылка устарела.');
  return { assignmentId, task: await readOccurrence(db, viewer, found.occurrenceId) };
}
