import { z } from 'zod';
import { createBody, listBodies, readBody, updateBody } from '../../store/bodies.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { email, id, idAnswer, idParams, seenVersion, text } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const kind = z.enum(['body', 'group', 'outsider', 'post']);

const body = z
  .object({
    id: z.string(),
    version: z.number(),
    name: z.string(),
    kind: z.string(),
    mailbox: z.string().nullable(),
    isDepartment: z.boolean(),
    memberIds: z.array(z.string()),
    members: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'Body' });

const bodyInput = z.strictObject({
  name: text(500),
  kind,
  mailbox: email.nullable().default(null),
  isDepartment: z.boolean().default(false),
  memberIds: z.array(id).max(1000).default([]),
});

export function bodyRoutes(app: Api, { database, clock }: ServerDeps): void {
  app.get(
    '/api/bodies',
    {
      config: { access: 'body.read' },
      schema: {
        tags: ['bodies'],
        summary: 'Организации, подразделения и группы',
        querystring: z.strictObject({ ...pageQuery, kind: kind.optional(), text: text(200).optional() }),
        response: { 200: pageOf(body) },
      },
    },
    async (request) => {
      const { after, limit, kind: wanted, text: part } = request.query;
      const { organisationId } = viewerOf(request);
      const filter = {
        ...(wanted === undefined ? {} : { kind: wanted }),
        ...(part === undefined ? {} : { text: part }),
      };
      const rows = await listBodies(database, organisationId, filter, readCursor(after, id), limit + 1);
      return page(rows, limit, (row) => row.id);
    },
  );

  app.get(
    '/api/bodies/:id',
    {
      config: { access: 'body.read' },
      schema: { tags: ['bodies'], summary: 'Одна организация', params: idParams, response: { 200: body } },
    },
    (request) => readBody(database, viewerOf(request).organisationId, request.params.id),
  );

  app.post(
    '/api/bodies',
    {
      config: { access: 'body.manage' },
      schema: { tags: ['bodies'], summary: 'Добавить', body: bodyInput, response: { 201: idAnswer } },
    },
    async (request, reply) =>
      reply.code(201).send(await createBody(database, contextOf(request, clock()), request.body)),
  );

  app.put(
    '/api/bodies/:id',
    {
      config: { access: 'body.manage' },
      schema: {
        tags: ['bodies'],
        summary: 'Изменить',
        params: idParams,
        body: bodyInput.extend({ version: seenVersion }),
        response: { 200: idAnswer },
      },
    },
    (request) =>
      updateBody(database, contextOf(request, clock()), { id: request.params.id, ...request.body }),
  );
}
