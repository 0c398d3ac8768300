import type { Task } from '../domain/task.js';
import type { Database } from '../store/client.js';
import { assignBodies } from '../store/occurrences/assign-bodies.js';
import { beginReview } from '../store/occurrences/begin-review.js';
import { readTask } from '../store/occurrences/read-task.js';
import { takeStep } from '../store/occurrences/take-step.js';
import type { StepOfTask } from '../store/occurrences/take-step.js';

/** The steps of one task. `id` is the occurrence's, `now` in ms. */
export function createTaskSteps({ database }: { database: Database }) {
  return {
    assignBodies: ({ id, now }: { id: string; now: number }): Promise<Task> =>
      assignBodies(database, id, new Date(now)),
    readTask: ({ id }: { id: string }): Promise<Task> => readTask(database, id),
    takeStep: (input: StepOfTask & { now: number }): Promise<Task> =>
      takeStep(database, { ...input, now: new Date(input.now) }),
    beginReview: ({ id, now }: { id: string; now: number }): Promise<Task> =>
      beginReview(database, id, new Date(now)),
  };
}
