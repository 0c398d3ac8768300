import type { CivilDate } from '../../domain/civil-date.js';
import { audienceOf, laneOf, notificationKey } from '../../domain/notifications.js';
import type { EscalationLevel, NotificationKind } from '../../domain/notifications.js';
import { mailMoment, nextDigest } from '../../domain/reminder-plan.js';
import { localDate } from '../../domain/local-time.js';
import type { Change } from '../change.js';
import { Prisma } from '../generated/prisma/client.js';
import { controlOfficerOf, departmentHeads, headsOfBodies, recipientsOfBodies } from '../recipients.js';
import type { Recipient } from '../recipients.js';
import type { Settings } from '../settings.js';
import { timeOrderedId } from '../time-ordered-id.js';

export interface PlannedFact {
  kind: NotificationKind;
  activityId: string;
  /** Null when the notification is about a row of the road map and not about a task. */
  occurrenceId: string | null;
  /**
   * The assignments spoken of. Executors and heads hear each of their own; with none named they hear nothing. An officer
   * hears of each, or once of the occurrence (or the activity) when none is named.
   */
  assignmentIds: readonly string[];
  /** What a notice about a row speaks of, where there are several in one digest; default: the activity. */
  subject?: string;
  /** Reason of a return, ground of a move: shown in the mail. */
  note?: string;
  /** The step of an escalation; left out = the control officer. */
  level?: EscalationLevel;
}

/**
 * Writes the ledger rows of a fact in the caller's transaction and returns how many are new: none for a step that was
 * already written (unique key). Urgent rows may leave from the next moment allowed for mail, the others with the next
 * morning's digest; addressees are those of that day. Where nobody can be written to, one row says so: state `refused`,
 * without a mail. Pokes `urgent_mail` when an urgent row is new.
 */
export async function planNotifications(
  change: Change,
  settings: Settings,
  fact: PlannedFact,
): Promise<number> {
  const { tx, context } = change;
  const rows = await composeRows(change, settings, fact);
  const count = rows.length === 0 ? 0 : await tx.$executeRaw(insertStatement(rows));
  if (count > 0 && laneOf(fact.kind) === 'urgent') {
    change.poke('urgent_mail', context.organisationId, { organisationId: context.organisationId });
  }
  return count;
}

/** The same for a fact that waits for the digest, left to the last statement of the change. Throws RangeError for an urgent one. */
export async function planForDigestAtEnd(
  change: Change,
  settings: Settings,
  fact: PlannedFact,
): Promise<void> {
  if (laneOf(fact.kind) !== 'digest') throw new RangeError(`${fact.kind} does not wait for the digest`);
  const rows = await composeRows(change, settings, fact);
  if (rows.length > 0) change.write(insertStatement(rows));
}

type Row = Readonly<Record<string, string | null>>;

async function composeRows(change: Change, settings: Settings, fact: PlannedFact): Promise<Row[]> {
  const { now, organisationId } = change.context;
  const { zone, presets, calendar } = settings;
  const lane = laneOf(fact.kind);
  const sendAfter = (lane === 'urgent' ? mailMoment : nextDigest)(now, presets, calendar, zone);
  const day = localDate(sendAfter, zone);
  const addressees = await findAddressees(change, fact, day);
  return addressees.map(({ assignmentId, recipient, reachable }) => ({
    ...{ id: timeOrderedId(now), organisation_id: organisationId, assignment_id: assignmentId, recipient },
    key: notificationKey({
      kind: fact.kind,
      subjectId: assignmentId ?? fact.occurrenceId ?? fact.subject ?? fact.activityId,
      ...{ recipient, day, now },
    }),
    ...{ activity_id: fact.activityId, occurrence_id: fact.occurrenceId, kind: fact.kind, day, lane },
    send_after: sendAfter.toISOString(),
    state: reachable ? 'planned' : 'refused',
    note: fact.note ?? null,
  }));
}

/** A row whose key is there already is left out. */
function insertStatement(rows: readonly Row[]): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO notification
    SELECT * FROM jsonb_populate_recordset(NULL::notification, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT DO NOTHING`;
}

interface Addressee {
  assignmentId: string | null;
  recipient: string;
  /** False: has no address. */
  reachable: boolean;
}

async function findAddressees(change: Change, fact: PlannedFact, day: CivilDate): Promise<Addressee[]> {
  const { tx, context } = change;
  const audience = audienceOf(fact.kind, fact.level);
  if (audience === 'control_officer' || audience === 'department_head') {
    const officers =
      audience === 'control_officer'
        ? await controlOfficerOf(tx, fact.activityId, day)
        : await departmentHeads(tx, context.organisationId, day);
    const subjects = fact.assignmentIds.length > 0 ? fact.assignmentIds : [null];
    return subjects.flatMap((id) => addressed(id, officers, `organisation:${context.organisationId}`));
  }
  if (fact.assignmentIds.length === 0) return [];
  const assignments = await tx.assignment.findMany({
    where: { id: { in: [...fact.assignmentIds] }, organisationId: context.organisationId },
    select: { id: true, bodyId: true },
    orderBy: { id: 'asc' },
  });
  const bodyIds = assignments.map(({ bodyId }) => bodyId);
  const recipients = await (audience === 'body' ? recipientsOfBodies : headsOfBodies)(tx, bodyIds, day);
  return assignments.flatMap(({ id, bodyId }) =>
    addressed(id, recipients.get(bodyId) ?? [], `body:${bodyId}`),
  );
}

function addressed(assignmentId: string | null, found: readonly Recipient[], otherwise: string): Addressee[] {
  if (found.length === 0) return [{ assignmentId, recipient: otherwise, reachable: false }];
  return found.map(({ recipient }) => ({ assignmentId, recipient, reachable: true }));
}
