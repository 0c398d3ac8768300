import type { CivilDate } from '../../domain/civil-date.js';
import type { Rule } from '../../domain/deadline.js';
import { Conflict, InvalidInput, NotFound } from '../../domain/errors.js';
import { localDate } from '../../domain/local-time.js';
import { periodOfOpening } from '../../domain/occurrence-plan.js';
import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { loadSettings } from '../settings.js';
import { layDown } from './open-occurrence.js';

export interface HandOpening {
  activityId: string;
  /** First day of the work, both days inclusive. */
  windowStart: CivilDate;
  due: CivilDate;
  /** Why: the schedule's document, the need that arose, the event. */
  ground: string;
}

/**
 * Opens an occurrence by hand: by need, by a date of an external schedule, after an event, or beyond the rule. The due date
 * is moved off days off like any other; what was written stays as `dueByRule`. Returns the occurrence's id.
 * Throws NotFound `activity`, InvalidInput `ground_needed` or `due_before_start`, Conflict `activity_not_on_control` or
 * `period_taken` (opened for that day already).
 */
export async function openByHand(
  db: Database,
  context: ChangeContext,
  input: HandOpening,
): Promise<{ id: string }> {
  const { activityId, windowStart, due, ground } = input;
  if (ground.trim() === '')
    throw new InvalidInput('ground_needed', 'Напишите, на каком основании открывается задача.');
  if (due < windowStart)
    throw new InvalidInput('due_before_start', 'Срок раньше начала работы. Исправьте даты.');
  return change(db, context, async (unit) => {
    const activity = await unit.tx.activity.findFirst({
      where: { id: activityId, organisationId: context.organisationId },
      select: { rule: true, state: true },
    });
    if (!activity) throw new NotFound('activity', 'Такого мероприятия нет.');
    if (activity.state !== 'on_control')
      throw new Conflict('activity_not_on_control', 'Мероприятие не на контроле.');
    const { calendar, presets, zone } = await loadSettings(unit.tx, context.organisationId);
    const today = localDate(context.now, zone);
    const moved = calendar.shift(due, presets.shift);
    const planned = {
      period: periodOfOpening(activity.rule as Rule, windowStart),
      windowStart,
      windowEnd: due,
      opens: windowStart > today ? windowStart : today,
      dueByRule: due,
      due: moved < windowStart ? calendar.shift(due, 'next') : moved,
    };
    const id = await layDown(unit, {
      activityId,
      planned,
      stage: null,
      openedByHand: true,
      ground: ground.trim(),
    });
    if (!id) throw new Conflict('period_taken', 'На эту дату задача уже открыта.');
    unit.poke('activity', activityId, { id: activityId });
    return { id };
  });
}
