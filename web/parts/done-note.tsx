import { useEffect } from 'react';
import { announce } from '../app/live-region.js';
import { Note } from './note.js';

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
    <Note mark="done" mb="lg">
      <p>
        <span aria-hidden="true">✓ </span>
        {children}
      </p>
    </Note>
  );
}
