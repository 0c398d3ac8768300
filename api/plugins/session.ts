import { createHash } from 'node:crypto';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { SessionStore } from '@fastify/session';
import type { FastifyInstance, FastifyRequest, Session } from 'fastify';
import fp from 'fastify-plugin';
import { Unauthenticated } from '../../domain/errors.js';
import type { Viewer } from '../../domain/roles.js';
import type { Database } from '../../store/client.js';
import { dropSession, readSession, saveSession } from '../../store/sessions.js';

declare module 'fastify' {
  interface Session {
    accountId?: string;
    startedAt?: number;
    renewedAt?: number;
    /** Who is signed in, read together with the session. A function, so that it never becomes part of what is saved. */
    viewer?: () => Viewer;
  }
}

const hourMs = 3_600_000;
/** A session ends after so long without a request … */
const idleMs = 12 * hourMs;
/** … and after so long in any case. */
const lifeMs = 7 * 24 * hourMs;
/** Reads do not write: the end is moved at most this often. */
const renewMs = hourMs;

/** The name of the session's cookie; with https the browser itself then refuses any other host, path or plain http. */
function cookieNameFor(secure: boolean): string {
  return secure ? '__Host-vekha' : 'vekha';
}

/** Only the hash of a cookie's token is stored: reading the table opens no session. */
function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function postgresStore(database: Database, clock: () => Date): SessionStore {
  const settle = (work: Promise<void>, callback: (error?: unknown) => void) => {
    work.then(
      () => callback(),
      (error: unknown) => callback(error),
    );
  };
  return {
    get(token, callback) {
      readSession(database, idOf(token), clock()).then(
        (found) => {
          if (!found || found.data.startedAt + lifeMs <= clock().getTime()) return callback(null, null);
          const { data, viewer } = found;
          callback(null, {
            cookie: { originalMaxAge: idleMs },
            accountId: viewer.accountId,
            startedAt: data.startedAt,
            renewedAt: data.renewedAt,
            viewer: () => viewer,
          });
        },
        (error: unknown) => callback(error),
      );
    },
    set(token, { accountId, startedAt, renewedAt }, callback) {
      if (accountId === undefined || startedAt === undefined || renewedAt === undefined) return callback();
      const expiresAt = new Date(Math.min(clock().getTime() + idleMs, startedAt + lifeMs));
      settle(
        saveSession(database, { id: idOf(token), accountId, data: { startedAt, renewedAt }, expiresAt }),
        callback,
      );
    },
    destroy(token, callback) {
      settle(dropSession(database, idOf(token)), callback);
    },
  };
}

/** Cookies and sessions in PostgreSQL, with the sliding end. */
export const sessionPlugin = fp(
  async (
    app: FastifyInstance,
    options: { database: Database; clock: () => Date; secret: string; secure: boolean },
  ): Promise<void> => {
    const { database, clock, secret, secure } = options;
    await app.register(cookie);
    await app.register(session, {
      secret,
      cookieName: cookieNameFor(secure),
      cookie: { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: idleMs },
      saveUninitialized: false,
      rolling: false,
      store: postgresStore(database, clock),
    });
    app.addHook('onRequest', (request, _reply, done) => {
      const { renewedAt } = request.session;
      const now = clock().getTime();
      if (renewedAt !== undefined && now - renewedAt >= renewMs) request.session.renewedAt = now;
      done();
    });
  },
  { name: 'vekha-session' },
);

/** Opens a session under a new token, so that one planted before the login is worth nothing. */
export async function openSession(request: FastifyRequest, accountId: string, now: Date): Promise<void> {
  const fields: (keyof Session)[] = ['accountId', 'startedAt', 'renewedAt'];
  request.session.accountId = accountId;
  request.session.startedAt = now.getTime();
  request.session.renewedAt = now.getTime();
  await request.session.regenerate(fields);
}

/** Who is signed in. Throws Unauthenticated `not_signed_in`. */
export function viewerOf(request: FastifyRequest): Viewer {
  const viewer = request.session.viewer?.();
  if (!viewer) throw new Unauthenticated('not_signed_in', 'Вы не вошли или сеанс закончился. Войдите снова.');
  return viewer;
}
