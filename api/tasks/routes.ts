import { z } from 'zod';
import { listTasks } from '../../store/tasks/list-tasks.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, dayOut, id } from '../fields.js';
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
}
