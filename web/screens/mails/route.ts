import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { readMailsSearch } from './mails-search.js';

export const mailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mails',
  validateSearch: readMailsSearch,
  component: lazyRouteComponent(() => import('./screen.js'), 'MailsScreen'),
});
