import Fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ServerDeps } from './deps.js';
import { accountRoutes } from './accounts/routes.js';
import { organisationRoutes } from './organisation/routes.js';
import { bodyRoutes } from './bodies/routes.js';
import { officialRoutes } from './officials/routes.js';
import { orderRoutes } from './orders/routes.js';
import { activityRoutes } from './activities/routes.js';
import { occurrenceRoutes } from './occurrences/routes.js';
import { extensionRoutes } from './extensions/routes.js';
import { notificationRoutes } from './notifications/routes.js';
import { auditRoutes } from './audit/routes.js';
import { cycleRoutes } from './cycles/routes.js';
import { calendarRoutes } from './calendar/routes.js';
import { stateRoutes } from './state/routes.js';
import { statusRoutes } from './status/routes.js';
import { evidencePreviewRoutes } from './evidence/preview-routes.js';
import { evidenceRoutes } from './evidence/routes.js';
import { mailLinkRoutes } from './mail-links/routes.js';
import { webPages } from './pages/web-pages.js';
import { accessPlugin } from './plugins/access.js';
import { answerBrokenRequest } from './plugins/broken-request.js';
import { docsPlugin } from './plugins/docs.js';
import { httpPlugin } from './plugins/http.js';
import { sameOriginPlugin } from './plugins/same-origin.js';
import { sessionPlugin } from './plugins/session.js';
import { useZod } from './plugins/validation.js';
import { overviewRoutes } from './overview/routes.js';
import { roadmapRoutes } from './roadmap/routes.js';
import { problem, sendProblem } from './problems.js';
import { reviewRoutes } from './reviews/routes.js';
import { searchRoutes } from './search/routes.js';
import { loginGuardPlugin } from './session/login-guard.js';
import { sessionRoutes } from './session/routes.js';
import { submissionRoutes } from './submissions/routes.js';
import { taskRoutes } from './tasks/routes.js';

const jsonLimit = 1024 * 1024;
const resources = [
  sessionRoutes,
  accountRoutes,
  organisationRoutes,
  bodyRoutes,
  officialRoutes,
  calendarRoutes,
  orderRoutes,
  roadmapRoutes,
  activityRoutes,
  occurrenceRoutes,
  taskRoutes,
  submissionRoutes,
  evidenceRoutes,
  evidencePreviewRoutes,
  reviewRoutes,
  extensionRoutes,
  overviewRoutes,
  searchRoutes,
  cycleRoutes,
  notificationRoutes,
  auditRoutes,
  stateRoutes,
  statusRoutes,
];

/** The HTTP server, not listening yet. Close it with `close()`; the database and the file store stay the caller's. */
export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const secure = deps.publicUrl?.startsWith('https:') ?? false;
  const app = Fastify({
    loggerInstance: deps.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: jsonLimit,
    // Only a proxy of our own network may say who the caller is.
    trustProxy: deps.publicUrl === undefined ? false : 'loopback, linklocal, uniquelocal',
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 15 * 60_000,
    frameworkErrors: (error, request, reply) => void sendProblem(error, request.log, reply),
    clientErrorHandler: answerBrokenRequest,
  }).withTypeProvider<ZodTypeProvider>();
  useZod(app);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request.log, reply));
  app.decorate('sendPage', null);
  app.setNotFoundHandler((request, reply) => {
    const page = app.sendPage?.(request, reply);
    if (page) return page;
    const detail = 'Такого адреса нет. Список адресов: /api/docs.';
    return reply
      .code(404)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem(404, 'no_such_address', detail)));
  });

  await app.register(httpPlugin, { secure });
  await app.register(sameOriginPlugin, { publicUrl: deps.publicUrl });
  await app.register(sessionPlugin, {
    database: deps.database,
    clock: deps.clock,
    secret: deps.sessionSecret,
    secure,
  });
  await app.register(accessPlugin);
  await app.register(loginGuardPlugin, deps.loginLimits ?? { perLogin: 10, perAddress: 100 });
  await app.register(docsPlugin, { page: deps.docsPage ?? true });
  if (deps.webFolder !== undefined) await app.register(webPages, { folder: deps.webFolder });
  for (const addRoutes of resources) addRoutes(app, deps);
  mailLinkRoutes(app, deps);
  await app.ready();
  return app;
}
