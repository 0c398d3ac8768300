import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readFigureSearch, readPeriodSearch } from './overview-search.js';

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/overview',
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import('./screen.js'), 'OverviewScreen'),
});

/** The tasks behind one figure. */
export const figureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/overview/tasks',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(() => import('./figure/figure-screen.js'), 'FigureScreen'),
});
