import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const cycleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cycle',
  component: lazyRouteComponent(() => import('./screen.js'), 'CycleScreen'),
});
