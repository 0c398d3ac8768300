import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { Forbidden } from '../../domain/errors.js';
import { demandScope } from '../../domain/roles.js';
import type { Action } from '../../domain/roles.js';
import { viewerOf } from './session.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route needs of the roles table; `nobody` = open without login, `anybody` = any signed-in person. */
    access?: Action | 'nobody' | 'anybody';
    /** Open to a person who must first change the one-time password. */
    beforePasswordChange?: boolean;
    /** Takes no authority from a cookie, so it does not matter which site a request comes from. */
    anyOrigin?: boolean;
  }
}

/** Enforces the roles table on every route under /api; a route without a word about access does not start. */
export const accessPlugin = fp(
  (app: FastifyInstance, _options, done): void => {
    app.addHook('onRoute', (route) => {
      if (route.url.startsWith('/api/docs')) return;
      if (route.config?.access === undefined)
        throw new Error(`route without access: ${String(route.method)} ${route.url}`);
    });
    app.addHook('onRequest', (request, _reply, next) => {
      const { access, beforePasswordChange } = request.routeOptions.config;
      if (access === undefined || access === 'nobody') return next();
      const viewer = viewerOf(request);
      if (viewer.mustChangePassword && beforePasswordChange !== true) {
        throw new Forbidden('password_change_required', 'Сначала смените одноразовый пароль на свой.');
      }
      if (access !== 'anybody') demandScope(viewer, access);
      next();
    });
    done();
  },
  { name: 'vekha-access', dependencies: ['vekha-session'] },
);
