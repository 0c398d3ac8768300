import type { CalendarYear } from '../domain/calendar/calendar-year.js';
import { recomputedDue, recomputedPart } from '../domain/calendar/recompute-due.js';
import type { CalendarChange } from '../domain/calendar/recompute-due.js';
import { addDays, civilDate } from '../domain/civil-date.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { Json } from '../domain/canonical-json.js';
import { localDate } from '../domain/local-time.js';
import { dateInWords } from '../domain/mail/russian.js';
import { change } from './change.js';
import type { Change, ChangeContext } from './change.js';
import type { Database, Reader } from './client.js';
import { fromColumn, toColumn } from './dates.js';
import { toJsonColumn } from './json-column.js';
import { dropObsolete } from './notifications/drop-obsolete.js';
import { planNotifications } from './notifications/plan-notifications.js';
import { replanOccurrence } from './occurrences/replan.js';
import { loadSettings } from './settings.js';
import type { Settings } from './settings.js';
import { demandSeen, nextVersion, unchanged } from './versions.js';
import type { Versioned } from './versions.js';

/** The year as the organisation itself has entered it; no data and version 0 while the shipped one holds. */
export async function readOwnCalendarYear(
  db: Reader,
  organisationId: string,
  year: number,
): Promise<Versioned & { data: unknown }> {
  const row = await db.calendarYear.findUnique({ where: { organisationId_year: { organisationId, year } } });
  return row ?? { ...unchanged, data: null };
}

/** What a change of the calendar did. */
export interface CalendarOutcome {
  year: number;
  /** Open tasks whose date is another now. */
  moved: { occurrenceId: string; previousDue: CivilDate; dueOn: CivilDate }[];
}

/**
 * Replaces the organisation's calendar of a year (checked by parseCalendarYear) and, in the same transaction, recomputes the
 * dates of open tasks that the calendar had made (DOMAIN §2): dates set by a person, tasks under review and off control stay.
 * Their reminder plans are made anew, executors are told, and each move stands in the history with the decree as its ground.
 * `version` is that which the person saw; Conflict `changed_meanwhile` when somebody has changed the year since.
 */
export async function putCalendarYear(
  db: Database,
  context: ChangeContext,
  { data, version }: { data: CalendarYear; version: number },
): Promise<CalendarOutcome> {
  const { organisationId } = context;
  const { year } = data;
  return change(db, context, async (unit) => {
    const { tx, record } = unit;
    await tx.$queryRaw`SELECT 1 FROM organisation WHERE id = ${organisationId}::uuid FOR UPDATE`;
    demandSeen(await readOwnCalendarYear(tx, organisationId, year), version);
    const before = await loadSettings(tx, organisationId);
    const stored = toJsonColumn(data);
    await tx.calendarYear.upsert({
      where: { organisationId_year: { organisationId, year } },
      create: { organisationId, year, data: stored, ...nextVersion(context), version: 1 },
      update: { data: stored, ...nextVersion(context) },
    });
    const after = await loadSettings(tx, organisationId);
    const moved = await moveOpenTasks(unit, year, { before, after, ground: groundOf(data) });
    record({
      action: 'calendar.changed',
      subject: { type: 'calendar', id: String(year) },
      data: { year, calendar: JSON.parse(JSON.stringify(data)) as Json, movedTasks: moved.length },
    });
    return { year, moved };
  });
}

function groundOf({ year, decree }: CalendarYear): string {
  const source =
    decree === null ? 'предварительный' : `постановление № ${decree.number} от ${dateInWords(decree.date)}`;
  return `Изменён рабочий календарь на ${year} год (${source})`;
}

interface Recount {
  before: Settings;
  after: Settings;
  ground: string;
}

async function moveOpenTasks(
  unit: Change,
  year: number,
  recount: Recount,
): Promise<CalendarOutcome['moved']> {
  const { tx, context } = unit;
  const { before, after } = recount;
  const { shift, coExecutorShare } = after.presets;
  const calendars: CalendarChange = {
    before: before.calendar,
    after: after.calendar,
    shift,
    coExecutorShare,
  };
  const open = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM occurrence WHERE organisation_id = ${context.organisationId}::uuid
      AND state IN ('waiting_stage', 'on_control', 'returned') AND planned_on IS NULL ORDER BY id FOR UPDATE`;
  const tasks = await tx.occurrence.findMany({
    where: { id: { in: open.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    include: { assignments: { where: { state: { in: ['pending', 'returned'] } } } },
  });
  const today = localDate(context.now, after.zone);
  const turned = turnedDays(calendars, year).filter((day) => day > today);
  const moved: CalendarOutcome['moved'] = [];
  for (const task of tasks) {
    const opens = fromColumn(task.openedByHand ? task.windowStart : task.opensOn);
    const dueOn = fromColumn(task.dueOn);
    const newDue = recomputedDue({ dueByRule: fromColumn(task.dueByRule), opens, dueOn }, calendars);
    const parts = task.assignments.flatMap((part) => {
      const had = fromColumn(part.dueOn);
      const assignedOn = task.openedAt ? later(opens, localDate(task.openedAt, after.zone)) : opens;
      const has = recomputedPart(had, { opens: assignedOn, dueOn, newDue }, calendars);
      return has === had ? [] : [{ id: part.id, dueOn: has }];
    });
    for (const part of parts)
      await tx.assignment.update({ where: { id: part.id }, data: { dueOn: toColumn(part.dueOn) } });
    if (newDue !== dueOn) {
      await moveTask(unit, recount, { ...task, previousDue: dueOn, newDue });
      moved.push({ occurrenceId: task.id, previousDue: dueOn, dueOn: newDue });
    } else if (parts.length > 0 || turned.some((day) => day <= addDays(dueOn, daysOfReminders))) {
      await replanOccurrence(unit, after, task.id);
      unit.poke('occurrence', task.id, { id: task.id });
    }
  }
  return moved;
}

/** How long after its date a task is still reminded of day by day. */
const daysOfReminders = 30;

/** Days of the year that are worked by one calendar and not by the other. */
function turnedDays({ before, after }: CalendarChange, year: number): CivilDate[] {
  const found: CivilDate[] = [];
  for (let day = civilDate(year, 1, 1); day <= `${year}-12-31`; day = addDays(day, 1))
    if (before.isWorkingDay(day) !== after.isWorkingDay(day)) found.push(day);
  return found;
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

async function moveTask(
  unit: Change,
  { after, ground }: Recount,
  task: {
    id: string;
    activityId: string;
    previousDue: CivilDate;
    newDue: CivilDate;
    assignments: { id: string }[];
  },
): Promise<void> {
  const { id, activityId, previousDue, newDue: dueOn } = task;
  await unit.tx.occurrence.update({
    where: { id },
    data: { dueOn: toColumn(dueOn), version: { increment: 1 } },
  });
  await dropObsolete(unit, id);
  await replanOccurrence(unit, after, id);
  await planNotifications(unit, after, {
    ...{ kind: 'extended' as const, activityId, occurrenceId: id, note: ground },
    assignmentIds: task.assignments.map((one) => one.id),
  });
  unit.record({
    action: 'occurrence.due_recomputed',
    subject: { type: 'occurrence', id },
    occurrenceId: id,
    data: { previousDue, dueOn, ground },
  });
  unit.poke('occurrence', id, { id });
}
