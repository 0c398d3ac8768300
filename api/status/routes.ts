import { z } from 'zod';
import { Unavailable } from '../../domain/errors.js';
import { pingDatabase, readStatus } from '../../store/tasks/status.js';
import type { Api, ServerDeps } from '../deps.js';
import { viewerOf } from '../plugins/session.js';

const status = z
  .object({
    activities: z.number(),
    openOccurrences: z.number(),
    overdueMails: z.number(),
    refusedMails: z.number(),
    outbox: z.object({ waiting: z.number(), seconds: z.number() }),
  })
  .meta({ id: 'Status' });

export function statusRoutes(app: Api, { database, clock }: ServerDeps): void {
  app.get(
    '/api/health',
    {
      config: { access: 'nobody' },
      schema: {
        tags: ['status'],
        summary: 'Отвечает ли программа и её база',
        response: { 200: z.object({ status: z.literal('ok') }) },
      },
    },
    async () => {
      try {
        await pingDatabase(database);
      } catch (error) {
        throw Object.assign(new Unavailable('database', 'База данных не отвечает.'), { cause: error });
      }
      return { status: 'ok' as const };
    },
  );

  app.get(
    '/api/status',
    {
      config: { access: 'status.read' },
      schema: { tags: ['status'], summary: 'Как идут дела', response: { 200: status } },
    },
    (request) => readStatus(database, viewerOf(request).organisationId, clock()),
  );
}
