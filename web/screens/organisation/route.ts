import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readOrganisationSearch } from './organisation-search.js';

export const organisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisation',
  validateSearch: readOrganisationSearch,
  component: lazyRouteComponent(() => import('./screen.js'), 'OrganisationScreen'),
});
