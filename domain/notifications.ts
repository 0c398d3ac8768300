import type { CivilDate } from './civil-date.js';
import type { Presets } from './presets.js';
import { isOffControl } from './task-states.js';
import type { TaskState } from './task-states.js';

/** Why somebody is written to. */
export type NotificationKind =
  | 'assigned'
  | 'remind'
  | 'overdue'
  | 'escalation'
  | 'returned'
  | 'accepted'
  | 'extended'
  | 'extension_asked'
  | 'extension_refused'
  | 'submitted'
  | 'nudge_reviewer'
  | 'cancelled'
  | 'stage_released'
  | 'schedule_needed';

/** `urgent` leaves at once within the hours for mail; `digest` waits for the one mail of the morning. */
export type MailLane = 'urgent' | 'digest';

/** The step of an escalation: who hears of the overdue task (DOMAIN §4). */
export type EscalationLevel = keyof Presets['escalateAfter'];

/**
 * Who is written to: `body` = officials of the body and its box; `body_head` = heads of the body; `control_officer` = the
 * control officer of the order; `department_head` = heads of the department.
 */
export type Audience = 'body' | 'body_head' | 'control_officer' | 'department_head';

/** State of a row of the ledger. `obsolete` = it was no longer true when its turn came. */
export type NotificationState = 'planned' | 'sending' | 'sent' | 'refused' | 'obsolete';

/** `once_a_day`: taken by time, so a second writing on the same day is the same step. `once`: each fact speaks for itself. */
interface KindLaw {
  lane: MailLane;
  audience: Exclude<Audience, 'body_head' | 'department_head'>;
  repeats: 'once_a_day' | 'once';
}

/** DOMAIN §4: one digest per person per working morning; only assignment, return and decision mails go at once. */
const laws: Readonly<Record<NotificationKind, KindLaw>> = {
  assigned: { lane: 'urgent', audience: 'body', repeats: 'once_a_day' },
  remind: { lane: 'digest', audience: 'body', repeats: 'once_a_day' },
  overdue: { lane: 'digest', audience: 'body', repeats: 'once_a_day' },
  escalation: { lane: 'digest', audience: 'control_officer', repeats: 'once_a_day' },
  returned: { lane: 'urgent', audience: 'body', repeats: 'once' },
  accepted: { lane: 'urgent', audience: 'body', repeats: 'once' },
  extended: { lane: 'urgent', audience: 'body', repeats: 'once' },
  extension_asked: { lane: 'digest', audience: 'control_officer', repeats: 'once' },
  extension_refused: { lane: 'urgent', audience: 'body', repeats: 'once' },
  submitted: { lane: 'digest', audience: 'control_officer', repeats: 'once' },
  nudge_reviewer: { lane: 'digest', audience: 'control_officer', repeats: 'once_a_day' },
  cancelled: { lane: 'urgent', audience: 'body', repeats: 'once' },
  stage_released: { lane: 'urgent', audience: 'body', repeats: 'once_a_day' },
  schedule_needed: { lane: 'digest', audience: 'control_officer', repeats: 'once_a_day' },
};

/** Every kind, for filters. */
export const notificationKinds = Object.keys(laws) as readonly NotificationKind[];

/** How a notification of this kind leaves. */
export function laneOf(kind: NotificationKind): MailLane {
  return laws[kind].lane;
}

/** Whom a notification of this kind is for; `level` matters to an escalation only, which without it goes to the control officer. */
export function audienceOf(kind: NotificationKind, level?: EscalationLevel): Audience {
  if (kind !== 'escalation' || level === undefined) return laws[kind].audience;
  const audiences = {
    head: 'body_head',
    controlOfficer: 'control_officer',
    departmentHead: 'department_head',
  } as const;
  return audiences[level];
}

/**
 * The unique key of a row: `<kind>:<subject id>:<recipient>:<day>` for steps taken by time, and the instant of the fact in
 * place of the day for what a person did, because a report can be returned twice on one day. `now` must therefore be the
 * same in every retry of the same fact. `recipient` = `official:<id>` or `body:<id>`.
 */
export function notificationKey(parts: {
  kind: NotificationKind;
  subjectId: string;
  recipient: string;
  day: CivilDate;
  now: Date;
}): string {
  const moment = laws[parts.kind].repeats === 'once' ? parts.now.toISOString() : parts.day;
  return `${parts.kind}:${parts.subjectId}:${parts.recipient}:${moment}`;
}

/** Where the subject of a notification stands when its turn to be sent has come. */
export interface Standing {
  /** Null when the notification is about a row of the road map and not about a task. */
  taskState: TaskState | null;
  /** State of the assignment; null when it names none. */
  assignmentState: string | null;
  /** Due date in force for the addressee. */
  dueOn: CivilDate | null;
  today: CivilDate;
}

/**
 * True when the notification would now tell something untrue: a reminder, an overdue notice or an escalation of what is
 * submitted or off control, an overdue notice of a date that was moved on, a nudge of a review that is over.
 */
export function isObsolete(kind: NotificationKind, standing: Standing): boolean {
  const { taskState, assignmentState, dueOn, today } = standing;
  if (taskState === null) return false;
  if (kind === 'nudge_reviewer') return isOffControl(taskState) || taskState === 'returned';
  if (kind !== 'remind' && kind !== 'overdue' && kind !== 'escalation') return false;
  if (isOffControl(taskState) || taskState === 'submitted') return true;
  if (assignmentState !== null && assignmentState !== 'pending' && assignmentState !== 'returned')
    return true;
  return kind !== 'remind' && dueOn !== null && dueOn >= today;
}
