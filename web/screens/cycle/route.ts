import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export interface CycleSearch {
  year?: number;
}

export const cycleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cycle',
  validateSearch: ({ year }): CycleSearch =>
    typeof year === 'number' && Number.isInteger(year) && year >= 1990 && year <= 2099 ? { year } : {},
  component: lazyRouteComponent(() => import('./screen.js'), 'CycleScreen'),
});
