import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { defaultPayloadConverter } from '@temporalio/common';
import { msToTs, optionalTsToMs } from '@temporalio/common/lib/time.js';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { changedSignal, taskQueues } from '../../workflows/contract.js';
import { addressOf, inputOf } from '../../platform/temporal.js';

const { WORKFLOW_EXECUTION_STATUS_RUNNING: RUNNING } = temporal.api.enums.v1.WorkflowExecutionStatus;
/** Far more skips than any run of ours makes. */
const skipCount = 10_000;
/**
 * Executions are brought this far (ms) beyond the instant, so that what is due at it has fired. The server (1.32.1) skips over
 * the end of a forward to the execution's next timer, months away, when its work on the way ends in the few milliseconds in
 * which its clock walks over that end by itself. That was seen on busy machines with a second; no step here takes a minute.
 */
const beyond = 60_000;
/** An execution that is further ahead (ms) than this has been skipped over the end of a forward. */
const tooFar = 3_600_000;

/** Until when (ms) a process is known to sleep unless it is spoken to; undefined when nothing is known of it. */
export type SleepsUntil = (workflowId: string) => number | undefined;

/**
 * One virtual calendar for all processes of a namespace of the real server: every execution is forwarded to the same
 * instant before anybody speaks to it, and one that starts later starts there. Skipping is off in between, so clocks only
 * drift by the real seconds that pass.
 */
export class VirtualClock {
  private readonly running = new Set<string>();
  /** Executions that may have something to do: forwarded, started or spoken to since they were last seen at rest. */
  private readonly stirred = new Set<string>();

  constructor(
    private readonly client: Client,
    private at: number,
  ) {}

  /** The virtual instant of now. */
  now(): Date {
    return new Date(this.at);
  }

  /** True when the process of this record runs, so that a hint is a signal to it and not its start. */
  runs(hint: { process: string; key: string }): boolean {
    return this.running.has(addressOf(hint.process, hint.key).workflowId);
  }

  /** What the outbox relay does in life, at the virtual instant. */
  async deliver(hint: { process: string; key: string; input: unknown }): Promise<void> {
    const { workflowType, workflowId } = addressOf(hint.process, hint.key);
    if (this.running.has(workflowId)) await this.forward(workflowId);
    this.stirred.add(workflowId);
    if (this.running.has(workflowId) && (await this.signal(workflowId))) return;
    await this.start(workflowType, workflowId, inputOf(hint));
  }

  /** Starts an execution whose clock is the virtual one; waits until it has come there. */
  async start(workflowType: string, workflowId: string, input: unknown): Promise<void> {
    const fastForward = this.at + beyond - Date.now();
    await this.client.workflowService.startWorkflowExecution({
      namespace: this.client.options.namespace,
      workflowId,
      workflowType: { name: workflowType },
      taskQueue: { name: taskQueues.process },
      requestId: randomUUID(),
      input: { payloads: [defaultPayloadConverter.toPayload(input)] },
      ...(fastForward > beyond ? { timeSkippingConfig: skipping(randomUUID(), fastForward) } : {}),
    });
    this.running.add(workflowId);
    await this.forward(workflowId);
  }

  /**
   * Moves the executions to the instant; what is due on the way happens at its time. Those that sleep beyond it are left
   * behind until they are spoken to: their sleep is not disturbed, and the server has less to do.
   */
  async advanceTo(instant: Date, sleepsUntil: SleepsUntil = () => undefined): Promise<void> {
    this.at = instant.getTime();
    const awake = [...this.running].filter((workflowId) => (sleepsUntil(workflowId) ?? 0) <= this.at);
    await Promise.all(awake.map((workflowId) => this.forward(workflowId)));
  }

  /** True when no execution has anything left to do at this instant. */
  async isIdle(): Promise<boolean> {
    const stirred = [...this.stirred];
    const idle = await Promise.all(stirred.map(async (workflowId) => !(await this.look(workflowId)).busy));
    return idle.every(Boolean);
  }

  /** Those at rest are no longer asked about. */
  forgetRested(): void {
    this.stirred.clear();
  }

  /** Brings the clock of an execution to the virtual instant, also through ends of its runs. */
  private async forward(workflowId: string): Promise<void> {
    for (;;) {
      const { running, virtual, fastForwardId } = await this.look(workflowId);
      if (!running) return;
      if (fastForwardId === null && virtual >= this.at) return;
      this.stirred.add(workflowId);
      await this.arrive(
        workflowId,
        fastForwardId ?? (await this.skip(workflowId, this.at + beyond - virtual)),
      );
    }
  }

  private async look(workflowId: string) {
    const described = await this.client.workflowService.describeWorkflowExecution({
      namespace: this.client.options.namespace,
      execution: { workflowId },
    });
    const running = described.workflowExecutionInfo?.status === RUNNING;
    if (!running) this.running.delete(workflowId);
    const skipped = described.workflowExtendedInfo?.timeSkippingInfo;
    const { enabled, fastForwardConfig } = skipped?.effectiveConfig ?? {};
    const virtual = optionalTsToMs(skipped?.currentTime) ?? Date.now();
    if (running && virtual > this.at + tooFar)
      throw new Error(`the server skipped ${workflowId} to ${new Date(virtual).toISOString()}`);
    return {
      running,
      busy: running && Boolean(described.pendingWorkflowTask ?? described.pendingActivities?.length),
      virtual,
      /** Of a forward on its way. */
      fastForwardId: enabled ? (fastForwardConfig?.id ?? null) : null,
    };
  }

  private async skip(workflowId: string, duration: number): Promise<string> {
    const id = randomUUID();
    try {
      await this.client.workflowService.updateWorkflowExecutionOptions({
        namespace: this.client.options.namespace,
        workflowExecution: { workflowId },
        updateMask: { paths: ['time_skipping_config'] },
        workflowExecutionOptions: { timeSkippingConfig: skipping(id, duration) },
      });
    } catch (error) {
      if (!isOver(error)) throw error;
    }
    return id;
  }

  /** Waits for the forward, not for ever: whether it is done is seen by looking again. */
  private async arrive(workflowId: string, fastForwardId: string): Promise<void> {
    await this.client.connection
      .withDeadline(Date.now() + 2_000, () =>
        this.client.workflowService.pollWorkflowExecutionTimeSkipping({
          namespace: this.client.options.namespace,
          workflowExecution: { workflowId },
          fastForwardId,
        }),
      )
      .catch(() => pause(20));
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
