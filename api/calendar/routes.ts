import { z } from 'zod';
import { addDays, civilDate } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { loadSettings } from '../../store/settings.js';
import type { Api, ServerDeps } from '../deps.js';
import { dayOut, yearNumber } from '../fields.js';
import { viewerOf } from '../plugins/session.js';

const calendar = z
  .object({
    year: z.number(),
    preliminary: z.boolean(),
    workingDays: z.number(),
    /** Days that are not what their weekday says, and days off of the law. */
    special: z.array(
      z.object({
        date: dayOut,
        working: z.boolean(),
        shortened: z.boolean(),
        kind: z.string(),
        source: z.string(),
      }),
    ),
  })
  .meta({ id: 'CalendarYear' });

export function calendarRoutes(app: Api, { database }: ServerDeps): void {
  app.get(
    '/api/calendar/:year',
    {
      config: { access: 'calendar.read' },
      schema: {
        tags: ['calendar'],
        summary: 'Производственный календарь года',
        params: z.strictObject({ year: yearNumber }),
        response: { 200: calendar },
      },
    },
    async (request) => {
      const { year } = request.params;
      const { calendar: days } = await loadSettings(database, viewerOf(request).organisationId);
      const dates: CivilDate[] = [];
      for (let date = civilDate(year, 1, 1); date <= `${year}-12-31`; date = addDays(date, 1))
        dates.push(date);
      const known = dates.map((date) => ({ date, ...days.dayStatus(date) }));
      return {
        year,
        preliminary: known.some((day) => day.preliminary),
        workingDays: known.filter((day) => day.working).length,
        special: known
          .filter((day) => day.source !== '' || day.shortened)
          .map(({ date, working, shortened, kind, source }) => ({ date, working, shortened, kind, source })),
      };
    },
  );
}
