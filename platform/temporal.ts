import { Client, Connection } from '@temporalio/client';
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { changedSignal, taskQueues, workflowIds, workflowTypes } from '../workflows/contract.js';

/** Where a hint goes: the process named by the record, started with its input when it does not run. */
export interface ProcessAddress {
  workflowType: string;
  workflowId: string;
}

/** The workflow behind an outbox row. Throws RangeError for a process nobody knows (a newer program wrote it). */
export function addressOf(process: string, key: string): ProcessAddress {
  switch (process) {
    case 'activity':
      return { workflowType: workflowTypes.activity, workflowId: workflowIds.activity(key) };
    case 'occurrence':
      return { workflowType: workflowTypes.occurrence, workflowId: workflowIds.occurrence(key) };
    case 'cycle':
      return { workflowType: workflowTypes.cycle, workflowId: workflowIds.cycle(key) };
    case 'urgent_mail':
      return { workflowType: workflowTypes.mailWave, workflowId: workflowIds.urgentMail(key) };
    default:
      throw new RangeError(`unknown process ${process}`);
  }
}

/** A client of the namespace; rejects when nothing answers at the address within five seconds. */
export async function connectTemporal(address: string, namespace: string): Promise<Client> {
  const connection = await Connection.connect({ address, connectTimeout: '5 s' });
  return new Client({ connection, namespace });
}

/**
 * Signals the process, starting it when it is not running. A closed one is started again: it reads the state, finds nothing
 * to do and ends, which is cheaper than knowing which hints came late. The guard against two of one task is in our database.
 */
export async function signalProcess(
  client: Client,
  { workflowType, workflowId }: ProcessAddress,
  input: unknown,
): Promise<void> {
  await client.workflow.signalWithStart(workflowType, {
    workflowId,
    taskQueue: taskQueues.process,
    args: [input],
    signal: changedSignal,
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
  });
}
