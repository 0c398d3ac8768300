import { Title } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { returnToLink } from '../app/return-focus.js';
import classes from './page.module.css';

/** The heading that was shown last, and where; none before the first page. */
let last: { path: string; heading: HTMLElement | null } | undefined;

/** When what had the focus is gone because it was done: the heading is read, and Tab goes on from there. */
export function focusHeading(): void {
  last?.heading?.focus({ preventScroll: true });
}

/** A screen: its one h1, which gets the focus when a person comes here from another screen, and the title of the window. */
export function Page({
  title,
  heading = title,
  hasError = false,
  narrow = false,
  above,
  children,
}: {
  /** Of the window, without « — Веха». */
  title: string;
  /** The h1 where it differs. */
  heading?: ReactNode;
  hasError?: boolean;
  /** Text to read, not a table: at most 720 px wide. */
  narrow?: boolean;
  /** What stands above the heading on paper. */
  above?: ReactNode;
  children: ReactNode;
}) {
  const ref = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    document.title = `${hasError ? 'Ошибка: ' : ''}${title} — Веха`;
  }, [title, hasError]);
  useEffect(() => {
    const heading = ref.current;
    // The page that is being left hears of the new address first: the new heading is known by being another one.
    if (last !== undefined && (last.path !== path || last.heading !== heading)) {
      heading?.focus({ preventScroll: true });
      returnToLink(heading);
    }
    last = { path, heading };
  }, [path]);
  return (
    <div className={narrow ? classes.narrow : classes.wide}>
      {above}
      <Title order={1} ref={ref} tabIndex={-1} className={classes.heading}>
        {heading}
      </Title>
      {children}
    </div>
  );
}
