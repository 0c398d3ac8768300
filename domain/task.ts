import type { TaskState } from './task-states.js';

/** What the process of an occurrence knows of it: just enough to decide when to act next. */
export interface Task {
  id: string;
  state: TaskState;
  /** Grows with every replacement of the plan, so that a step of an old plan cannot be taken. */
  planVersion: number;
  /** Steps not taken yet of the plan that belongs to the state, in order; `at` in ms. */
  steps: { index: number; at: number }[];
  /**
   * The nudges of the reviewer of what is under review are frozen already. False for what was submitted before 0.2.0 (its
   * process asks for them), and absent from what processes recorded then.
   */
  reviewPlanned?: boolean;
  /** One Russian line for the console of the process engine; no personal data. */
  details: string;
}

/** The step to take next, or null when the plan is done with. */
export function nextTaskStep(task: Task): { index: number; at: number } | null {
  return task.steps[0] ?? null;
}
