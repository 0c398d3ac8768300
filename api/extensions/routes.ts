import { z } from 'zod';
import { askExtension } from '../../store/extensions/ask-extension.js';
import { decideExtension, extendByOwnDecision } from '../../store/extensions/decide-extension.js';
import { listExtensions } from '../../store/extensions/list-extensions.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, dayOut, id, idAnswer, idParams, instantOut, text } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const extension = z
  .object({
    id: z.string(),
    occurrenceId: z.string(),
    activityText: z.string(),
    section: z.object({ index: z.number(), title: z.string().nullable() }),
    number: z.number().nullable(),
    orderNumber: z.string().nullable(),
    leadBody: z.string().nullable(),
    dueOn: dayOut,
    askedBy: z.string().nullable(),
    decidedBy: z.string().nullable(),
    state: z.string(),
    reason: z.string(),
    requestedDue: dayOut,
    previousDue: dayOut,
    askedAt: instantOut,
    decidedAt: instantOut.nullable(),
    ground: z.string().nullable(),
  })
  .meta({ id: 'Extension' });

const outcome = z
  .object({ id: z.string(), occurrenceId: z.string(), state: z.string(), dueOn: dayOut })
  .meta({ id: 'ExtensionOutcome' });

export function extensionRoutes(app: Api, { database, clock }: ServerDeps): void {
  app.get(
    '/api/extensions',
    {
      config: { access: 'extension.read' },
      schema: {
        tags: ['extensions'],
        summary: 'Просьбы о продлении и переносы сроков',
        querystring: z.strictObject({
          ...pageQuery,
          state: z.enum(['asked', 'granted', 'refused']).optional(),
          occurrence: id.optional(),
          order: z.enum(['asc', 'desc']).default('desc'),
        }),
        response: { 200: pageOf(extension) },
      },
    },
    async (request) => {
      const { after, limit, state, occurrence, order } = request.query;
      const filter = {
        order,
        ...(state === undefined ? {} : { state }),
        ...(occurrence === undefined ? {} : { occurrenceId: occurrence }),
      };
      const rows = await listExtensions(
        database,
        viewerOf(request),
        filter,
        readCursor(after, id),
        limit + 1,
      );
      return page(rows, limit, (row) => row.id);
    },
  );

  app.post(
    '/api/occurrences/:id/extensions',
    {
      config: { access: 'extension.ask' },
      schema: {
        tags: ['extensions'],
        summary: 'Попросить о продлении (ответственный исполнитель)',
        params: idParams,
        body: z.strictObject({ reason: text(2000), requestedDue: civilDate }),
        response: { 201: idAnswer },
      },
    },
    async (request, reply) => {
      const input = { occurrenceId: request.params.id, viewer: viewerOf(request), ...request.body };
      return reply.code(201).send(await askExtension(database, contextOf(request, clock()), input));
    },
  );

  app.post(
    '/api/extensions/:id/decision',
    {
      config: { access: 'extension.decide' },
      schema: {
        tags: ['extensions'],
        summary: 'Продлить или отказать; срок можно назначить и другой',
        params: idParams,
        body: z.strictObject({
          decision: z.enum(['grant', 'refuse']),
          ground: text(2000),
          newDue: civilDate.nullable().default(null),
        }),
        response: { 200: outcome },
      },
    },
    (request) => {
      const input = { extensionId: request.params.id, viewer: viewerOf(request), ...request.body };
      return decideExtension(database, contextOf(request, clock()), input);
    },
  );

  app.post(
    '/api/occurrences/:id/due',
    {
      config: { access: 'extension.decide' },
      schema: {
        tags: ['extensions'],
        summary: 'Перенести срок без просьбы, по основанию',
        params: idParams,
        body: z.strictObject({ newDue: civilDate, ground: text(2000) }),
        response: { 200: outcome },
      },
    },
    (request) => {
      const input = { occurrenceId: request.params.id, viewer: viewerOf(request), ...request.body };
      return extendByOwnDecision(database, contextOf(request, clock()), input);
    },
  );
}
