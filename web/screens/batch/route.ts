import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const batchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/report',
  component: lazyRouteComponent(() => import('./screen.js'), 'BatchScreen'),
});
