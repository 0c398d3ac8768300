import { z } from 'zod';
import { confirmOrder } from '../../store/orders/confirm-order.js';
import { discardDraft } from '../../store/orders/discard-draft.js';
import { editDraft } from '../../store/orders/edit-draft.js';
import { proposeDraftSpread } from '../../store/orders/propose-spread.js';
import { readDraft } from '../../store/orders/read-draft.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, id, idAnswer, idParams, seenVersion, text } from '../fields.js';
import { viewerOf } from '../plugins/session.js';
import { changes, spreadWish } from './change-schemas.js';
import { amendment, orderDraft, spreadProposal } from './draft-schemas.js';

export function draftRoutes(app: Api, { database, clock }: ServerDeps): void {
  const draftOf = (request: Parameters<typeof viewerOf>[0], orderId: string) =>
    readDraft(database, viewerOf(request).organisationId, orderId, { now: clock() });

  app.get(
    '/api/orders/:id/draft',
    {
      config: { access: 'order.import' },
      schema: {
        tags: ['orders'],
        summary: 'Черновик приказа: строки с датами, все вопросы, изменения к прежнему приказу',
        params: idParams,
        response: { 200: orderDraft },
      },
    },
    (request) => draftOf(request, request.params.id),
  );

  app.patch(
    '/api/orders/:id/draft',
    {
      config: { access: 'order.import' },
      schema: {
        tags: ['orders'],
        summary: 'Сохранить ответы и правки черновика: все сразу или ни одной; отвечает новым черновиком',
        params: idParams,
        body: z.strictObject({ version: seenVersion, changes }),
        response: { 200: orderDraft },
      },
    },
    async (request) => {
      const { id: orderId } = request.params;
      await editDraft(database, contextOf(request, clock()), { orderId, ...request.body });
      return draftOf(request, orderId);
    },
  );

  app.post(
    '/api/orders/:id/draft/preview',
    {
      config: { access: 'order.import' },
      schema: {
        tags: ['orders'],
        summary: 'Черновик, каким он станет после правок; ничего не сохраняется',
        params: idParams,
        body: z.strictObject({ changes }),
        response: { 200: orderDraft },
      },
    },
    (request) =>
      readDraft(database, viewerOf(request).organisationId, request.params.id, {
        now: clock(),
        changes: request.body.changes,
      }),
  );

  app.post(
    '/api/orders/:id/draft/spread',
    {
      config: { access: 'order.import' },
      schema: {
        tags: ['orders'],
        summary:
          'Разнести по году ежегодные задачи, которые приходятся на одни и те же дни: предложение, ничего не сохраняется',
        params: idParams,
        body: spreadWish,
        response: { 200: spreadProposal },
      },
    },
    (request) =>
      proposeDraftSpread(database, viewerOf(request).organisationId, request.params.id, {
        now: clock(),
        wish: request.body,
      }),
  );

  app.post(
    '/api/orders/:id/draft/discard',
    {
      config: { access: 'order.import' },
      schema: {
        tags: ['orders'],
        summary: 'Отбросить черновик; тот же файл можно загрузить снова, и он начнётся заново',
        params: idParams,
        body: z.strictObject({ version: seenVersion }),
        response: { 200: idAnswer },
      },
    },
    (request) =>
      discardDraft(database, contextOf(request, clock()), { orderId: request.params.id, ...request.body }),
  );

  app.post(
    '/api/orders/:id/confirm',
    {
      config: { access: 'order.import' },
      schema: {
        tags: ['orders'],
        summary:
          'Поставить на контроль, а изменения внести в прежний приказ; чего нет в запросе, берётся из черновика',
        params: idParams,
        body: z.strictObject({
          version: seenVersion.optional(),
          validFrom: civilDate.optional(),
          validUntil: civilDate.optional(),
          controlFrom: civilDate.optional(),
          controlOfficerId: id.nullable().optional(),
          answers: z.record(text(200), text(2000, 0)).default({}),
        }),
        response: {
          200: z.object({
            id: z.string(),
            sections: z.number(),
            activities: z.number(),
            chains: z.number(),
            past: z.number(),
            amendment,
          }),
        },
      },
    },
    (request) =>
      confirmOrder(database, contextOf(request, clock()), { orderId: request.params.id, ...request.body }),
  );
}
