import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { Forbidden } from '../../domain/errors.js';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

function isOurs(request: FastifyRequest, publicOrigin: string | null): boolean {
  const origin = request.headers.origin;
  if (origin !== undefined) {
    if (publicOrigin !== null) return origin === publicOrigin;
    return origin === `${request.protocol}://${request.host}`;
  }
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/**
 * No page of another site may change anything with a visitor's cookie. Every browser of the last years sends Origin or
 * Sec-Fetch-Site with a changing request, so both are checked and a token is not needed; a program that sends neither has no
 * foreign cookie to misuse. SameSite=Strict is the second wall. Routes with `anyOrigin` act on what the request itself carries:
 * a page with Referrer-Policy no-referrer sends its form to itself with `Origin: null`.
 */
export const sameOriginPlugin = fp(
  (app: FastifyInstance, options: { publicUrl: string | undefined }, done): void => {
    const publicOrigin = options.publicUrl === undefined ? null : new URL(options.publicUrl).origin;
    app.addHook('onRequest', (request, _reply, next) => {
      const { anyOrigin = false } = request.routeOptions.config;
      if (anyOrigin || reading.has(request.method) || isOurs(request, publicOrigin)) return next();
      throw new Forbidden(
        'wrong_origin',
        'Запрос пришёл с чужого сайта и отклонён. Откройте страницу «Вехи» и повторите.',
      );
    });
    done();
  },
  { name: 'vekha-same-origin' },
);
