import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';

/** Stands in the built index.html where the nonce of each answer goes (web/vite.config.ts). */
const noncePlaceholder = '__VEKHA_NONCE__';
const yearMs = 365 * 24 * 3_600_000;

/** Scripts only as files of ours; a style sheet made by a script only with the nonce of this very page. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A page that a person opened, and no call of a program or a file that should have been there. */
function isPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = request.url.split('?', 1)[0] ?? '';
  if (/^\/(api|assets)(\/|$)/.test(path) || /\.[a-z0-9]+$/i.test(path)) return false;
  return /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Sends the page of the web face; null = the request does not ask for a page. */
    sendPage: ((request: FastifyRequest, reply: FastifyReply) => FastifyReply | null) | null;
  }
}

/** The built web face: files under /assets for ever, and the one page at every address that is none of the API. */
export const webPages = fp(
  async (app: FastifyInstance, { folder }: { folder: string }): Promise<void> => {
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const { default: fastifyStatic } = await import('@fastify/static');
    await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
    const open = { config: { access: 'nobody' as const }, schema: { hide: true } };
    app.get<{ Params: { '*': string } }>('/assets/*', open, (request, reply) =>
      reply
        .header('cache-control', `public, max-age=${yearMs / 1000}, immutable`)
        .sendFile(`assets/${request.params['*']}`),
    );
    app.get('/favicon.svg', open, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=86400').sendFile('favicon.svg'),
    );
    app.sendPage = (request, reply) => {
      if (!isPage(request)) return null;
      const nonce = randomBytes(16).toString('base64url');
      return reply
        .code(200)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-security-policy', pagePolicy(nonce))
        .send(page.replaceAll(noncePlaceholder, nonce));
    };
  },
  { name: 'vekha-web-pages' },
);
