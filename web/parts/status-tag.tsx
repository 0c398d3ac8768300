import classes from './status-tag.module.css';
import { statusFaces } from './status.js';
import type { Status } from './status.js';

/** Where a task stands: letter or sign, shape and words; never a button. */
export function StatusTag({ status }: { status: Status }) {
  const { mark, words } = statusFaces[status];
  return (
    <span className={`${classes.tag} ${classes[status]}`}>
      <span aria-hidden="true" className={classes.mark}>
        {mark}
      </span>
      {words}
    </span>
  );
}
