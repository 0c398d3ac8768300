import { daysBetween } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../domain/errors.js';
import { demandScope, scopeOf } from '../../domain/roles.js';
import type { Author } from '../../domain/roles.js';
import { moveTask } from '../../domain/task-states.js';
import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { fromColumn, toColumn } from '../dates.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import { lockOccurrence } from '../submissions/lock-occurrence.js';
import type { LockedOccurrence } from '../submissions/lock-occurrence.js';

export interface ExtensionRequest {
  occurrenceId: string;
  reason: string;
  requestedDue: CivilDate;
  viewer: Author;
}

/**
 * Asks for a later due date: only the lead, at least `extensionDaysBefore` calendar days before the due date in force (a
 * preset, DOMAIN §4), one request at a time. Nothing moves until the control officer decides. Throws NotFound
 * `task_not_found`; Forbidden `role_forbidden`, `not_the_lead`; InvalidInput `extension_date`; Conflict `task_state`,
 * `extension_too_late`, `extension_pending`.
 */
export async function askExtension(
  db: Database,
  context: ChangeContext,
  { occurrenceId, reason, requestedDue, viewer }: ExtensionRequest,
): Promise<{ id: string }> {
  demandScope(viewer, 'extension.ask');
  return change(db, context, async (unit) => {
    const { tx, record } = unit;
    const occurrence = await lockOccurrence(tx, context.organisationId, { occurrenceId });
    checkAsker(occurrence, viewer);
    moveTask(occurrence.state, 'extend');
    const previousDue = fromColumn(occurrence.dueOn);
    checkLater(previousDue, requestedDue);
    const { settings } = occurrence;
    const days = settings.presets.extensionDaysBefore;
    if (daysBetween(viewer.today, previousDue) < days) {
      throw new Conflict(
        'extension_too_late',
        `О продлении просят не позднее чем за ${days} дн. до срока. Теперь срок может перенести только сотрудник контроля.`,
        { dueOn: previousDue, daysBefore: days },
      );
    }
    const waiting = await tx.extension.count({ where: { occurrenceId, state: 'asked' } });
    if (waiting > 0) {
      throw new Conflict('extension_pending', 'Просьба о продлении уже подана и ждёт решения.');
    }
    const { id } = await tx.extension.create({
      data: {
        organisationId: context.organisationId,
        occurrenceId,
        state: 'asked',
        reason,
        requestedDue: toColumn(requestedDue),
        previousDue: toColumn(previousDue),
        askedById: viewer.accountId,
        askedAt: context.now,
      },
      select: { id: true },
    });
    record({
      action: 'extension.asked',
      subject: { type: 'extension', id },
      occurrenceId,
      data: {
        ...{ reason, previousDue, requestedDue },
        ...(viewer.mailLinkId === undefined ? {} : { mailLinkId: viewer.mailLinkId }),
      },
    });
    await planNotifications(unit, settings, {
      kind: 'extension_asked',
      activityId: occurrence.activityId,
      occurrenceId,
      assignmentIds: [],
      note: reason,
    });
    return { id };
  });
}

/** Throws InvalidInput `extension_date` unless the new date is later. */
export function checkLater(previousDue: CivilDate, newDue: CivilDate): void {
  if (newDue > previousDue) return;
  throw new InvalidInput('extension_date', 'Новый срок должен быть позже нынешнего.', { dueOn: previousDue });
}

function checkAsker({ assignments }: LockedOccurrence, viewer: Author): void {
  const mine = assignments.filter((one) => viewer.bodyIds.includes(one.bodyId));
  if (mine.some((one) => one.role === 'lead')) return;
  if (mine.length === 0 && scopeOf(viewer.role, 'occurrence.read') !== 'organisation') {
    throw new NotFound('task_not_found', 'Такой задачи нет. Возможно, ссылка устарела.');
  }
  throw new Forbidden('not_the_lead', 'О продлении просит только ответственный исполнитель.');
}
