import { randomUUID } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Client } from '@temporalio/client';
import { changedSignal, taskQueues } from '../../workflows/contract.js';
import { addressOf, inputOf } from '../../platform/temporal.js';

/** Far more skips than any run of ours makes. */
const skipCount = 10_000;
const closeEnough = 50;
/** WORKFLOW_EXECUTION_STATUS_RUNNING */
const RUNNING = 1;

interface Execution {
  workflowId: string;
  /** Virtual and real instants (ms) at which its clock was last set. */
  virtual: number;
  real: number;
}

/**
 * One virtual calendar for all processes of a namespace of the real server: every execution is forwarded to the same
 * instant before anybody acts, and one that starts later starts there. Skipping is off in between, so clocks only drift by
 * the real seconds that pass.
 */
export class VirtualClock {
  private readonly executions = new Map<string, Execution>();

  constructor(
    private readonly client: Client,
    private at: number,
  ) {}

  /** The virtual instant of now. */
  now(): Date {
    return new Date(this.at);
  }

  /** What the outbox relay does in life, at the virtual instant. */
  async deliver(hint: { process: string; key: string; input: unknown }): Promise<void> {
    const { workflowType, workflowId } = addressOf(hint.process, hint.key);
    if (await this.signal(workflowId)) return;
    await this.start(workflowType, workflowId, inputOf(hint));
  }

  /** Starts an execution whose clock is the virtual one; waits until it has come there. */
  async start(workflowType: string, workflowId: string, input: unknown): Promise<void> {
    const fastForward = Math.max(this.at - Date.now(), 0);
    const id = randomUUID();
    await this.client.workflowService.startWorkflowExecution({
      namespace: this.client.options.namespace,
      workflowId,
      workflowType: { name: workflowType },
      taskQueue: { name: taskQueues.process },
      requestId: randomUUID(),
      input: { payloads: [defaultPayloadConverter.toPayload(input)] },
      ...(fastForward > closeEnough ? { timeSkippingConfig: skipping(id, fastForward) } : {}),
    });
    this.executions.set(workflowId, { workflowId, virtual: Date.now() + fastForward, real: Date.now() });
    if (fastForward > closeEnough) await this.arrived(workflowId, id);
  }

  /** Moves every running execution to the instant; what is due on the way happens at its time. */
  async advanceTo(instant: Date): Promise<void> {
    const target = instant.getTime();
    await Promise.all([...this.executions.values()].map((execution) => this.forward(execution, target)));
    this.at = target;
  }

  /** True when no execution has anything left to do at this instant. */
  async isIdle(): Promise<boolean> {
    const idle = await Promise.all([...this.executions.keys()].map((workflowId) => this.rests(workflowId)));
    return idle.every(Boolean);
  }

  private async rests(workflowId: string): Promise<boolean> {
    const described = await this.client.workflowService.describeWorkflowExecution({
      namespace: this.client.options.namespace,
      execution: { workflowId },
    });
    if (described.workflowExecutionInfo?.status !== RUNNING) {
      this.executions.delete(workflowId);
      return true;
    }
    return !described.pendingWorkflowTask && (described.pendingActivities ?? []).length === 0;
  }

  private async forward(execution: Execution, target: number): Promise<void> {
    const duration = target - (execution.virtual + Date.now() - execution.real);
    if (duration <= closeEnough) return;
    const id = randomUUID();
    try {
      await this.client.workflowService.updateWorkflowExecutionOptions({
        namespace: this.client.options.namespace,
        workflowExecution: { workflowId: execution.workflowId },
        updateMask: { paths: ['time_skipping_config'] },
        workflowExecutionOptions: { timeSkippingConfig: skipping(id, duration) },
      });
      await this.arrived(execution.workflowId, id);
      Object.assign(execution, { virtual: target, real: Date.now() });
    } catch (error) {
      if (!isOver(error)) throw error;
      this.executions.delete(execution.workflowId);
    }
  }

  /** Ends when the forward is done, or the execution itself is: then nobody answers the poll any more. */
  private async arrived(workflowId: string, fastForwardId: string): Promise<void> {
    for (;;) {
      const done = await this.client.connection
        .withDeadline(Date.now() + 2_000, async () => {
          const { fastForwardInfo } = await this.client.workflowService.pollWorkflowExecutionTimeSkipping({
            namespace: this.client.options.namespace,
            workflowExecution: { workflowId },
            fastForwardId,
          });
          return fastForwardInfo?.hasCompleted ?? false;
        })
        .catch((error: unknown) => {
          if (isOver(error)) return true;
          if (/DEADLINE_EXCEEDED/.test(String(error))) return false;
          throw error;
        });
      if (done || !(await this.isRunning(workflowId))) return;
    }
  }

  private async isRunning(workflowId: string): Promise<boolean> {
    const { status } = await this.client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  }

  private async signal(workflowId: string): Promise<boolean> {
    try {
      await this.client.workflow.getHandle(workflowId).signal(changedSignal);
      return true;
    } catch (error) {
      if (isOver(error)) return false;
      throw error;
    }
  }
}

function skipping(id: string, milliseconds: number) {
  return {
    enabled: true,
    maxSessionSkipCount: skipCount,
    fastForwardConfig: { id, duration: msToTs(Math.floor(milliseconds)) },
  };
}

/** The execution has ended, or never was. */
function isOver(error: unknown): boolean {
  const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return /not found|already completed|NOT_FOUND|execution already/i.test(words);
}
