import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

/** The chosen tasks stand in the address: a reload keeps them. */
export const batchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/report',
  validateSearch: (search): { ids: readonly string[] } => ({
    ids: Array.isArray(search['ids']) ? search['ids'].filter((id) => typeof id === 'string') : [],
  }),
  component: lazyRouteComponent(() => import('./screen.js'), 'BatchScreen'),
});
