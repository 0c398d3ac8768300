import type { CalendarYear } from '../domain/calendar/calendar-year.js';
import { parseCalendarYear } from '../domain/calendar/parse-calendar-year.js';
import { shippedYears } from '../domain/calendar/shipped-years.js';
import { buildCalendar } from '../domain/calendar/working-calendar.js';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import { NotFound } from '../domain/errors.js';
import { defaultPresets } from '../domain/presets.js';
import type { Presets } from '../domain/presets.js';
import type { Reader } from './client.js';
import { Prisma } from './generated/prisma/client.js';

/** What rules need to know of an organisation: its zone, its numbers, its working days. */
export interface Settings {
  /** IANA name. */
  zone: string;
  presets: Presets;
  calendar: WorkingCalendar;
}

/**
 * Settings of an organisation as they are now; read anew each time, because a stale calendar would give a wrong date.
 * Its own calendar years stand in place of the shipped ones. Throws NotFound `organisation`.
 */
export async function loadSettings(reader: Reader, organisationId: string): Promise<Settings> {
  const settings = (await loadSettingsOf(reader, [organisationId])).get(organisationId);
  if (!settings) {
    throw new NotFound(
      'organisation',
      'Такой организации нет. Проверьте, под той ли учётной записью вы вошли.',
    );
  }
  return settings;
}

/** The same for many organisations at once, by id; unknown ids are left out. */
export async function loadSettingsOf(
  reader: Reader,
  organisationIds: readonly string[],
): Promise<Map<string, Settings>> {
  const rows = await reader.$queryRaw<(SettingsRow & { id: string })[]>`
    SELECT o.id, ${settingsColumns} FROM organisation o WHERE o.id = ANY(${organisationIds}::uuid[])`;
  return new Map(rows.map((row) => [row.id, settingsOf(row)]));
}

/** What `settingsOf` needs, of the organisation called `o` in the statement. */
export const settingsColumns = Prisma.sql`
  o.zone, o.presets, (SELECT coalesce(jsonb_agg(data), '[]') FROM calendar_year y WHERE y.organisation_id = o.id) AS years`;

/** A row of `settingsColumns`. */
export interface SettingsRow {
  zone: string;
  presets: unknown;
  years: unknown[];
}

/** Settings from a row read together with something else. */
export function settingsOf({ zone, presets, years }: SettingsRow): Settings {
  const ownYears = years.map((data) => parseCalendarYear(data));
  return { zone, presets: readPresets(presets), calendar: calendarWith(ownYears) };
}

/** The organisation's calendar as it would be with this year in place of its own or the shipped one. */
export async function calendarWithYear(
  reader: Reader,
  organisationId: string,
  year: CalendarYear,
): Promise<WorkingCalendar> {
  const own = await reader.calendarYear.findMany({ where: { organisationId }, select: { data: true } });
  return calendarWith([...own.map(({ data }) => parseCalendarYear(data)), year]);
}

/** Made once: the years of the program never change, and few organisations have years of their own. */
const shippedCalendar = buildCalendar([...shippedYears]);

function calendarWith(ownYears: CalendarYear[]): WorkingCalendar {
  return ownYears.length === 0 ? shippedCalendar : buildCalendar([...shippedYears, ...ownYears]);
}

/** A preset that came with a later version is not in the stored JSON yet: then its default holds. */
function readPresets(stored: unknown): Presets {
  return { ...defaultPresets, ...(stored as Partial<Presets>) };
}
