import { z } from 'zod';
import { createOfficial, listOfficials, readOfficial, updateOfficial } from '../../store/officials.js';
import { addPost, updatePost } from '../../store/posts.js';
import { addSubstitution, updateSubstitution } from '../../store/substitutions.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, dayOut, email, id, idAnswer, idParams, seenVersion, text } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const official = z
  .object({
    id: z.string(),
    version: z.number(),
    name: z.string(),
    email: z.string().nullable(),
    posts: z.array(
      z.object({
        id: z.string(),
        version: z.number(),
        bodyId: z.string(),
        bodyName: z.string(),
        title: z.string(),
        isHead: z.boolean(),
        startsOn: dayOut,
        endsOn: dayOut.nullable(),
      }),
    ),
    absences: z.array(
      z.object({
        id: z.string(),
        version: z.number(),
        substituteId: z.string(),
        substituteName: z.string(),
        startsOn: dayOut,
        endsOn: dayOut,
      }),
    ),
  })
  .meta({ id: 'Official' });

const person = z.strictObject({ name: text(300), email: email.nullable().default(null) });

export function officialRoutes(app: Api, { database, clock }: ServerDeps): void {
  app.get(
    '/api/officials',
    {
      config: { access: 'body.read' },
      schema: {
        tags: ['officials'],
        summary: 'Сотрудники с должностями и замещениями',
        querystring: z.strictObject({ ...pageQuery, body: id.optional(), text: text(200).optional() }),
        response: { 200: pageOf(official) },
      },
    },
    async (request) => {
      const { after, limit, body, text: part } = request.query;
      const { organisationId } = viewerOf(request);
      const filter = {
        ...(body === undefined ? {} : { bodyId: body }),
        ...(part === undefined ? {} : { text: part }),
      };
      const since = readCursor(after, id);
      const rows = await listOfficials(database, organisationId, filter, since, limit + 1);
      return page(rows, limit, (row) => row.id);
    },
  );

  app.get(
    '/api/officials/:id',
    {
      config: { access: 'body.read' },
      schema: {
        tags: ['officials'],
        summary: 'Один сотрудник',
        params: idParams,
        response: { 200: official },
      },
    },
    (request) => readOfficial(database, viewerOf(request).organisationId, request.params.id),
  );

  app.put(
    '/api/posts/:id',
    {
      config: { access: 'body.manage' },
      schema: {
        tags: ['officials'],
        summary: 'Исправить должность: название, руководитель ли, с какого и по какое число',
        params: idParams,
        body: z.strictObject({
          version: seenVersion,
          title: text(300),
          isHead: z.boolean(),
          startsOn: civilDate,
          endsOn: civilDate.nullable(),
        }),
        response: { 200: idAnswer },
      },
    },
    (request) =>
      updatePost(database, contextOf(request, clock()), { id: request.params.id, ...request.body }),
  );

  app.put(
    '/api/substitutions/:id',
    {
      config: { access: 'body.manage' },
      schema: {
        tags: ['officials'],
        summary: 'Исправить замещение',
        params: idParams,
        body: z.strictObject({
          version: seenVersion,
          ...{ substituteId: id, startsOn: civilDate, endsOn: civilDate },
        }),
        response: { 200: idAnswer },
      },
    },
    (request) =>
      updateSubstitution(database, contextOf(request, clock()), { id: request.params.id, ...request.body }),
  );

  app.post(
    '/api/officials',
    {
      config: { access: 'body.manage' },
      schema: {
        tags: ['officials'],
        summary: 'Добавить сотрудника',
        body: person,
        response: { 201: idAnswer },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await createOfficial(database, contextOf(request, clock()), request.body)),
  );

  app.put(
    '/api/officials/:id',
    {
      config: { access: 'body.manage' },
      schema: {
        tags: ['officials'],
        summary: 'Изменить имя и почту',
        params: idParams,
        body: person.extend({ version: seenVersion }),
        response: { 200: idAnswer },
      },
    },
    (request) =>
      updateOfficial(database, contextOf(request, clock()), { id: request.params.id, ...request.body }),
  );

  app.post(
    '/api/officials/:id/posts',
    {
      config: { access: 'body.manage' },
      schema: {
        tags: ['officials'],
        summary: 'Назначить на должность',
        params: idParams,
        body: z.strictObject({
          bodyId: id,
          title: text(300),
          isHead: z.boolean().default(false),
          startsOn: civilDate,
          endsOn: civilDate.nullable().default(null),
        }),
        response: { 201: idAnswer },
      },
    },
    async (request, reply) => {
      const input = { officialId: request.params.id, ...request.body };
      return reply.code(201).send(await addPost(database, contextOf(request, clock()), input));
    },
  );

  app.post(
    '/api/officials/:id/substitutions',
    {
      config: { access: 'body.manage' },
      schema: {
        tags: ['officials'],
        summary: 'Кто замещает во время отсутствия',
        params: idParams,
        body: z.strictObject({ substituteId: id, startsOn: civilDate, endsOn: civilDate }),
        response: { 201: idAnswer },
      },
    },
    async (request, reply) => {
      const input = { absentId: request.params.id, ...request.body };
      return reply.code(201).send(await addSubstitution(database, contextOf(request, clock()), input));
    },
  );
}
