import type { CivilDate } from '../../domain/civil-date.js';
import { localDate } from '../../domain/local-time.js';
import { coExecutorDue } from '../../domain/reminder-plan.js';
import type { Task } from '../../domain/task.js';
import { change, processActor } from '../change.js';
import type { Change } from '../change.js';
import type { Database } from '../client.js';
import { fromColumn, toColumn } from '../dates.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import { loadSettings } from '../settings.js';
import { toJsonColumn } from '../json-column.js';
import type { Settings } from '../settings.js';
import { taskSelection, toTask } from './frozen-plan.js';
import { makePlan } from './make-plan.js';

/**
 * Hands an opened occurrence to the bodies of its activity: one assignment per body, a group spread to its members of that
 * day, each under the name of that day and with its own date; freezes the reminder plan; tells everybody. The term counts
 * from the day the task was really opened, which is after the planned one where a stage of a chain was released late: nobody
 * is reminded of days before they had the task, nor escalated on the day they get it. Done once: repeated, it only reads.
 */
export async function assignBodies(db: Database, id: string, now: Date): Promise<Task> {
  const { organisationId } = await db.occurrence.findUniqueOrThrow({
    where: { id },
    select: { organisationId: true },
  });
  return change(db, { organisationId, actor: processActor, now }, async (unit) => {
    await unit.tx.$queryRaw`SELECT 1 FROM occurrence WHERE id = ${id}::uuid FOR UPDATE`;
    const occurrence = await unit.tx.occurrence.findUniqueOrThrow({
      where: { id },
      select: { ...taskSelection, opensOn: true, openedAt: true, dueOn: true, activityId: true },
    });
    if (occurrence.planVersion > 0 || occurrence.state === 'waiting_stage') return toTask(occurrence);
    const settings = await loadSettings(unit.tx, organisationId);
    const opens = laterDay(
      fromColumn(occurrence.opensOn),
      localDate(occurrence.openedAt ?? now, settings.zone),
    );
    const due = fromColumn(occurrence.dueOn);
    const half = coExecutorDue(
      opens,
      due,
      settings.presets.coExecutorShare,
      settings.calendar,
      settings.presets.shift,
    );
    const bodies = await responsibleBodies(unit, occurrence.activityId);
    const assigned = await writeAssignments(unit, { id, due, half, bodies });
    const hasCoExecutors = assigned.some((one) => one.role === 'co_executor');
    const plan = makePlan({ id, opens, due, coExecutorDue: hasCoExecutors ? half : null }, settings);
    await freeze(unit, { id, activityId: occurrence.activityId, plan, assigned, settings });
    const row = await unit.tx.occurrence.findUniqueOrThrow({ where: { id }, select: taskSelection });
    return toTask(row);
  });
}

const laterDay = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

/** A body that gets an assignment of its own. */
export interface ResponsibleBody {
  bodyId: string;
  name: string;
  role: string;
  groupId: string | null;
}

/** The bodies of an activity as they are today: a group stands for its members, each body once. */
export async function responsibleBodies({ tx }: Change, activityId: string): Promise<ResponsibleBody[]> {
  const named = await tx.activityBody.findMany({
    where: { activityId },
    orderBy: { index: 'asc' },
    include: { body: { include: { members: { include: { member: true } } } } },
  });
  const direct = new Map<string, ResponsibleBody>();
  for (const { body, role } of named) {
    const spread = body.kind === 'group' && body.members.length > 0;
    if (!spread) direct.set(body.id, { bodyId: body.id, name: body.name, role, groupId: null });
  }
  // A member that is also named by itself keeps its own role; a group without members stands for them until they are known.
  for (const { body, role } of named) {
    for (const { member } of body.kind === 'group' ? body.members : []) {
      if (!direct.has(member.id))
        direct.set(member.id, { bodyId: member.id, name: member.name, role, groupId: body.id });
    }
  }
  return [...direct.values()];
}

async function writeAssignments(
  { tx, context }: Change,
  { id, due, half, bodies }: { id: string; due: CivilDate; half: CivilDate; bodies: ResponsibleBody[] },
) {
  return tx.assignment.createManyAndReturn({
    select: { id: true, role: true, bodyName: true },
    data: bodies.map(({ bodyId, name, role, groupId }) => ({
      organisationId: context.organisationId,
      occurrenceId: id,
      bodyId,
      bodyName: name,
      role,
      groupId,
      dueOn: toColumn(role === 'lead' ? due : half),
    })),
  });
}

async function freeze(
  unit: Change,
  input: {
    id: string;
    activityId: string;
    plan: ReturnType<typeof makePlan>;
    assigned: { id: string; role: string; bodyName: string }[];
    settings: Settings;
  },
): Promise<void> {
  const { id, activityId, plan, assigned, settings } = input;
  await unit.tx.occurrence.update({
    where: { id },
    data: { plan: toJsonColumn(plan), planVersion: 1, stepsTaken: 0 },
  });
  unit.record({
    action: 'occurrence.assigned',
    subject: { type: 'occurrence', id },
    occurrenceId: id,
    data: { bodies: assigned.map(({ bodyName, role }) => ({ body: bodyName, role })) },
  });
  await planNotifications(unit, settings, {
    kind: 'assigned',
    activityId,
    occurrenceId: id,
    assignmentIds: assigned.map((one) => one.id),
  });
}
