import { proxyActivities, proxyLocalActivities, setCurrentDetails } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import { isOffControl } from '../domain/task-states.js';
import { nextTaskStep } from '../domain/task.js';
import type { Task } from '../domain/task.js';
import type { OccurrenceInput } from './contract.js';
import { quickWrites, writes } from './options.js';
import { listenForHints, until } from './waiting.js';
import type { Hints } from './waiting.js';

const { assignBodies } = proxyActivities<Activities>(writes);
// One marker instead of three events and a further task: reminders are what a long task is made of.
const { readTask, takeStep, beginReview } = proxyLocalActivities<Activities>(quickWrites);

/** The task of one period, from opening to being taken off control. */
export async function occurrence({ id, at }: OccurrenceInput): Promise<void> {
  const hints = listenForHints();
  await until(at);
  hints.reset();
  let task = await assignBodies({ id, now: Date.now() });
  while (!isOffControl(task.state)) {
    task = await collectEvidence(task, hints);
    task = await signOff(task, hints);
  }
  setCurrentDetails(task.details);
}

/** Reminds, marks overdue and escalates by the frozen plan until what the completion mode needs is submitted. */
async function collectEvidence(task: Task, hints: Hints): Promise<Task> {
  return followPlan(task, hints, (now) => now.state === 'submitted' || isOffControl(now.state));
}

/** Nudges the reviewer until the submission is accepted, or returned for rework. */
async function signOff(task: Task, hints: Hints): Promise<Task> {
  if (task.state !== 'submitted') return task;
  const underReview = task.reviewPlanned ? task : await beginReview({ id: task.id, now: Date.now() });
  return followPlan(underReview, hints, (now) => now.state !== 'submitted');
}

/** Takes the plan's next step when its time comes, and reads the task again when something changed. */
async function followPlan(task: Task, hints: Hints, done: (task: Task) => boolean): Promise<Task> {
  while (!done(task)) {
    const step = nextTaskStep(task);
    if (hints.pending()) {
      hints.reset();
      task = await readTask({ id: task.id });
    } else if (step && step.at <= Date.now()) {
      task = await takeStep({
        id: task.id,
        state: task.state,
        planVersion: task.planVersion,
        index: step.index,
        now: Date.now(),
      });
    } else {
      setCurrentDetails(task.details);
      await hints.wait(step ? step.at : null);
    }
  }
  return task;
}
