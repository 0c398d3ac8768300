import { z } from 'zod';
import { listAudit } from '../../store/audit.js';
import type { Api, ServerDeps } from '../deps.js';
import { id, seqCursor } from '../fields.js';
import { auditEvent } from '../occurrences/schemas.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const instant = z.iso
  .datetime({ offset: true })
  .refine((value) => !Number.isNaN(Date.parse(value)), 'нужны дата и время вида 2026-03-02T09:00:00Z')
  .transform((value) => new Date(value));

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
          account: id.optional(),
          action: z
            .string()
            .regex(/^[a-z_]+\.[a-z_]*$/, 'нужно действие вида review.accepted или его начало вида review.')
            .max(100)
            .optional(),
          subjectType: z
            .string()
            .regex(/^[a-z_]{1,50}$/, 'нужны латинские буквы и подчёркивания')
            .optional(),
          subject: id.optional(),
          occurrence: id.optional(),
          from: instant.optional(),
          until: instant.optional(),
          order: z.enum(['asc', 'desc']).default('desc'),
        }),
        response: { 200: pageOf(auditEvent) },
      },
    },
    async (request) => {
      const { after, limit, account, action, subjectType, subject, occurrence, from, until, order } =
        request.query;
      const filter = {
        ...(account === undefined ? {} : { accountId: account }),
        ...(action === undefined ? {} : { action }),
        ...(subjectType === undefined ? {} : { subjectType }),
        ...(subject === undefined ? {} : { subjectId: subject }),
        ...(occurrence === undefined ? {} : { occurrenceId: occurrence }),
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      };
      const { organisationId } = viewerOf(request);
      const rows = await listAudit(
        database,
        organisationId,
        filter,
        order,
        readCursor(after, seqCursor),
        limit + 1,
      );
      return page(rows, limit, (row) => row.seq);
    },
  );
}
