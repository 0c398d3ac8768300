import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Waiting } from '../../parts/waiting.js';
import { SessionDialog } from '../../screens/login/session-dialog.js';
import { TopBar } from './top-bar.js';
import classes from './frame.module.css';

/** The bar and the page under it. */
export function Frame() {
  return (
    <>
      <a href="#content" className={classes.skip}>
        Сразу к содержанию
      </a>
      <TopBar />
      <main id="content" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <SessionDialog />
    </>
  );
}
