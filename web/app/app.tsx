import { RouterProvider } from '@tanstack/react-router';
import { useMeOrNobody } from '../client/me.js';
import { ProblemNote } from '../parts/problem-note.js';
import { LoginPage } from '../screens/login/login-page.js';
import { OwnPasswordPage } from '../screens/login/own-password-page.js';
import { LiveRegion } from './live-region.js';
import { router } from './router.js';

/** Nobody signed in, a password to be made, or the pages. */
export function App() {
  const { data: me, error, refetch } = useMeOrNobody();
  return (
    <>
      <LiveRegion />
      {me === undefined && error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {me === null && <LoginPage />}
      {me?.mustChangePassword && <OwnPasswordPage />}
      {me && !me.mustChangePassword && <RouterProvider router={router} />}
    </>
  );
}
