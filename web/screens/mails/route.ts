import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const mailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mails',
  component: lazyRouteComponent(() => import('./screen.js'), 'MailsScreen'),
});
