import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

/** After an answer to a request that is not read to its end, the caller has so long to notice. */
const lingerMs = 2_000;

function useStrictJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string;
    try {
      text = utf8.decode(body as Buffer);
    } catch {
      return done(Object.assign(new SyntaxError('not UTF-8'), { statusCode: 400 }));
    }
    return parse(request, text, done);
  });
}

/** Headers, body parsers and the fate of what is not read. */
export const httpPlugin = fp(
  async (app: FastifyInstance, options: { secure: boolean }): Promise<void> => {
    useStrictJson(app);
    await app.register(multipart, { throwFileSizeLimit: false, preservePath: true });
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: options.secure,
    });
    app.addHook('onRequest', (request, reply, done) => {
      if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
      done();
    });
    app.addHook('onResponse', (request, _reply, done) => {
      const { raw } = request;
      if (!raw.complete && !raw.destroyed) {
        raw.resume();
        setTimeout(() => raw.complete || raw.destroy(), lingerMs).unref();
      }
      done();
    });
  },
  { name: 'vekha-http' },
);
