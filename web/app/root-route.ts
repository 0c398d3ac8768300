import { createRootRoute } from '@tanstack/react-router';
import { Frame } from './frame/frame.js';
import { LostPage, BrokenPage } from './lost-page.js';

export const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: LostPage,
  errorComponent: BrokenPage,
});
