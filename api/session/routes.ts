import { z } from 'zod';
import { Conflict, InvalidInput, Unauthenticated } from '../../domain/errors.js';
import { allowedEndings } from '../../platform/file-kinds.js';
import { hashPassword } from '../../platform/passwords.js';
import { changePassword, findForLogin, passwordHashOf, recordLogin } from '../../store/accounts.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { text } from '../fields.js';
import { openSession, viewerOf } from '../plugins/session.js';

const me = z
  .object({
    accountId: z.string(),
    login: z.string(),
    role: z.string(),
    name: z.string(),
    post: z.string().nullable(),
    organisationId: z.string(),
    bodyIds: z.array(z.string()),
    zone: z.string(),
    today: z.string(),
    mustChangePassword: z.boolean(),
    /** What may be uploaded, to be told before anybody tries. */
    uploads: z.object({ limitBytes: z.number(), endings: z.array(z.string()) }),
  })
  .meta({ id: 'Me' });

/** Long passphrases are welcome; the upper bound only keeps hashing cheap. No composition rules. */
const newPassword = z.string().min(10).max(200);
const anyPassword = z.string().min(1).max(200);

export function sessionRoutes(app: Api, { database, clock, fileStore }: ServerDeps): void {
  app.post(
    '/api/session',
    {
      config: { access: 'nobody' },
      schema: {
        tags: ['session'],
        summary: 'Войти',
        body: z.strictObject({ login: text(100), password: anyPassword }),
        response: { 200: z.object({ mustChangePassword: z.boolean() }) },
      },
    },
    async (request) => {
      const { login, password } = request.body;
      const account = await findForLogin(database, login);
      if (
        !(await app.guardPassword(request, login.toLowerCase(), account?.passwordHash ?? null, password)) ||
        !account
      ) {
        throw new Unauthenticated(
          'wrong_password',
          'Логин или пароль не подходит. Проверьте раскладку и Caps Lock.',
        );
      }
      const now = clock();
      const { id, organisationId, name, mustChangePassword } = account;
      const actor = { kind: 'account', accountId: id, name, post: null } as const;
      await recordLogin(database, { organisationId, actor, now }, id);
      await openSession(request, id, now);
      return { mustChangePassword };
    },
  );

  app.get(
    '/api/session',
    {
      config: { access: 'anybody', beforePasswordChange: true },
      schema: { tags: ['session'], summary: 'Кто вошёл', response: { 200: me } },
    },
    (request) => {
      const { accountId, login, role, name, post, organisationId, bodyIds, zone, today, mustChangePassword } =
        viewerOf(request);
      const mine = [...bodyIds];
      return {
        accountId,
        login,
        role,
        name,
        post,
        organisationId,
        bodyIds: mine,
        zone,
        today,
        mustChangePassword,
        uploads: { limitBytes: fileStore.limitBytes, endings: [...allowedEndings] },
      };
    },
  );

  app.delete(
    '/api/session',
    {
      config: { access: 'anybody', beforePasswordChange: true },
      schema: { tags: ['session'], summary: 'Выйти', response: { 204: z.null() } },
    },
    async (request, reply) => {
      await request.session.destroy();
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/session/password',
    {
      config: { access: 'anybody', beforePasswordChange: true },
      schema: {
        tags: ['session'],
        summary: 'Сменить свой пароль; все прежние сеансы заканчиваются',
        body: z.strictObject({ currentPassword: anyPassword, newPassword }),
        response: { 200: z.object({ mustChangePassword: z.boolean() }) },
      },
    },
    async (request) => {
      const viewer = viewerOf(request);
      const { currentPassword, newPassword: wanted } = request.body;
      const knownHash = await passwordHashOf(database, viewer.accountId);
      if (
        !(await app.guardPassword(request, viewer.login, knownHash, currentPassword)) ||
        knownHash === null
      ) {
        throw new InvalidInput('wrong_password', 'Нынешний пароль введён неверно.');
      }
      if (wanted === currentPassword) {
        throw new Conflict('same_password', 'Новый пароль совпадает с нынешним. Придумайте другой.');
      }
      const passwordHash = await hashPassword(wanted);
      await changePassword(database, contextOf(request, clock()), { viewer, knownHash, passwordHash });
      await openSession(request, viewer.accountId, clock());
      return { mustChangePassword: false };
    },
  );
}
