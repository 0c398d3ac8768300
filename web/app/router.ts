import { createRouter } from '@tanstack/react-router';
import { calendarRoute } from '../screens/calendar/route.js';
import { cycleRoute } from '../screens/cycle/route.js';
import { homeRoute } from '../screens/home/route.js';
import { draftRoute, importRoute } from '../screens/import/route.js';
import { journalRoute } from '../screens/journal/route.js';
import { mailsRoute } from '../screens/mails/route.js';
import { organisationRoute } from '../screens/organisation/route.js';
import { figureRoute, overviewRoute } from '../screens/overview/route.js';
import { reviewRoute, reviewsRoute } from '../screens/reviews/route.js';
import { activityRoute, roadmapRoute } from '../screens/roadmap/route.js';
import { searchRoute } from '../screens/search/route.js';
import { occurrenceRoute, taskRoute } from '../screens/task/route.js';
import { batchRoute } from '../screens/batch/route.js';
import { tasksRoute } from '../screens/tasks/route.js';
import { passwordRoute } from '../screens/login/route.js';
import { Waiting } from '../parts/waiting.js';
import { rootRoute } from './root-route.js';

const routeTree = rootRoute.addChildren([
  homeRoute,
  tasksRoute,
  batchRoute,
  taskRoute,
  occurrenceRoute,
  reviewsRoute,
  reviewRoute,
  roadmapRoute,
  activityRoute,
  overviewRoute,
  figureRoute,
  cycleRoute,
  journalRoute,
  importRoute,
  draftRoute,
  mailsRoute,
  organisationRoute,
  calendarRoute,
  searchRoute,
  passwordRoute,
]);

export const router = createRouter({
  routeTree,
  defaultPendingComponent: Waiting,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
