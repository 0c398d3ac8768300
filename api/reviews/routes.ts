import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { InvalidInput } from '../../domain/errors.js';
import { passwordHashOf } from '../../store/accounts.js';
import { listReviewQueue } from '../../store/reviews/review-queue.js';
import { readReviewCard } from '../../store/reviews/review-card.js';
import { review } from '../../store/reviews/review.js';
import type { ReviewMade } from '../../store/reviews/review.js';
import type { ReviewInput } from '../../store/reviews/under-review.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { dayOut, id, idParams, instantOut, text } from '../fields.js';
import { occurrenceView, previousReport } from '../occurrences/schemas.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const decision = z.strictObject({
  decision: z.enum(['accept', 'return']),
  reason: text(5000).nullish(),
  /** `contentHash` of every report that was read; exactly these are signed. */
  seen: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(2000)
    .optional(),
  /** Signs an acceptance. */
  password: z.string().min(1).max(200).optional(),
});

const signature = z
  .object({
    name: z.string(),
    post: z.string().nullable(),
    at: instantOut,
    items: z.array(
      z.object({
        submissionId: z.string(),
        assignmentId: z.string(),
        bodyName: z.string(),
        contentHash: z.string(),
      }),
    ),
  })
  .meta({ id: 'Signature' });

const reviewMade = z
  .object({ occurrenceId: z.string(), state: z.string(), signed: z.array(z.string()), signature })
  .meta({ id: 'ReviewMade' });

const waiting = z
  .object({
    id: z.string(),
    submittedAt: instantOut,
    activityId: z.string(),
    activityText: z.string(),
    deadlineText: z.string(),
    orderId: z.string(),
    orderNumber: z.string().nullable(),
    sectionIndex: z.number(),
    number: z.number().nullable(),
    period: z.string(),
    section: z.string().nullable(),
    dueOn: dayOut,
    late: z.boolean(),
    own: z.boolean(),
    waitingDays: z.number(),
    submissions: z.array(
      z.object({
        id: z.string(),
        bodyName: z.string(),
        authorName: z.string(),
        submittedAt: instantOut,
        contentHash: z.string(),
        documents: z.number(),
      }),
    ),
  })
  .meta({ id: 'WaitingForReview' });

const reviewCard = z
  .object({
    task: occurrenceView,
    toSign: z.array(
      z.object({
        submissionId: z.string(),
        assignmentId: z.string(),
        bodyName: z.string(),
        contentHash: z.string(),
        documents: z.array(z.object({ title: z.string(), sha256: z.string().nullable() })),
      }),
    ),
    previous: z.array(z.object({ assignmentId: z.string(), previous: previousReport.nullable() })),
    own: z.boolean(),
    next: z.string().nullable(),
    waiting: z.number(),
  })
  .meta({ id: 'ReviewCard' });

const key = z.strictObject({ submittedAt: z.iso.datetime(), id });

const schema = { tags: ['reviews'], params: idParams, body: decision, response: { 201: reviewMade } };

export function reviewRoutes(app: Api, { database, clock }: ServerDeps): void {
  async function decide(
    request: FastifyRequest,
    of: ReviewInput['of'],
    body: z.infer<typeof decision>,
  ): Promise<ReviewMade> {
    const viewer = viewerOf(request);
    if (body.decision === 'accept') {
      if (body.password === undefined) {
        throw new InvalidInput('password_required', 'Чтобы подписать приёмку, введите свой пароль ещё раз.');
      }
      const hash = await passwordHashOf(database, viewer.accountId);
      if (!(await app.guardPassword(request, viewer.login, hash, body.password))) {
        throw new InvalidInput('wrong_password', 'Пароль не подошёл, приёмка не подписана.');
      }
    }
    const { decision: kind, reason, seen } = body;
    return review(database, contextOf(request, clock()), {
      ...{ of, seen: seen ?? null, decision: kind, reason: reason ?? null, viewer },
    });
  }

  app.get(
    '/api/reviews',
    {
      config: { access: 'review.read' },
      schema: {
        tags: ['reviews'],
        summary: 'Задачи на проверке, дольше всех ждущие первыми',
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(waiting) },
      },
    },
    async (request) => {
      const { after, limit } = request.query;
      const rows = await listReviewQueue(database, viewerOf(request), readCursor(after, key), limit + 1);
      return page(rows, limit, ({ submittedAt, id: last }) => ({ submittedAt, id: last }));
    },
  );

  app.get(
    '/api/reviews/:id',
    {
      config: { access: 'review.read' },
      schema: {
        tags: ['reviews'],
        summary: 'Что требовалось, что прислали, что было в прошлый раз, что подписывается (id задачи)',
        params: idParams,
        response: { 200: reviewCard },
      },
    },
    (request) => readReviewCard(database, viewerOf(request), request.params.id),
  );

  app.post(
    '/api/submissions/:id/review',
    {
      config: { access: 'review.make' },
      schema: { ...schema, summary: 'Принять (нужен пароль) или вернуть (нужна причина) именно этот отчёт' },
    },
    async (request, reply) =>
      reply.code(201).send(await decide(request, { submissionId: request.params.id }, request.body)),
  );

  app.post(
    '/api/occurrences/:id/review',
    {
      config: { access: 'review.make' },
      schema: {
        ...schema,
        summary:
          'Принять (нужны пароль и контрольные суммы прочитанных отчётов) или вернуть всё, что на проверке по задаче',
      },
    },
    async (request, reply) =>
      reply.code(201).send(await decide(request, { occurrenceId: request.params.id }, request.body)),
  );
}
