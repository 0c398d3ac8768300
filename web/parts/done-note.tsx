import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { announce } from '../app/live-region.js';
import classes from './done-note.module.css';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was just done on the page before this one. */
    done?: string;
  }
}

/** What was just done, in place and not as a note that goes away. */
export function DoneNote({ children }: { children: string }) {
  useEffect(() => announce(children), [children]);
  return (
    <div className={classes.done}>
      <Text>
        <span aria-hidden="true">✓ </span>
        {children}
      </Text>
    </div>
  );
}
