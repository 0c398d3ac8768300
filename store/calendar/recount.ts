import { recomputedDue, recomputedPart } from '../../domain/calendar/recompute-due.js';
import type { CalendarChange } from '../../domain/calendar/recompute-due.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { addDays, civilDate } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { localDate } from '../../domain/local-time.js';
import { latest } from '../../domain/occurrences/window.js';
import type { Reader } from '../client.js';
import { fromColumn } from '../dates.js';
import type { Settings } from '../settings.js';

/** An open task on which a new calendar has a bearing. */
export interface RecountedTask {
  id: string;
  activityId: string;
  previousDue: CivilDate;
  /** Equal to `previousDue` where only its parts or reminders change. */
  newDue: CivilDate;
  /** Parts whose own date changes. */
  parts: { id: string; dueOn: CivilDate }[];
  /** All parts that are still to be done. */
  assignmentIds: string[];
}

export interface Recount {
  organisationId: string;
  now: Date;
  year: number;
  settings: Pick<Settings, 'zone' | 'presets'>;
  calendars: { before: WorkingCalendar; after: WorkingCalendar };
}

/**
 * What another calendar of a year would change in the open tasks of an organisation (DOMAIN §2), by id: dates set by a person,
 * tasks under review and off control stay. Writes nothing.
 */
export async function recountOpenTasks(
  reader: Reader,
  { organisationId, now, year, settings, calendars }: Recount,
): Promise<RecountedTask[]> {
  const { shift, coExecutorShare } = settings.presets;
  const change: CalendarChange = { ...calendars, shift, coExecutorShare };
  const tasks = await reader.occurrence.findMany({
    where: {
      ...{ organisationId, plannedOn: null },
      state: { in: ['waiting_stage', 'on_control', 'returned'] },
    },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, activityId: true, openedByHand: true, windowStart: true, opensOn: true },
      ...{ dueOn: true, dueByRule: true, openedAt: true },
      assignments: {
        where: { state: { in: ['pending', 'returned'] } },
        select: { id: true, dueOn: true },
      },
    },
  });
  const today = localDate(now, settings.zone);
  const turned = turnedDays(change, year).filter((day) => day > today);
  return tasks.flatMap((task): RecountedTask[] => {
    const opens = fromColumn(task.openedByHand ? task.windowStart : task.opensOn);
    const dueOn = fromColumn(task.dueOn);
    const newDue = recomputedDue({ dueByRule: fromColumn(task.dueByRule), opens, dueOn }, change);
    const assignedOn = task.openedAt ? latest(opens, localDate(task.openedAt, settings.zone)) : opens;
    const parts = task.assignments.flatMap((part) => {
      const had = fromColumn(part.dueOn);
      const has = recomputedPart(had, { opens: assignedOn, dueOn, newDue }, change);
      return has === had ? [] : [{ id: part.id, dueOn: has }];
    });
    const isReminded = turned.some((day) => day <= addDays(dueOn, daysOfReminders));
    if (newDue === dueOn && parts.length === 0 && !isReminded) return [];
    const { id, activityId } = task;
    const assignmentIds = task.assignments.map((part) => part.id);
    return [{ ...{ id, activityId, previousDue: dueOn, newDue }, parts, assignmentIds }];
  });
}

/** How long after its date a task is still reminded of day by day. */
const daysOfReminders = 30;

/** Days of the year that are worked by one calendar and not by the other. */
export function turnedDays({ before, after }: Recount['calendars'], year: number): CivilDate[] {
  const found: CivilDate[] = [];
  for (let day = civilDate(year, 1, 1); day <= `${year}-12-31`; day = addDays(day, 1))
    if (before.isWorkingDay(day) !== after.isWorkingDay(day)) found.push(day);
  return found;
}
