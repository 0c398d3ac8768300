import { z } from 'zod';
import { partsOf } from '../../domain/civil-date.js';
import { markWords } from '../../domain/task-marks.js';
import type { TaskMark } from '../../domain/task-marks.js';
import { readRoadmap } from '../../store/tasks/read-roadmap.js';
import type { Api, ServerDeps } from '../deps.js';
import { dayOut, idParams, yearNumber } from '../fields.js';
import { viewerOf } from '../plugins/session.js';

const marks = Object.keys(markWords) as [TaskMark, ...TaskMark[]];
const mark = { mark: z.enum(marks), sign: z.string(), words: z.string() };

const cell = z
  .object({
    id: z.string().nullable(),
    period: z.string(),
    month: z.number(),
    opensOn: dayOut,
    dueOn: dayOut,
    state: z.string().nullable(),
    ...mark,
  })
  .meta({ id: 'RoadmapCell' });

const row = z
  .object({
    activityId: z.string(),
    position: z.number(),
    number: z.number().nullable(),
    text: z.string(),
    deadlineText: z.string(),
    ruleText: z.string(),
    mode: z.string(),
    activityState: z.string(),
    ...mark,
    nextDue: dayOut.nullable(),
    bodies: z.array(z.object({ bodyId: z.string(), name: z.string(), role: z.string() })),
    cells: z.array(cell),
  })
  .meta({ id: 'RoadmapRow' });

const roadmap = z
  .object({
    order: z.object({
      id: z.string(),
      type: z.string().nullable(),
      number: z.string().nullable(),
      date: dayOut.nullable(),
      title: z.string().nullable(),
      issuer: z.string().nullable(),
      validFrom: dayOut.nullable(),
      validUntil: dayOut.nullable(),
    }),
    year: z.number(),
    today: dayOut,
    legend: z.array(z.object(mark)),
    sections: z.array(
      z.object({ id: z.string(), index: z.number(), title: z.string().nullable(), rows: z.array(row) }),
    ),
  })
  .meta({ id: 'Roadmap' });

const legend = marks.map((name) => ({ mark: name, ...markWords[name] }));

export function roadmapRoutes(app: Api, { database }: ServerDeps): void {
  app.get(
    '/api/orders/:id/roadmap',
    {
      config: { access: 'activity.read' },
      schema: {
        tags: ['orders'],
        summary:
          'Дорожная карта приказа в его порядке: состояние строк и задачи года, с теми, что ещё откроются',
        params: idParams,
        querystring: z.strictObject({ year: yearNumber.optional() }),
        response: { 200: roadmap },
      },
    },
    async (request) => {
      const viewer = viewerOf(request);
      const year = request.query.year ?? partsOf(viewer.today).year;
      return { legend, ...(await readRoadmap(database, viewer, request.params.id, year)) };
    },
  );
}
