import { z } from 'zod';
import { openByHand } from '../../store/occurrences/open-by-hand.js';
import { planActivity } from '../../store/roadmap/plan-activity.js';
import { listActivities, readActivity } from '../../store/tasks/activities.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, dayOut, id, idAnswer, idParams, text } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { plannedDates } from '../orders/change-schemas.js';
import { scheduled } from '../orders/draft-schemas.js';
import { viewerOf } from '../plugins/session.js';

const activity = z
  .object({
    id: z.string(),
    orderId: z.string(),
    sectionId: z.string(),
    position: z.number(),
    number: z.number().nullable(),
    text: z.string(),
    deadlineText: z.string(),
    ruleText: z.string(),
    mode: z.string(),
    state: z.string(),
    bodies: z.array(z.object({ bodyId: z.string(), name: z.string(), role: z.string() })),
  })
  .meta({ id: 'Activity' });

const activityView = activity
  .extend({
    /** domain/deadline.ts Rule */
    rule: z.looseObject({ kind: z.string() }),
    sectionIndex: z.number(),
    stage: z.object({ chainId: z.string(), index: z.number(), stage: z.string() }).nullable(),
    occurrences: z.array(
      z.object({ id: z.string(), period: z.string(), state: z.string(), dueByRule: dayOut, dueOn: dayOut }),
    ),
  })
  .meta({ id: 'ActivityWithOccurrences' });

const key = z.strictObject({ orderId: id, position: z.int().min(0).max(2_000_000_000) });

export function activityRoutes(app: Api, { database, clock }: ServerDeps): void {
  app.get(
    '/api/activities',
    {
      config: { access: 'activity.read' },
      schema: {
        tags: ['activities'],
        summary: 'Мероприятия дорожной карты в порядке таблицы',
        querystring: z.strictObject({ ...pageQuery, order: id.optional(), section: id.optional() }),
        response: { 200: pageOf(activity) },
      },
    },
    async (request) => {
      const { after, limit, order, section } = request.query;
      const filter = {
        ...(order === undefined ? {} : { orderId: order }),
        ...(section === undefined ? {} : { sectionId: section }),
      };
      const rows = await listActivities(
        database,
        viewerOf(request),
        filter,
        readCursor(after, key),
        limit + 1,
      );
      return page(rows, limit, ({ orderId, position }) => ({ orderId, position }));
    },
  );

  app.get(
    '/api/activities/:id',
    {
      config: { access: 'activity.read' },
      schema: {
        tags: ['activities'],
        summary: 'Мероприятие: правило и задачи по периодам',
        params: idParams,
        response: { 200: activityView },
      },
    },
    async (request) => {
      const found = await readActivity(database, viewerOf(request), request.params.id);
      return { ...found, rule: { ...found.rule } };
    },
  );

  app.post(
    '/api/activities/:id/occurrences',
    {
      config: { access: 'activity.open' },
      schema: {
        tags: ['activities'],
        summary: 'Открыть задачу вручную: по потребности, по графику, после события',
        params: idParams,
        body: z.strictObject({ windowStart: civilDate, due: civilDate, ground: text(2000) }),
        response: { 201: idAnswer },
      },
    },
    async (request, reply) => {
      const input = { activityId: request.params.id, ...request.body };
      return reply.code(201).send(await openByHand(database, contextOf(request, clock()), input));
    },
  );

  app.put(
    '/api/activities/:id/planned',
    {
      config: { access: 'activity.open' },
      schema: {
        tags: ['activities'],
        summary: 'Выбрать плановые даты внутри срока (это не продление); null — вернуть даты по правилу',
        params: idParams,
        body: z.strictObject({ planned: plannedDates.nullable() }),
        response: { 200: z.object({ dates: z.array(scheduled), movedTasks: z.number() }) },
      },
    },
    (request) =>
      planActivity(database, contextOf(request, clock()), {
        activityId: request.params.id,
        planned: request.body.planned,
      }),
  );
}
