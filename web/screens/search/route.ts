import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  // An address typed by hand («?q=214») comes as a number.
  validateSearch: ({ q }): { q: string } => ({
    q: typeof q === 'string' || typeof q === 'number' ? String(q) : '',
  }),
  component: lazyRouteComponent(() => import('./screen.js'), 'SearchScreen'),
});
