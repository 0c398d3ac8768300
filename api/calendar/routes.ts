import { z } from 'zod';
import { calendarMonths } from '../../domain/calendar/calendar-months.js';
import type { CalendarYear } from '../../domain/calendar/calendar-year.js';
import { parseCalendarYear } from '../../domain/calendar/parse-calendar-year.js';
import { shippedYears } from '../../domain/calendar/shipped-years.js';
import { InvalidInput } from '../../domain/errors.js';
import { putCalendarYear, readOwnCalendarYear } from '../../store/calendar-years.js';
import { loadSettings } from '../../store/settings.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, dayOut, seenVersion, text, yearNumber } from '../fields.js';
import { viewerOf } from '../plugins/session.js';

const day = { working: z.boolean(), shortened: z.boolean(), kind: z.string(), source: z.string() };

/** The data a year is made of, as it is edited and loaded. */
const yearData = z
  .object({
    year: z.number(),
    status: z.enum(['decree', 'preliminary']),
    decree: z.object({ number: z.string(), date: dayOut }).nullable(),
    moves: z.array(z.object({ from: dayOut, to: dayOut })),
    edicts: z.array(z.object({ source: z.string(), from: dayOut, until: dayOut })),
    regionalDaysOff: z.array(dayOut),
  })
  .meta({ id: 'CalendarYearData' });

const calendar = z
  .object({
    year: z.number(),
    /** Grows with every change by the organisation. */
    version: z.number(),
    preliminary: z.boolean(),
    status: z.enum(['decree', 'preliminary']),
    statusWords: z.string(),
    decree: z.object({ number: z.string(), date: dayOut }).nullable(),
    /** own = entered by the organisation, shipped = comes with the program, law = computed from ст. 112 ТК alone. */
    origin: z.enum(['own', 'shipped', 'law']),
    data: yearData.nullable(),
    workingDays: z.number(),
    months: z.array(
      z.object({
        month: z.number(),
        workingDays: z.number(),
        days: z.array(z.object({ date: dayOut, ...day })),
      }),
    ),
    /** Days that are not what their weekday says, and days off of the law. */
    special: z.array(z.object({ date: dayOut, ...day })),
  })
  .meta({ id: 'CalendarYear' });

const outcome = z
  .object({
    year: z.number(),
    moved: z.array(z.object({ occurrenceId: z.string(), previousDue: dayOut, dueOn: dayOut })),
  })
  .meta({ id: 'CalendarOutcome' });

const yearInput = z.strictObject({
  status: z.enum(['decree', 'preliminary']),
  decree: z
    .strictObject({ number: text(100), date: civilDate })
    .nullable()
    .default(null),
  moves: z
    .array(z.strictObject({ from: civilDate, to: civilDate }))
    .max(60)
    .default([]),
  edicts: z
    .array(z.strictObject({ source: text(500), from: civilDate, until: civilDate }))
    .max(60)
    .default([]),
  regionalDaysOff: z.array(civilDate).max(60).default([]),
});

const statusWords = { decree: 'по постановлению', preliminary: 'предварительно' } as const;

export function calendarRoutes(app: Api, { database, clock }: ServerDeps): void {
  app.get(
    '/api/calendar/:year',
    {
      config: { access: 'calendar.read' },
      schema: {
        tags: ['calendar'],
        summary: 'Производственный календарь года: двенадцать месяцев, постановление, статус',
        params: z.strictObject({ year: yearNumber }),
        response: { 200: calendar },
      },
    },
    async (request) => {
      const { year } = request.params;
      const { organisationId } = viewerOf(request);
      const { calendar: working } = await loadSettings(database, organisationId);
      const own = await readOwnCalendarYear(database, organisationId, year);
      const shipped = shippedYears.find((one) => one.year === year) ?? null;
      const data: CalendarYear | null = own.data === null ? shipped : parseCalendarYear(own.data);
      const months = calendarMonths(year, working);
      const days = months.flatMap((month) => month.days);
      const preliminary = days.some((one) => one.preliminary);
      const status = preliminary ? 'preliminary' : 'decree';
      return {
        ...({ year, version: own.version, preliminary, status, statusWords: statusWords[status] } as const),
        decree: data?.decree ?? null,
        origin: own.data !== null ? 'own' : shipped ? 'shipped' : 'law',
        data,
        workingDays: days.filter((one) => one.working).length,
        months,
        special: days.filter((one) => one.source !== '' || one.shortened),
      } as const;
    },
  );

  app.put(
    '/api/calendar/:year',
    {
      config: { access: 'calendar.manage' },
      schema: {
        tags: ['calendar'],
        summary: 'Заменить календарь года; сроки открытых задач пересчитываются, кроме назначенных решением',
        params: z.strictObject({ year: yearNumber }),
        body: yearInput.extend({ version: seenVersion }),
        response: { 200: outcome },
      },
    },
    (request) => {
      const { year } = request.params;
      if (year < 2013)
        throw new InvalidInput('calendar_year', 'Календари ведутся с 2013 года. Проверьте год.');
      const { version, ...input } = request.body;
      const data = parseCalendarYear({ year, ...input });
      return putCalendarYear(database, contextOf(request, clock()), { data, version });
    },
  );
}
