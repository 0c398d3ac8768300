import { z } from 'zod';
import { taskStateNames } from '../../domain/task-states.js';
import { listAudit } from '../../store/audit/list-audit.js';
import { cancelOccurrence, markNotApplicable } from '../../store/reviews/close-without-execution.js';
import { listOccurrences } from '../../store/tasks/occurrences.js';
import { readOccurrence } from '../../store/tasks/read-occurrence.js';
import { readTaskStory } from '../../store/tasks/task-story.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, id, idParams, seqCursor, text, yearNumber } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';
import { auditEvent, occurrence, occurrenceView, storyItem } from './schemas.js';

const key = z.strictObject({ dueOn: civilDate, id });
const storyKey = z.strictObject({ at: z.iso.datetime(), key: z.string().max(60) });
const state = z.enum(Object.keys(taskStateNames) as [keyof typeof taskStateNames]);
const closed = z.object({ id: z.string(), state: z.string() });

export function occurrenceRoutes(app: Api, { database, clock }: ServerDeps): void {
  app.get(
    '/api/occurrences',
    {
      config: { access: 'occurrence.read' },
      schema: {
        tags: ['occurrences'],
        summary: 'Задачи по периодам, ближайший срок первым; задачи за числами сводки — /api/overview/tasks',
        querystring: z.strictObject({
          ...pageQuery,
          state: state.optional(),
          order: id.optional(),
          activity: id.optional(),
          body: id.optional(),
          year: yearNumber.optional(),
          overdue: z.enum(['true', 'false']).default('false'),
        }),
        response: { 200: pageOf(occurrence) },
      },
    },
    async (request) => {
      const { after, limit, state: wanted, order, activity, body, year, overdue } = request.query;
      const filter = {
        overdue: overdue === 'true',
        ...(wanted === undefined ? {} : { state: wanted }),
        ...(order === undefined ? {} : { orderId: order }),
        ...(activity === undefined ? {} : { activityId: activity }),
        ...(body === undefined ? {} : { bodyId: body }),
        ...(year === undefined ? {} : { year }),
      };
      const rows = await listOccurrences(
        database,
        viewerOf(request),
        filter,
        readCursor(after, key),
        limit + 1,
      );
      return page(rows, limit, ({ dueOn, id: last }) => ({ dueOn, id: last }));
    },
  );

  app.get(
    '/api/occurrences/:id',
    {
      config: { access: 'occurrence.read' },
      schema: {
        tags: ['occurrences'],
        summary: 'Задача: части, отчёты, решения',
        params: idParams,
        response: { 200: occurrenceView },
      },
    },
    (request) => readOccurrence(database, viewerOf(request), request.params.id),
  );

  app.get(
    '/api/occurrences/:id/timeline',
    {
      config: { access: 'occurrence.read' },
      schema: {
        tags: ['occurrences'],
        summary: 'История задачи по порядку',
        params: idParams,
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(auditEvent) },
      },
    },
    async (request) => {
      const viewer = viewerOf(request);
      const { after, limit } = request.query;
      const { id: occurrenceId } = await readOccurrence(database, viewer, request.params.id);
      const since = readCursor(after, seqCursor);
      const filter = { occurrenceId };
      const rows = await listAudit(database, viewer.organisationId, filter, 'asc', since, limit + 1);
      return page(rows, limit, (row) => row.seq);
    },
  );

  app.get(
    '/api/occurrences/:id/story',
    {
      config: { access: 'occurrence.read' },
      schema: {
        tags: ['occurrences'],
        summary: 'Всё, что было с задачей, по-русски: события и письма вместе, по времени',
        params: idParams,
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(storyItem) },
      },
    },
    async (request) => {
      const { after, limit } = request.query;
      const since = readCursor(after, storyKey);
      const rows = await readTaskStory(database, viewerOf(request), request.params.id, since, limit + 1);
      return page(rows, limit, ({ at, key: last }) => ({ at, key: last }));
    },
  );

  for (const [path, close, summary] of [
    ['cancel', cancelOccurrence, 'Отменить задачу по основанию'],
    ['not-applicable', markNotApplicable, 'Отметить: в этом периоде неприменимо'],
  ] as const) {
    app.post(
      `/api/occurrences/:id/${path}`,
      {
        config: { access: 'occurrence.cancel' },
        schema: {
          tags: ['occurrences'],
          summary,
          params: idParams,
          body: z.strictObject({ ground: text(2000) }),
          response: { 200: closed },
        },
      },
      (request) => {
        const input = {
          occurrenceId: request.params.id,
          ground: request.body.ground,
          viewer: viewerOf(request),
        };
        return close(database, contextOf(request, clock()), input);
      },
    );
  }
}
