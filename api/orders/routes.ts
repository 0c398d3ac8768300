import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readOrderFile } from '../../documents/order/read-order-file.js';
import { shownName } from '../../platform/shown-name.js';
import { saveDraft } from '../../store/orders/save-draft.js';
import { listOrders, readOrderView } from '../../store/tasks/orders.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { dayOut, id, idParams, instantOut } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';
import { collect, receiveFile } from '../uploads.js';
import { draftRoutes } from './draft-routes.js';

/** More than any order with its road map; the reader has its own, smaller limit for what it takes apart. */
const orderLimit = 8 * 1024 * 1024;

const order = z
  .object({
    id: z.string(),
    state: z.string(),
    fileName: z.string(),
    type: z.string().nullable(),
    number: z.string().nullable(),
    date: dayOut.nullable(),
    issuer: z.string().nullable(),
    title: z.string().nullable(),
    validFrom: dayOut.nullable(),
    validUntil: dayOut.nullable(),
    controlFrom: dayOut.nullable(),
    controlOfficerId: z.string().nullable(),
    createdAt: instantOut,
    confirmedAt: instantOut.nullable(),
    revisesId: z.string().nullable(),
  })
  .meta({ id: 'Order' });

const orderView = order
  .extend({
    sections: z.array(
      z.object({ id: z.string(), index: z.number(), title: z.string().nullable(), activities: z.number() }),
    ),
  })
  .meta({ id: 'OrderWithSections' });

export function orderRoutes(app: Api, deps: ServerDeps): void {
  const { database, clock } = deps;
  app.get(
    '/api/orders',
    {
      config: { access: 'order.read' },
      schema: {
        tags: ['orders'],
        summary: 'Приказы',
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(order) },
      },
    },
    async (request) => {
      const { after, limit } = request.query;
      const rows = await listOrders(
        database,
        viewerOf(request).organisationId,
        readCursor(after, id),
        limit + 1,
      );
      return page(rows, limit, (row) => row.id);
    },
  );

  app.get(
    '/api/orders/:id',
    {
      config: { access: 'order.read' },
      schema: {
        tags: ['orders'],
        summary: 'Приказ с его разделами; что прочитано и какие вопросы остались — в черновике',
        params: idParams,
        response: { 200: orderView },
      },
    },
    (request) => readOrderView(database, viewerOf(request).organisationId, request.params.id),
  );

  app.post(
    '/api/orders',
    {
      config: { access: 'order.import' },
      schema: {
        tags: ['orders'],
        summary:
          'Загрузить файл приказа (multipart/form-data, одно поле file); тот же файл находит прежний приказ',
        consumes: ['multipart/form-data'],
        response: { 201: z.object({ id: z.string(), state: z.string(), isNew: z.boolean() }) },
      },
    },
    async (request, reply) => {
      const { name, bytes } = await receiveFile(request, orderLimit);
      const fileName = shownName(name);
      const content = await collect(bytes, orderLimit);
      const fileSha256 = createHash('sha256').update(content).digest('hex');
      const draft = await readOrderFile({ name: fileName, bytes: content });
      const context = contextOf(request, clock(), { fileSha256, fileName });
      return reply.code(201).send(await saveDraft(database, context, { fileName, fileSha256, draft }));
    },
  );

  draftRoutes(app, deps);
}
