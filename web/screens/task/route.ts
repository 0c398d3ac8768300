import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const taskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/$assignmentId',
  component: lazyRouteComponent(() => import('./screen.js'), 'TaskScreen'),
});

/** The same card by the occurrence, for who looks at it from the road map or the journal. */
export const occurrenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/occurrences/$occurrenceId',
  component: lazyRouteComponent(() => import('./occurrence-screen.js'), 'OccurrenceScreen'),
});
