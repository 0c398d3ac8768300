import type { CivilDate } from '../../domain/civil-date.js';
import { Conflict, NotFound } from '../../domain/errors.js';
import { demandScope } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import { moveTask } from '../../domain/task-states.js';
import { change } from '../change.js';
import type { Change, ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { fromColumn, toColumn } from '../dates.js';
import { dropObsolete } from '../notifications/drop-obsolete.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import { replanOccurrence } from '../occurrences/replan.js';
import { lockOccurrence } from '../submissions/lock-occurrence.js';
import type { LockedOccurrence } from '../submissions/lock-occurrence.js';
import { byWhom } from '../reviews/decided-already.js';
import { namesOfAccounts } from './list-extensions.js';
import { checkLater } from './ask-extension.js';

export interface ExtensionDecision {
  extensionId: string;
  decision: 'grant' | 'refuse';
  ground: string;
  /** Another date than the one asked for; only with `grant`. */
  newDue: CivilDate | null;
  viewer: Viewer;
}

export interface ExtensionOutcome {
  id: string;
  occurrenceId: string;
  state: 'granted' | 'refused';
  dueOn: CivilDate;
}

/**
 * Decides a request. Throws NotFound `extension_not_found`; Forbidden `role_forbidden`; InvalidInput `extension_date`;
 * Conflict `extension_decided`, `task_state`.
 */
export async function decideExtension(
  db: Database,
  context: ChangeContext,
  { extensionId, decision, ground, newDue, viewer }: ExtensionDecision,
): Promise<ExtensionOutcome> {
  demandScope(viewer, 'extension.decide');
  return change(db, context, async (unit) => {
    const where = { id: extensionId, organisationId: context.organisationId };
    const asked = await unit.tx.extension.findFirst({ where, select: { occurrenceId: true } });
    if (!asked) throw new NotFound('extension_not_found', 'Такой просьбы о продлении нет.');
    const occurrence = await lockOccurrence(unit.tx, context.organisationId, asked);
    const extension = await unit.tx.extension.findFirstOrThrow({ where });
    if (extension.state !== 'asked') throw await decidedBefore(unit, occurrence, extension);
    const state = moveTask(occurrence.state, 'extend') && decision === 'grant' ? 'granted' : 'refused';
    const previousDue = fromColumn(occurrence.dueOn);
    const dueOn = state === 'granted' ? (newDue ?? fromColumn(extension.requestedDue)) : previousDue;
    await unit.tx.extension.update({
      where: { id: extensionId },
      data: {
        ...{ state, ground, decidedById: viewer.accountId, decidedAt: context.now },
        ...{
          previousDue: toColumn(previousDue),
          ...(state === 'granted' ? { requestedDue: toColumn(dueOn) } : {}),
        },
      },
    });
    if (state === 'granted') await moveDue(unit, occurrence, dueOn);
    await conclude(unit, occurrence, { extensionId, state, previousDue, dueOn, ground });
    return { id: extensionId, occurrenceId: occurrence.id, state, dueOn };
  });
}

/** Who was quicker, and what they decided. */
async function decidedBefore(
  { tx }: Change,
  { settings }: LockedOccurrence,
  { state, decidedById, decidedAt }: { state: string; decidedById: string | null; decidedAt: Date | null },
): Promise<Conflict> {
  const words = state === 'granted' ? 'срок перенесён' : 'в переносе отказано';
  const names = await namesOfAccounts(tx, [decidedById]);
  const by =
    decidedAt === null ? '' : `: ${byWhom(names.get(decidedById ?? '') ?? null, decidedAt, settings.zone)}`;
  return new Conflict('extension_decided', `По этой просьбе решение уже принято, ${words}${by}.`);
}

/** The control officer moves a due date without having been asked. Throws as `decideExtension`, and NotFound `task_not_found`. */
export async function extendByOwnDecision(
  db: Database,
  context: ChangeContext,
  input: { occurrenceId: string; newDue: CivilDate; ground: string; viewer: Viewer },
): Promise<ExtensionOutcome> {
  const { occurrenceId, newDue, ground, viewer } = input;
  demandScope(viewer, 'extension.decide');
  return change(db, context, async (unit) => {
    const occurrence = await lockOccurrence(unit.tx, context.organisationId, { occurrenceId });
    moveTask(occurrence.state, 'extend');
    const previousDue = fromColumn(occurrence.dueOn);
    const by = {
      askedById: viewer.accountId,
      askedAt: context.now,
      decidedById: viewer.accountId,
      decidedAt: context.now,
    };
    const { id } = await unit.tx.extension.create({
      data: {
        ...{
          organisationId: context.organisationId,
          occurrenceId,
          state: 'granted',
          reason: ground,
          ground,
          ...by,
        },
        ...{ requestedDue: toColumn(newDue), previousDue: toColumn(previousDue) },
      },
      select: { id: true },
    });
    await moveDue(unit, occurrence, newDue);
    await conclude(unit, occurrence, {
      extensionId: id,
      state: 'granted',
      previousDue,
      dueOn: newDue,
      ground,
    });
    return { id, occurrenceId, state: 'granted' as const, dueOn: newDue };
  });
}

/**
 * Moves the date in force; what the rule gave stays. An executor's own date that lay before the old one (half of the term)
 * stays as well: only those who had until the old date, or longer, get the new one. Parts that are handed in do not move.
 */
async function moveDue({ tx }: Change, occurrence: LockedOccurrence, newDue: CivilDate): Promise<void> {
  checkLater(fromColumn(occurrence.dueOn), newDue);
  const dueOn = toColumn(newDue);
  await tx.occurrence.update({ where: { id: occurrence.id }, data: { dueOn, version: { increment: 1 } } });
  await tx.assignment.updateMany({
    where: {
      occurrenceId: occurrence.id,
      state: { in: ['pending', 'returned'] },
      dueOn: { gte: occurrence.dueOn, lt: dueOn },
    },
    data: { dueOn },
  });
}

interface Conclusion {
  extensionId: string;
  state: 'granted' | 'refused';
  previousDue: CivilDate;
  dueOn: CivilDate;
  ground: string;
}

async function conclude(unit: Change, occurrence: LockedOccurrence, outcome: Conclusion): Promise<void> {
  const { record, poke } = unit;
  const { extensionId, state, previousDue, dueOn, ground } = outcome;
  const { settings } = occurrence;
  const granted = state === 'granted';
  if (granted) {
    await dropObsolete(unit, occurrence.id);
    await replanOccurrence(unit, settings, occurrence.id);
  }
  await dropObsolete(unit, occurrence.id, ['extension_asked']);
  const told = occurrence.assignments.filter((one) =>
    granted ? one.state !== 'closed' : one.role === 'lead',
  );
  await planNotifications(unit, settings, {
    kind: granted ? 'extended' : 'extension_refused',
    activityId: occurrence.activityId,
    occurrenceId: occurrence.id,
    assignmentIds: told.map((one) => one.id),
    note: ground,
  });
  record({
    action: `extension.${state}`,
    subject: { type: 'extension', id: extensionId },
    occurrenceId: occurrence.id,
    data: { previousDue, dueOn, ground },
  });
  poke('occurrence', occurrence.id, { id: occurrence.id });
}
