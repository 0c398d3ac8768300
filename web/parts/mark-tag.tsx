import type { Mark } from './mark.js';
import classes from './mark-tag.module.css';

/** A mark with its words; never a button. */
export function MarkTag({ mark, sign, words }: { mark: Mark; sign: string; words: string }) {
  return (
    <span className={`${classes.tag} ${classes[mark]}`}>
      <span aria-hidden="true" className={classes.sign}>
        {sign}
      </span>
      {words}
    </span>
  );
}
