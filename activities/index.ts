import type { Mailer } from '../platform/mailer.js';
import type { Database } from '../store/client.js';
import { createActivitySteps } from './activity-steps.js';
import { createCycleSteps } from './cycle-steps.js';
import { createSendMail } from './send-mail.js';
import { createTaskSteps } from './task-steps.js';

export interface ActivityDeps {
  database: Database;
  mailer: Mailer;
  /** Start of the links in mails. */
  publicUrl: string;
}

/** Everything the workflows may do to the world. Each is idempotent, and `now` is the workflow's clock. */
export function createActivities(deps: ActivityDeps) {
  return {
    ...createActivitySteps(deps),
    ...createTaskSteps(deps),
    ...createCycleSteps(deps),
    ...createSendMail(deps),
  };
}

export type Activities = ReturnType<typeof createActivities>;
