import { z } from 'zod';
import { actionWords, tellableActions } from '../../domain/history/event-words.js';
import { counted } from '../../domain/russian.js';
import { listAudit } from '../../store/audit/list-audit.js';
import { tellAudit } from '../../store/audit/tell-audit.js';
import { verifyChain } from '../../store/audit/verify-chain.js';
import type { Api, ServerDeps } from '../deps.js';
import { instantOut, seqCursor } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';
import { auditFile } from './export-audit.js';
import { auditFilterOf, auditQuery, toldEvent } from './schemas.js';

const check = z
  .object({
    checked: z.number(),
    lastHash: z.string(),
    broken: z.object({ seq: z.string(), at: instantOut.nullable(), reason: z.string() }).nullable(),
    words: z.string(),
  })
  .meta({ id: 'ChainCheck' });

const formats = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/x-ndjson; charset=utf-8',
} as const;

export function auditRoutes(app: Api, { database }: ServerDeps): void {
  app.get(
    '/api/audit',
    {
      config: { access: 'audit.read' },
      schema: {
        tags: ['audit'],
        summary: 'История изменений: кто, что, когда, с чем; последнее первым или (order=asc) по порядку',
        querystring: z.strictObject({
          ...pageQuery,
          ...auditQuery,
          order: z.enum(['asc', 'desc']).default('desc'),
        }),
        response: { 200: pageOf(toldEvent) },
      },
    },
    async (request) => {
      const { after, limit, order, ...rest } = request.query;
      const { organisationId } = viewerOf(request);
      const filter = auditFilterOf(rest);
      const since = readCursor(after, seqCursor);
      const rows = await listAudit(database, organisationId, filter, order, since, limit + 1);
      const { items, next } = page(rows, limit, (row) => row.seq);
      return { items: await tellAudit(database, items), next };
    },
  );

  app.get(
    '/api/audit/actions',
    {
      config: { access: 'audit.read' },
      schema: {
        tags: ['audit'],
        summary: 'Действия, по которым можно отобрать, с их названиями',
        response: {
          200: z
            .object({ items: z.array(z.object({ action: z.string(), words: z.string() })) })
            .meta({ id: 'AuditActions' }),
        },
      },
    },
    () => ({ items: tellableActions.map((action) => ({ action, words: actionWords(action) })) }),
  );

  app.get(
    '/api/audit/export',
    {
      config: { access: 'audit.read' },
      schema: {
        tags: ['audit'],
        summary: 'История файлом: csv для таблиц, jsonl для проверки без этой программы',
        querystring: z.strictObject({ ...auditQuery, format: z.enum(['csv', 'jsonl']).default('csv') }),
      },
    },
    (request, reply) => {
      const { format, ...rest } = request.query;
      const viewer = viewerOf(request);
      return reply
        .header('content-type', formats[format])
        .header('content-disposition', `attachment; filename="journal-${viewer.today}.${format}"`)
        .send(auditFile(database, viewer, auditFilterOf(rest), format));
    },
  );

  app.post(
    '/api/audit/verify',
    {
      config: { access: 'audit.read' },
      schema: {
        tags: ['audit'],
        summary: 'Пересчитать всю цепочку: сколько записей верно, и первая, которая не сходится',
        response: { 200: check },
      },
    },
    async (request) => {
      const found = await verifyChain(database, viewerOf(request).organisationId);
      const records = counted(found.checked, 'запись', 'записи', 'записей');
      const words =
        found.broken === null
          ? `Проверено: ${records}. Изменений нет.`
          : `Верных подряд: ${records}. Запись № ${found.broken.seq}: ${found.broken.reason}`;
      return { ...found, words };
    },
  );
}
