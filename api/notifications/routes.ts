import { z } from 'zod';
import { notificationKinds } from '../../domain/notifications.js';
import type { NotificationKind } from '../../domain/notifications.js';
import { notificationKindWords, notificationStateWords } from '../../domain/notification-words.js';
import { listNotifications } from '../../store/notifications/list-notifications.js';
import type { NotificationRow } from '../../store/notifications/list-notifications.js';
import { previewNotification } from '../../store/notifications/preview-notification.js';
import { sendAgain } from '../../store/notifications/send-again.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { dayOut, id, idParams, instantOut } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const notification = z
  .object({
    id: z.string(),
    kind: z.string(),
    kindWords: z.string(),
    lane: z.string(),
    state: z.string(),
    stateWords: z.string(),
    recipient: z.string(),
    recipientName: z.string().nullable(),
    day: dayOut,
    sendAfter: instantOut,
    activityId: z.string(),
    occurrenceId: z.string().nullable(),
    assignmentId: z.string().nullable(),
    note: z.string().nullable(),
    mail: z
      .object({
        id: z.string(),
        address: z.string(),
        subject: z.string(),
        attempts: z.number(),
        sentAt: instantOut.nullable(),
        response: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Notification' });

const preview = z
  .object({
    id: z.string(),
    kind: z.enum(['sent', 'planned']),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    address: z.string().nullable(),
    messageId: z.string().nullable(),
    state: z.string(),
    attempts: z.number(),
    sentAt: instantOut.nullable(),
    response: z.string().nullable(),
  })
  .meta({ id: 'NotificationPreview' });

export function notificationRoutes(app: Api, { database, clock, publicUrl }: ServerDeps): void {
  app.get(
    '/api/notifications',
    {
      config: { access: 'notification.read' },
      schema: {
        tags: ['notifications'],
        summary: 'Журнал уведомлений и судьба писем',
        querystring: z.strictObject({
          ...pageQuery,
          state: z.enum(['planned', 'sending', 'sent', 'refused', 'obsolete']).optional(),
          kind: z.enum(notificationKinds as [NotificationKind]).optional(),
          occurrence: id.optional(),
          recipient: z
            .string()
            .regex(/^(official|body):[0-9a-f-]{36}$/, 'нужно official:<id> или body:<id>')
            .optional(),
        }),
        response: { 200: pageOf(notification) },
      },
    },
    async (request) => {
      const { after, limit, state, kind, occurrence, recipient } = request.query;
      const filter = {
        ...(state === undefined ? {} : { state }),
        ...(kind === undefined ? {} : { kind }),
        ...(occurrence === undefined ? {} : { occurrenceId: occurrence }),
        ...(recipient === undefined ? {} : { recipient }),
      };
      const { organisationId } = viewerOf(request);
      const place = { after: readCursor(after, id), limit: limit + 1 };
      const rows = await listNotifications(database, organisationId, filter, place);
      const { items, next } = page(rows, limit, (row) => row.id);
      return { items: items.map(shown), next };
    },
  );

  app.get(
    '/api/notifications/:id/preview',
    {
      config: { access: 'notification.read' },
      schema: {
        tags: ['notifications'],
        summary: 'Письмо, как оно ушло, или как его прочтут, если отправить сейчас',
        params: idParams,
        response: { 200: preview },
      },
    },
    (request) =>
      previewNotification(database, viewerOf(request).organisationId, {
        ...{ id: request.params.id, now: clock() },
        publicUrl: publicUrl ?? `${request.protocol}://${request.host}`,
      }),
  );

  app.post(
    '/api/notifications/:id/send-again',
    {
      config: { access: 'notification.send' },
      schema: {
        tags: ['notifications'],
        summary: 'Отправить ещё раз: новая строка журнала, новое письмо',
        params: idParams,
        response: { 201: z.object({ id: z.string(), sendAfter: instantOut }).meta({ id: 'SentAgain' }) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await sendAgain(database, contextOf(request, clock()), request.params)),
  );
}

function shown({ recipient, sendAfter, mail, ...row }: NotificationRow) {
  return {
    ...row,
    kindWords: notificationKindWords[row.kind],
    stateWords: notificationStateWords[row.state],
    recipient: recipient.key,
    recipientName: recipient.name,
    sendAfter: sendAfter.toISOString(),
    mail: mail && { ...mail, sentAt: mail.sentAt?.toISOString() ?? null },
  };
}
