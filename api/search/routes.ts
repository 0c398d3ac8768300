import { z } from 'zod';
import { search } from '../../store/search/search.js';
import type { Api, ServerDeps } from '../deps.js';
import { dayOut, text } from '../fields.js';
import { viewerOf } from '../plugins/session.js';

const found = z
  .object({
    activities: z.array(
      z.object({
        id: z.string(),
        orderId: z.string(),
        orderNumber: z.string().nullable(),
        sectionIndex: z.number(),
        number: z.number().nullable(),
        position: z.number(),
        text: z.string(),
        deadlineText: z.string(),
      }),
    ),
    tasks: z.array(
      z.object({
        id: z.string(),
        activityId: z.string(),
        text: z.string(),
        sectionIndex: z.number(),
        number: z.number().nullable(),
        period: z.string(),
        state: z.string(),
        dueOn: dayOut,
      }),
    ),
    orders: z.array(
      z.object({
        id: z.string(),
        type: z.string().nullable(),
        number: z.string().nullable(),
        date: dayOut.nullable(),
        title: z.string().nullable(),
        state: z.string(),
      }),
    ),
    evidence: z.array(
      z.object({
        id: z.string(),
        occurrenceId: z.string(),
        fileId: z.string().nullable(),
        title: z.string(),
        documentKind: z.string().nullable(),
        documentNumber: z.string().nullable(),
        documentDate: dayOut.nullable(),
      }),
    ),
    bodies: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
  })
  .meta({ id: 'Found' });

export function searchRoutes(app: Api, { database }: ServerDeps): void {
  app.get(
    '/api/search',
    {
      config: { access: 'activity.read' },
      schema: {
        tags: ['search'],
        summary: 'Поиск по словам и номерам: мероприятия, задачи, приказы, документы, организации',
        querystring: z.strictObject({
          q: text(200),
          limit: z.coerce.number().int().min(1).max(50).default(10),
        }),
        response: { 200: found },
      },
    },
    (request) => search(database, viewerOf(request), request.query.q, request.query.limit),
  );
}
