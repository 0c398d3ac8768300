import { z } from 'zod';
import { notificationKinds } from '../../domain/notifications.js';
import type { NotificationKind } from '../../domain/notifications.js';
import { listNotifications } from '../../store/tasks/notifications.js';
import type { Api, ServerDeps } from '../deps.js';
import { dayOut, id, instantOut } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const notification = z
  .object({
    id: z.string(),
    kind: z.string(),
    lane: z.string(),
    state: z.string(),
    recipient: z.string(),
    day: dayOut,
    sendAfter: instantOut,
    activityId: z.string(),
    occurrenceId: z.string().nullable(),
    assignmentId: z.string().nullable(),
    note: z.string().nullable(),
    mail: z
      .object({
        state: z.string(),
        attempts: z.number(),
        sentAt: instantOut.nullable(),
        response: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Notification' });

export function notificationRoutes(app: Api, { database }: ServerDeps): void {
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
        }),
        response: { 200: pageOf(notification) },
      },
    },
    async (request) => {
      const { after, limit, state, kind, occurrence } = request.query;
      const filter = {
        ...(state === undefined ? {} : { state }),
        ...(kind === undefined ? {} : { kind }),
        ...(occurrence === undefined ? {} : { occurrenceId: occurrence }),
      };
      const { organisationId } = viewerOf(request);
      const rows = await listNotifications(
        database,
        organisationId,
        filter,
        readCursor(after, id),
        limit + 1,
      );
      return page(rows, limit, (row) => row.id);
    },
  );
}
