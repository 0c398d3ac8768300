import { isCivilDate } from '../civil-date.js';
import type { CivilDate } from '../civil-date.js';
import { taskStateNames } from '../task-states.js';
import type { TaskState } from '../task-states.js';

/** A task as its history tells it. */
export interface TaskAt {
  state: TaskState;
  dueOn: CivilDate | null;
  /** The lead's name on the day of the assignment; null before there is one. */
  lead: string | null;
  coExecutors: string[];
}

/** An event of one task, in the order of the history. */
export interface TaskEvent {
  action: string;
  data: Readonly<Record<string, unknown>>;
}

const stateOfAction: Readonly<Record<string, TaskState>> = {
  'occurrence.laid_down': 'waiting_stage',
  'occurrence.opened': 'on_control',
  'occurrence.cancelled': 'cancelled',
  'occurrence.not_applicable': 'not_applicable',
};

/** The task after the event; `null` before the first. Events that say nothing of state, date or executors change nothing. */
export function foldTask(task: TaskAt | null, { action, data }: TaskEvent): TaskAt {
  const before = task ?? { state: 'on_control' as const, dueOn: null, lead: null, coExecutors: [] };
  return {
    state: stateSaid(data['state']) ?? stateOfAction[action] ?? before.state,
    dueOn: daySaid(data['dueOn']) ?? daySaid(data['due']) ?? before.dueOn,
    ...(executorsSaid(data['bodies']) ?? reassigned(before, data)),
  };
}

/** The task after all of its events; null when nothing had happened yet. */
export function taskAfter(events: readonly TaskEvent[]): TaskAt | null {
  return events.reduce<TaskAt | null>(foldTask, null);
}

/** What differs between two instants, in words of the field; empty when nothing does. */
export function differences(
  before: TaskAt,
  after: TaskAt,
): { what: 'state' | 'due' | 'lead'; from: string | null; to: string | null }[] {
  const found: { what: 'state' | 'due' | 'lead'; from: string | null; to: string | null }[] = [];
  if (before.state !== after.state)
    found.push({ what: 'state', from: taskStateNames[before.state], to: taskStateNames[after.state] });
  if (before.dueOn !== after.dueOn) found.push({ what: 'due', from: before.dueOn, to: after.dueOn });
  if (before.lead !== after.lead) found.push({ what: 'lead', from: before.lead, to: after.lead });
  return found;
}

function stateSaid(value: unknown): TaskState | null {
  return typeof value === 'string' && Object.hasOwn(taskStateNames, value) ? (value as TaskState) : null;
}

function daySaid(value: unknown): CivilDate | null {
  return typeof value === 'string' && isCivilDate(value) ? value : null;
}

type Executors = Pick<TaskAt, 'lead' | 'coExecutors'>;

function executorsSaid(value: unknown): Executors | null {
  const bodies = bodiesIn(value);
  if (!bodies) return null;
  return {
    lead: bodies.find((one) => one.role === 'lead')?.body ?? null,
    coExecutors: bodies.filter((one) => one.role !== 'lead').map((one) => one.body),
  };
}

/** Executors after some were released and others, or the same in another role, were assigned. */
function reassigned({ lead, coExecutors }: TaskAt, data: TaskEvent['data']): Executors {
  const assigned = bodiesIn(data['assigned']) ?? [];
  const touched = new Set([...assigned, ...(bodiesIn(data['released']) ?? [])].map((one) => one.body));
  const newLead = assigned.find((one) => one.role === 'lead')?.body;
  const added = assigned.filter((one) => one.role !== 'lead').map((one) => one.body);
  return {
    lead: newLead ?? (lead !== null && touched.has(lead) ? null : lead),
    coExecutors: [...coExecutors.filter((one) => !touched.has(one)), ...added],
  };
}

function bodiesIn(value: unknown): { body: string; role?: string }[] | null {
  if (!Array.isArray(value)) return null;
  return (value as readonly unknown[]).filter(
    (one): one is { body: string; role?: string } =>
      typeof one === 'object' && one !== null && 'body' in one && typeof one.body === 'string',
  );
}
