import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readRoadmapSearch } from './roadmap-search.js';

export const roadmapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/roadmap',
  validateSearch: readRoadmapSearch,
  component: lazyRouteComponent(() => import('./screen.js'), 'RoadmapScreen'),
});

/** Where mails about a row of the road map lead. */
export const activityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/$activityId',
  component: lazyRouteComponent(() => import('./activity-screen.js'), 'ActivityScreen'),
});
