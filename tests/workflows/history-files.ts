import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { temporal } from '@temporalio/proto';

const { EventType } = temporal.api.enums.v1;
const { History: Messages } = temporal.api.history.v1;
const {
  EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED: OPTIONS_UPDATED,
  EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED: TIME_SKIPPED,
  EVENT_TYPE_TIMER_STARTED: TIMER_STARTED,
  EVENT_TYPE_TIMER_FIRED: TIMER_FIRED,
} = EventType;
/** Behind the start and the first task: scheduled, started, completed. */
const firstCommand = 4;
const folder = fileURLToPath(new URL('./histories', import.meta.url));

/** A history and where it belongs. */
export interface NamedHistory {
  name: string;
  workflowId: string;
  history: History;
}

/**
 * The events that the execution would also have in real life: without those that the virtual clock writes, and without the
 * wait for the instant of the fact that starts it (a timer and the task that its firing brings), which in life has passed.
 */
export function ownEvents(history: History) {
  const events = (history.events ?? []).filter(
    ({ eventType }) => eventType !== OPTIONS_UPDATED && eventType !== TIME_SKIPPED,
  );
  const [timer, fired] = [events[firstCommand], events[firstCommand + 1]];
  const waited = timer?.eventType === TIMER_STARTED && fired?.eventType === TIMER_FIRED;
  return waited ? events.toSpliced(firstCommand, 5) : events;
}

export async function historyOf(client: Client, workflowId: string): Promise<History> {
  return client.workflow.getHandle(workflowId).fetchHistory();
}

/** Every recorded history of every version. */
export function readHistories(): NamedHistory[] {
  const versions = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return versions.flatMap(({ name: version }) =>
    readdirSync(join(folder, version)).map((file) => {
      const { workflowId, ...history } = JSON.parse(readFileSync(join(folder, version, file), 'utf8')) as {
        workflowId: string;
      };
      return { name: `${version}/${file}`, workflowId, history: Messages.fromObject(history) };
    }),
  );
}

/** Keeps a history for a version, without the names of the machine and of its processes. */
export function writeHistory(version: string, { name, workflowId, history }: NamedHistory): void {
  const plain = withoutMachine(
    Messages.toObject(Messages.fromObject(history), { longs: String, enums: String, bytes: String }),
  ) as object;
  mkdirSync(join(folder, version), { recursive: true });
  writeFileSync(
    join(folder, version, `${name}.json`),
    `${JSON.stringify({ workflowId, ...plain }, null, 1)}\n`,
  );
}

function withoutMachine(value: unknown): unknown {
  // Identities and sticky queues are «pid@host…».
  if (typeof value === 'string') return /^\d+@/.test(value) ? 'worker' : value;
  if (Array.isArray(value)) return value.map(withoutMachine);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutMachine(one)]));
}
