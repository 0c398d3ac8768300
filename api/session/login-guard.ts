import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { InvalidInput } from '../../domain/errors.js';
import { checkPassword } from '../../platform/passwords.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Compares a password, at the same cost for an unknown login; throws `too_many_attempts` after too many wrong ones. */
    guardPassword: (
      request: FastifyRequest,
      login: string,
      hash: string | null,
      password: string,
    ) => Promise<boolean>;
  }
  interface FastifyRequest {
    triedLogin: string;
  }
}

function tooMany(seconds: number): InvalidInput {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return new InvalidInput(
    'too_many_attempts',
    `Слишком много неверных паролей. Повторите через ${minutes} мин.`,
    {
      retryAfterSeconds: seconds,
    },
  );
}

/**
 * Only wrong passwords count, so a whole office behind one address can sign in of a morning. Guesses still being compared
 * count as wrong, so that a thousand at once are not let through together.
 */
export const loginGuardPlugin = fp(
  async (app: FastifyInstance, limits: { perLogin: number; perAddress: number }): Promise<void> => {
    await app.register(rateLimit, { global: false, cache: 20_000 });
    app.decorateRequest('triedLogin', '');
    const timeWindow = '5 minutes';
    const counters = [
      app.createRateLimit({
        max: limits.perLogin,
        timeWindow,
        keyGenerator: (request) => `login ${request.ip} ${request.triedLogin}`,
      }),
      app.createRateLimit({
        max: limits.perAddress,
        timeWindow,
        keyGenerator: (request) => `address ${request.ip}`,
      }),
    ];
    const comparing = new Map<string, number>();
    const shift = (key: string, by: number) => {
      const rest = (comparing.get(key) ?? 0) + by;
      if (rest > 0) comparing.set(key, rest);
      else comparing.delete(key);
    };
    app.decorate('guardPassword', async (request, login, hash, password) => {
      request.triedLogin = login;
      const keys: string[] = [];
      try {
        for (const counter of counters) {
          const standing = await counter(request, { increment: false });
          if (!standing.isAllowed && standing.remaining <= (comparing.get(standing.key) ?? 0)) {
            throw tooMany(standing.ttlInSeconds);
          }
          keys.push(standing.key);
          shift(standing.key, 1);
        }
        const matches = await checkPassword(hash, password);
        if (!matches) for (const counter of counters) await counter(request);
        return matches;
      } finally {
        for (const key of keys) shift(key, -1);
      }
    });
  },
  { name: 'vekha-login-guard' },
);
