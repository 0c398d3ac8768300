import { z } from 'zod';
import { listTasks } from '../../store/tasks/list-tasks.js';
import { readPreviousReport } from '../../store/submissions/previous-report.js';
import { readAssignedTask } from '../../store/tasks/read-assigned-task.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, dayOut, id, idParams } from '../fields.js';
import { occurrenceView, previousReport } from '../occurrences/schemas.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const task = z
  .object({
    id: z.string(),
    occurrenceId: z.string(),
    activityId: z.string(),
    orderId: z.string(),
    bodyId: z.string(),
    bodyName: z.string(),
    role: z.string(),
    state: z.string(),
    dueOn: dayOut,
    overdue: z.boolean(),
    period: z.string(),
    taskState: z.string(),
    text: z.string(),
    deadlineText: z.string(),
    section: z.string().nullable(),
    number: z.number().nullable(),
  })
  .meta({ id: 'Task' });

const card = z.object({ assignmentId: z.string(), task: occurrenceView }).meta({ id: 'TaskCard' });

const key = z.strictObject({ dueOn: civilDate, id });

export function taskRoutes(app: Api, { database }: ServerDeps): void {
  app.get(
    '/api/tasks',
    {
      config: { access: 'occurrence.read' },
      schema: {
        tags: ['tasks'],
        summary: 'Поручения: части задач по организациям, ближайший срок первым',
        querystring: z.strictObject({
          ...pageQuery,
          when: z.enum(['all', 'overdue', 'today', 'soon']).default('all'),
          state: z.enum(['open', 'submitted', 'done', 'any']).default('open'),
          body: id.optional(),
          mine: z.enum(['true', 'false']).default('false'),
        }),
        response: { 200: pageOf(task) },
      },
    },
    async (request) => {
      const { after, limit, when, state, body, mine } = request.query;
      const filter = { when, state, mine: mine === 'true', ...(body === undefined ? {} : { bodyId: body }) };
      const rows = await listTasks(database, viewerOf(request), filter, readCursor(after, key), limit + 1);
      return page(rows, limit, ({ dueOn, id: last }) => ({ dueOn, id: last }));
    },
  );

  app.get(
    '/api/tasks/:id',
    {
      config: { access: 'occurrence.read' },
      schema: {
        tags: ['tasks'],
        summary: 'Карточка поручения: задача целиком, срок с его историей, части исполнителей',
        params: idParams,
        response: { 200: card },
      },
    },
    (request) => readAssignedTask(database, viewerOf(request), request.params.id),
  );

  app.get(
    '/api/tasks/:id/previous',
    {
      config: { access: 'occurrence.read' },
      schema: {
        tags: ['tasks'],
        summary: 'Отчёт той же организации за прошлый период того же мероприятия',
        params: idParams,
        response: { 200: z.object({ previous: previousReport.nullable() }).meta({ id: 'PreviousAnswer' }) },
      },
    },
    async (request) => ({
      previous: await readPreviousReport(database, viewerOf(request), request.params.id),
    }),
  );
}
