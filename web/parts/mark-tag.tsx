import { markColours } from './mark.js';
import type { Mark } from './mark.js';
import classes from './status-tag.module.css';

/** A mark with its words; never a button. */
export function MarkTag({ mark, sign, words }: { mark: Mark; sign: string; words: string }) {
  return (
    <span className={`${classes.tag} ${classes[markColours[mark]]}`}>
      <span aria-hidden="true" className={classes.mark}>
        {sign}
      </span>
      {words}
    </span>
  );
}
