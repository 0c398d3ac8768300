import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';
import { taskQueues } from './contract.js';

/** Writes to our database: short, idempotent, tried until the database is back. */
export const writes: ActivityOptions = {
  taskQueue: taskQueues.process,
  startToCloseTimeout: '30 s',
  retry: { initialInterval: '1 s', backoffCoefficient: 2, maximumInterval: '30 s' },
};

/** The same inside the workflow task itself. */
export const quickWrites: LocalActivityOptions = {
  startToCloseTimeout: '30 s',
  localRetryThreshold: '20 s',
  retry: { initialInterval: '1 s', backoffCoefficient: 2, maximumInterval: '30 s' },
};

/** A batch of mails; a dead worker is noticed by its silence, its leases run out by themselves. */
export const sending: ActivityOptions = {
  taskQueue: taskQueues.mail,
  startToCloseTimeout: '2 m',
  heartbeatTimeout: '20 s',
  retry: { maximumAttempts: 1 },
};
