import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: z.string(),
    detail: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });

const anyProblem = {
  description: 'Отказ (RFC 9457): code не меняется, detail говорит, что случилось и что делать',
  content: { 'application/problem+json': { schema: problem } },
};

/** Only our own files; the page styles itself inline, which nothing it shows can make use of. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The OpenAPI document, made from the schemas the server itself checks with, and the page that shows it. */
export const docsPlugin = fp(
  async (app: FastifyInstance, options: { page: boolean }): Promise<void> => {
    app.addHook('onRoute', (route) => {
      if (route.schema) route.schema.response = { ...(route.schema.response ?? {}), default: anyProblem };
    });
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Веха',
          version: '0.1.0',
          description:
            'Контроль исполнения приказов: задачи, отчёты, приёмка, история. Изменяющие запросы принимают заголовок ' +
            'Idempotency-Key: повтор с тем же ключом получает тот же ответ и ничего не делает второй раз.',
        },
        components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'vekha' } } },
        security: [{ session: [] }],
      },
      transform: jsonSchemaTransform,
      transformObject: jsonSchemaTransformObject,
    });
    if (options.page) {
      const { default: page } = await import('@fastify/swagger-ui');
      await app.register(page, {
        routePrefix: '/api/docs',
        staticCSP: pagePolicy,
        theme: { title: 'Веха: API' },
        uiConfig: { validatorUrl: null },
      });
    }
    app.get('/api/openapi.json', { config: { access: 'nobody' }, schema: { hide: true } }, () =>
      app.swagger(),
    );
  },
  { name: 'vekha-docs' },
);
