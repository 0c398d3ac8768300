import type { CalendarYear } from '../../domain/calendar/calendar-year.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Json } from '../../domain/canonical-json.js';
import { dateInWords } from '../../domain/russian.js';
import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database, Reader } from '../client.js';
import { toJsonColumn } from '../json-column.js';
import { loadSettings } from '../settings.js';
import { demandSeen, nextVersion, unchanged } from '../versions.js';
import type { Versioned } from '../versions.js';
import { moveOpenTasks } from './move-tasks.js';

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
