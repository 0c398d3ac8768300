import { Context } from '@temporalio/activity';
import type { Mailer } from '../platform/mailer.js';
import type { Database } from '../store/client.js';
import type { Gathering } from '../store/notifications/claim-people.js';
import { createActivitySteps } from './activity-steps.js';
import { createCycleSteps } from './cycle-steps.js';
import { createSendMail } from './send-mail.js';
import { createTaskSteps } from './task-steps.js';

export interface ActivityDeps {
  database: Database;
  mailer: Mailer;
  /** Start of the links in mails. */
  publicUrl: string;
  /** Makes the tokens of the links that act without an account: at least 32 characters, the same for every worker. */
  linkSecret: string;
  /** How long urgent mail waits for more; without it none does. */
  gathering?: Gathering;
}

/** Everything the workflows may do to the world. Each is idempotent, and `now` is the workflow's clock. */
export function createActivities(deps: ActivityDeps) {
  return {
    ...createActivitySteps(deps),
    ...createTaskSteps(deps),
    ...createCycleSteps(deps),
    ...createSendMail({ ...deps, showLife }),
  };
}

/** To the server, which gives the work to somebody else after too long a silence; false when it has done so. */
function showLife(): boolean {
  const context = Context.current();
  context.heartbeat();
  return !context.cancellationSignal.aborted;
}

export type Activities = ReturnType<typeof createActivities>;
