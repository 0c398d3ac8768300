import type { CalendarYear } from '../../domain/calendar/calendar-year.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { localDate } from '../../domain/local-time.js';
import type { Reader } from '../client.js';
import { plannedBySelection, planOf } from '../roadmap/planning.js';
import { calendarWithYear, loadSettings } from '../settings.js';
import type { Settings } from '../settings.js';
import { recountOpenTasks, turnedDays } from './recount.js';

/** What a calendar would change, before it is saved; each list by the new date, with at most `shown` entries. */
export interface CalendarPreview {
  year: number;
  /** Days that would be worked and are off now, or the other way round. */
  turned: { date: CivilDate; working: boolean }[];
  openCount: number;
  open: { occurrenceId: string; text: string; previousDue: CivilDate; dueOn: CivilDate }[];
  plannedCount: number;
  /** Tasks that are still to be opened. */
  planned: { activityId: string; text: string; period: string; previousDue: CivilDate; dueOn: CivilDate }[];
}

const shown = 200;

/** Works out what `putCalendarYear` would do with this year, and which dates to come would be others. Writes nothing. */
export async function previewCalendarYear(
  reader: Reader,
  organisationId: string,
  { data, now }: { data: CalendarYear; now: Date },
): Promise<CalendarPreview> {
  const settings = await loadSettings(reader, organisationId);
  const calendars = {
    before: settings.calendar,
    after: await calendarWithYear(reader, organisationId, data),
  };
  const { year } = data;
  const recounted = await recountOpenTasks(reader, { organisationId, now, year, settings, calendars });
  const texts = await textsOf(
    reader,
    recounted.map(({ activityId }) => activityId),
  );
  const open = recounted
    .filter(({ previousDue, newDue }) => previousDue !== newDue)
    .map(({ id, activityId, previousDue, newDue }) => ({
      ...{ occurrenceId: id, text: texts.get(activityId) ?? '', previousDue, dueOn: newDue },
    }))
    .sort(byDue);
  const planned = await recountPlanned(reader, organisationId, {
    before: settings,
    after: { ...settings, calendar: calendars.after },
    today: localDate(now, settings.zone),
  });
  return {
    ...{ year, openCount: open.length, open: open.slice(0, shown) },
    ...{ plannedCount: planned.length, planned: planned.slice(0, shown) },
    turned: turnedDays(calendars, year).map((date) => ({
      date,
      working: calendars.after.isWorkingDay(date),
    })),
  };
}

const byDue = (a: { dueOn: CivilDate }, b: { dueOn: CivilDate }) =>
  a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0;

async function textsOf(reader: Reader, ids: string[]): Promise<Map<string, string>> {
  const rows = await reader.activity.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, text: true },
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

async function recountPlanned(
  reader: Reader,
  organisationId: string,
  { before, after, today }: { before: Settings; after: Settings; today: CivilDate },
): Promise<CalendarPreview['planned']> {
  const activities = await reader.activity.findMany({
    where: { organisationId, state: 'on_control', order: { state: 'on_control' } },
    select: {
      ...{ id: true, text: true, occurrences: { select: { period: true } } },
      ...plannedBySelection,
    },
  });
  return activities
    .flatMap((activity) => {
      const { id: activityId, text } = activity;
      const taken = new Set(activity.occurrences.map(({ period }) => period));
      const previous = new Map(planOf(activity, before).map(({ period, due }) => [period, due]));
      return planOf(activity, after).flatMap(({ period, due: dueOn, past }) => {
        const previousDue = previous.get(period);
        const isSame = previousDue === undefined || previousDue === dueOn;
        if (isSame || past || taken.has(period) || dueOn < today) return [];
        return [{ activityId, text, period, previousDue, dueOn }];
      });
    })
    .sort(byDue);
}
