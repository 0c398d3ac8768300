import { z } from 'zod';
import { taskGroups } from '../../domain/task-groups.js';
import { countTasks } from '../../store/tasks/task-counts.js';
import { listTasks } from '../../store/tasks/list-tasks.js';
import { readPreviousReport } from '../../store/submissions/previous-report.js';
import { readAssignedTask } from '../../store/tasks/read-assigned-task.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, dayOut, id, idParams, text } from '../fields.js';
import { occurrenceView, previousReport, term } from '../occurrences/schemas.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const task = z
  .object({
    id: z.string(),
    occurrenceId: z.string(),
    activityId: z.string(),
    orderId: z.string(),
    orderNumber: z.string().nullable(),
    orderDate: dayOut.nullable(),
    bodyId: z.string(),
    bodyName: z.string(),
    role: z.string(),
    state: z.string(),
    dueOn: dayOut,
    overdue: z.boolean(),
    group: z.enum(taskGroups).nullable(),
    term: term.nullable(),
    period: z.string(),
    taskState: z.string(),
    text: z.string(),
    deadlineText: z.string(),
    sectionId: z.string(),
    sectionIndex: z.number(),
    section: z.string().nullable(),
    number: z.number().nullable(),
    position: z.number(),
    others: z.object({ total: z.number(), reported: z.number() }),
  })
  .meta({ id: 'Task' });

const narrowing = {
  body: id.optional(),
  official: id.optional(),
  order: id.optional(),
  section: id.optional(),
  text: text(200).optional(),
  mine: z.enum(['true', 'false']).default('false'),
};

type Narrowing = z.infer<z.ZodObject<typeof narrowing>>;

function filterOf({ body, official, order, section, text: words, mine }: Narrowing) {
  return {
    mine: mine === 'true',
    ...(body === undefined ? {} : { bodyId: body }),
    ...(official === undefined ? {} : { officialId: official }),
    ...(order === undefined ? {} : { orderId: order }),
    ...(section === undefined ? {} : { sectionId: section }),
    ...(words === undefined ? {} : { text: words }),
  };
}

const counts = z
  .object({
    today: dayOut,
    groups: z.array(z.object({ group: z.enum(taskGroups), title: z.string(), count: z.number() })),
    dueThisWeek: z.number(),
    nearestDue: dayOut.nullable(),
  })
  .meta({ id: 'TaskCounts' });

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
          ...narrowing,
          when: z.enum(['all', 'overdue', 'today', 'soon']).default('all'),
          state: z.enum(['open', 'submitted', 'done', 'any']).default('open'),
          group: z.enum(taskGroups).optional(),
        }),
        response: { 200: pageOf(task) },
      },
    },
    async (request) => {
      const { after, limit, when, state, group, ...rest } = request.query;
      const filter = { when, state, ...filterOf(rest), ...(group === undefined ? {} : { group }) };
      const rows = await listTasks(database, viewerOf(request), filter, readCursor(after, key), limit + 1);
      return page(rows, limit, ({ dueOn, id: last }) => ({ dueOn, id: last }));
    },
  );

  app.get(
    '/api/tasks/summary',
    {
      config: { access: 'occurrence.read' },
      schema: {
        tags: ['tasks'],
        summary: 'Сколько поручений в каждой группе «Моих задач»',
        querystring: z.strictObject(narrowing),
        response: { 200: counts },
      },
    },
    (request) => countTasks(database, viewerOf(request), filterOf(request.query)),
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
