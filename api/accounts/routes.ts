import { z } from 'zod';
import { hashPassword, oneTimePassword, randomSeed } from '../../platform/passwords.js';
import { createAccount, listAccounts, resetPassword, setAccountDisabled } from '../../store/accounts.js';
import { contextOf, idempotencyKeyOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { id, idAnswer, idParams, instantOut } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';
import type { FastifyRequest } from 'fastify';

const role = z.enum(['administrator', 'control_officer', 'executor', 'auditor']);
const login = z
  .string()
  .regex(/^[a-zA-Z0-9._@-]{3,100}$/, 'от 3 до 100 латинских букв, цифр и знаков . _ @ -');

const account = z
  .object({
    id: z.string(),
    login: z.string(),
    role,
    official: z.object({ id: z.string(), name: z.string() }).nullable(),
    mustChangePassword: z.boolean(),
    disabledAt: instantOut.nullable(),
    createdAt: instantOut,
  })
  .meta({ id: 'Account' });

const withPassword = idAnswer.extend({ oneTimePassword: z.string() });

export function accountRoutes(app: Api, { database, clock, sessionSecret }: ServerDeps): void {
  /** A repeated request must be answered alike, and the password must not lie in the database for that. */
  function passwordFor(request: FastifyRequest, subject: string): string {
    const key = idempotencyKeyOf(request);
    const seed =
      key === null ? randomSeed() : `${viewerOf(request).accountId}\n${request.url}\n${key}\n${subject}`;
    return oneTimePassword(sessionSecret, seed);
  }

  app.get(
    '/api/accounts',
    {
      config: { access: 'account.read' },
      schema: {
        tags: ['accounts'],
        summary: 'Учётные записи',
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(account) },
      },
    },
    async (request) => {
      const { after, limit } = request.query;
      const { organisationId } = viewerOf(request);
      const rows = await listAccounts(database, organisationId, readCursor(after, id), limit + 1);
      return page(rows, limit, (row) => row.id);
    },
  );

  app.post(
    '/api/accounts',
    {
      config: { access: 'account.manage' },
      schema: {
        tags: ['accounts'],
        summary: 'Завести учётную запись; одноразовый пароль показывается в ответе',
        body: z.strictObject({ login, role, officialId: id.nullable().default(null) }),
        response: { 201: withPassword },
      },
    },
    async (request, reply) => {
      const password = passwordFor(request, request.body.login);
      const input = { ...request.body, passwordHash: await hashPassword(password) };
      const created = await createAccount(database, contextOf(request, clock()), input);
      return reply.code(201).send({ ...created, oneTimePassword: password });
    },
  );

  for (const disabled of [true, false]) {
    app.post(
      `/api/accounts/:id/${disabled ? 'disable' : 'enable'}`,
      {
        config: { access: 'account.manage' },
        schema: {
          tags: ['accounts'],
          summary: disabled ? 'Закрыть учётную запись и её сеансы' : 'Открыть учётную запись снова',
          params: idParams,
          response: { 200: idAnswer },
        },
      },
      (request) =>
        setAccountDisabled(database, contextOf(request, clock()), { id: request.params.id, disabled }),
    );
  }

  app.post(
    '/api/accounts/:id/reset-password',
    {
      config: { access: 'account.manage' },
      schema: {
        tags: ['accounts'],
        summary: 'Выдать новый одноразовый пароль',
        params: idParams,
        response: { 200: withPassword },
      },
    },
    async (request) => {
      const password = passwordFor(request, request.params.id);
      const input = { id: request.params.id, passwordHash: await hashPassword(password) };
      return {
        ...(await resetPassword(database, contextOf(request, clock()), input)),
        oneTimePassword: password,
      };
    },
  );
}
