import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: (search): { q: string } => ({ q: typeof search['q'] === 'string' ? search['q'] : '' }),
  component: lazyRouteComponent(() => import('./screen.js'), 'SearchScreen'),
});
