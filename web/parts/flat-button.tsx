import type { ReactNode } from 'react';
import classes from './flat-button.module.css';

/** A button amid text that looks like a link: it opens or changes something on the page itself. */
export function FlatButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={classes.flat} onClick={onClick}>
      {children}
    </button>
  );
}
