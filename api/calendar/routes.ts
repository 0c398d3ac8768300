import { z } from 'zod';
import { readCalendarFile } from '../../documents/calendar/read-calendar-file.js';
import { calendarMonths } from '../../domain/calendar/calendar-months.js';
import type { CalendarYear } from '../../domain/calendar/calendar-year.js';
import { yearFromList } from '../../domain/calendar/listed-year.js';
import { parseCalendarYear } from '../../domain/calendar/parse-calendar-year.js';
import { shippedYears } from '../../domain/calendar/shipped-years.js';
import { InvalidInput } from '../../domain/errors.js';
import { previewCalendarYear } from '../../store/calendar/preview-year.js';
import { putCalendarYear, readOwnCalendarYear } from '../../store/calendar/years.js';
import { shownName } from '../../platform/shown-name.js';
import { loadSettings } from '../../store/settings.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { seenVersion, yearNumber } from '../fields.js';
import { viewerOf } from '../plugins/session.js';
import { collect, receiveFile } from '../uploads.js';
import { calendar, outcome, preview, readFile, yearInput } from './schemas.js';

const statusWords = { decree: 'по постановлению', preliminary: 'предварительно' } as const;

/** A year of days is far smaller, a table of thirty years too. */
const fileLimit = 512 * 1024;

const params = z.strictObject({ year: yearNumber });

export function calendarRoutes(app: Api, { database, clock }: ServerDeps): void {
  app.get(
    '/api/calendar/:year',
    {
      config: { access: 'calendar.read' },
      schema: {
        tags: ['calendar'],
        summary: 'Производственный календарь года: двенадцать месяцев, постановление, статус',
        params,
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
        params,
        body: yearInput.extend({ version: seenVersion }),
        response: { 200: outcome },
      },
    },
    (request) => {
      const year = keptYear(request.params.year);
      const { version, ...input } = request.body;
      const data = parseCalendarYear({ year, ...input });
      return putCalendarYear(database, contextOf(request, clock()), { data, version });
    },
  );
  app.post(
    '/api/calendar/:year/preview',
    {
      config: { access: 'calendar.manage' },
      schema: {
        tags: ['calendar'],
        summary: 'Какие сроки изменит такой календарь; ничего не сохраняется',
        params,
        body: yearInput,
        response: { 200: preview },
      },
    },
    (request) => {
      const data = parseCalendarYear({ year: keptYear(request.params.year), ...request.body });
      const { organisationId } = viewerOf(request);
      return previewCalendarYear(database, organisationId, { data, now: clock() });
    },
  );

  app.post(
    '/api/calendar/:year/read',
    {
      config: { access: 'calendar.manage' },
      schema: {
        tags: ['calendar'],
        summary:
          'Прочитать календарь года из файла (multipart/form-data, поле file: XML дней, таблица лет или список дней); ничего не сохраняется',
        consumes: ['multipart/form-data'],
        params,
        response: { 200: readFile },
      },
    },
    async (request) => {
      const year = keptYear(request.params.year);
      const { name, bytes } = await receiveFile(request, fileLimit);
      const listed = readCalendarFile(await collect(bytes, fileLimit), year);
      return yearFromList(listed, `«${shownName(name)}»`);
    },
  );
}

function keptYear(year: number): number {
  if (year < 2013) throw new InvalidInput('calendar_year', 'Календари ведутся с 2013 года. Проверьте год.');
  return year;
}
