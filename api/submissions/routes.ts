import { z } from 'zod';
import { submit } from '../../store/submissions/submit.js';
import { submitBatch } from '../../store/submissions/submit-batch.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, id, idParams, text } from '../fields.js';
import { viewerOf } from '../plugins/session.js';

const documentFacts = {
  title: text(500),
  documentKind: text(200).nullish(),
  documentNumber: text(100).nullish(),
  documentDate: civilDate.nullish(),
  signer: text(300).nullish(),
  addressees: z.array(text(300)).max(100).optional(),
  personalData: z.boolean().optional(),
  periodStart: civilDate.nullish(),
  periodEnd: civilDate.nullish(),
};

const evidenceInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), fileId: id, ...documentFacts }),
  z.strictObject({ kind: z.literal('link'), url: text(2000), ...documentFacts }),
  z.strictObject({ kind: z.literal('paper'), paperReference: text(1000), ...documentFacts }),
]);

const report = {
  kind: z.enum(['final', 'interim']),
  note: text(10_000, 0).default(''),
  evidence: z.array(evidenceInput).max(50).default([]),
};

const batchAnswer = z
  .object({
    sent: z.number(),
    refused: z.number(),
    results: z.array(
      z.discriminatedUnion('outcome', [
        z.object({
          assignmentId: z.string(),
          outcome: z.literal('sent'),
          submissionId: z.string(),
          contentHash: z.string(),
          state: z.string(),
        }),
        z.object({
          assignmentId: z.string(),
          outcome: z.literal('refused'),
          code: z.string(),
          detail: z.string(),
        }),
      ]),
    ),
  })
  .meta({ id: 'BatchAnswer' });

const submissionMade = z
  .object({ id: z.string(), contentHash: z.string(), state: z.string() })
  .meta({ id: 'SubmissionMade' });

export function submissionRoutes(app: Api, { database, clock }: ServerDeps): void {
  app.post(
    '/api/tasks/:id/submissions',
    {
      config: { access: 'submission.make' },
      schema: {
        tags: ['submissions'],
        summary: 'Отчитаться: final закрывает поручение, interim остаётся отметкой о ходе',
        params: idParams,
        body: z.strictObject({ ...report, expectedVersion: z.number().int().min(0).optional() }),
        response: { 201: submissionMade },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, assignmentId: request.params.id, viewer: viewerOf(request) };
      return reply.code(201).send(await submit(database, contextOf(request, clock()), input));
    },
  );

  app.post(
    '/api/submissions/batch',
    {
      config: { access: 'submission.make' },
      schema: {
        tags: ['submissions'],
        summary: 'Отчитаться одним документом по нескольким поручениям: ответ по каждому',
        body: z.strictObject({ assignmentIds: z.array(id).min(1).max(100), ...report }),
        response: { 200: batchAnswer },
      },
    },
    (request) =>
      submitBatch(database, contextOf(request, clock()), { ...request.body, viewer: viewerOf(request) }),
  );
}
