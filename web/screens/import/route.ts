import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readDraftSearch } from './draft-search.js';

export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('./screen.js'), 'ImportScreen'),
});

/** A loaded order on its way to control. */
export const draftRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import/$orderId',
  validateSearch: readDraftSearch,
  component: lazyRouteComponent(() => import('./draft-screen.js'), 'DraftScreen'),
});
