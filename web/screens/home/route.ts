import { createRoute, redirect } from '@tanstack/react-router';
import { queryClient } from '../../app/query-client.js';
import { rootRoute } from '../../app/root-route.js';
import { sectionsOf } from '../../app/frame/sections.js';
import { meQuery } from '../../client/me.js';

/** The first section of the role. */
export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async () => {
    const me = await queryClient.ensureQueryData(meQuery);
    const first = sectionsOf(me?.role ?? '').at(0);
    redirect({ to: first?.to ?? '/tasks', replace: true, throw: true });
  },
});
