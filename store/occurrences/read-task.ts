import type { Task } from '../../domain/task.js';
import type { Reader } from '../client.js';
import { taskSelection, toTask } from './frozen-plan.js';

/** The task as it stands. Throws when there is no such occurrence. */
export async function readTask(reader: Reader, id: string): Promise<Task> {
  return toTask(await reader.occurrence.findUniqueOrThrow({ where: { id }, select: taskSelection }));
}
