import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export interface ReviewsSearch {
  /** Reports are shown where it is absent. */
  list?: 'extensions';
  /** The extension request that is being decided. */
  open?: string;
}

export const reviewsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews',
  validateSearch: (search): ReviewsSearch => ({
    ...(search['list'] === 'extensions' && { list: 'extensions' as const }),
    ...(typeof search['open'] === 'string' && { open: search['open'] }),
  }),
  component: lazyRouteComponent(() => import('./screen.js'), 'ReviewsScreen'),
});

/** One task under review, by its occurrence. */
export const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews/$occurrenceId',
  component: lazyRouteComponent(() => import('./card/card-screen.js'), 'ReviewCardScreen'),
});
