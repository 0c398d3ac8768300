import { Link } from '@tanstack/react-router';
import { worstOf } from '../../../parts/mark.js';
import colours from '../../../parts/mark-tag.module.css';
import { plural } from '../../../text/plural.js';
import type { Cell } from '../rows.js';
import { cellWords, cellsWords, dayNumber, termForms } from './cell-words.js';
import classes from './year-cell.module.css';

/** What falls due in a month: one occurrence leads to itself, several to their activity. */
export function YearCell({
  cells,
  year,
  activityId,
}: {
  cells: readonly Cell[];
  year: number;
  activityId: string;
}) {
  const worst = worstOf(cells);
  if (!worst) return null;
  const isOne = cells.length === 1;
  const look = `${classes.cell} ${colours[worst.mark]}`;
  const words = isOne ? cellWords(worst, year) : cellsWords(cells, worst);
  const face = (
    <>
      <span aria-hidden="true">
        <b>{worst.sign}</b> {isOne ? dayNumber(worst) : plural(cells.length, termForms)}
      </span>
      <span className="v-hidden">{words}</span>
    </>
  );
  if (!isOne)
    return (
      <Link to="/activities/$activityId" params={{ activityId }} className={look} title={words}>
        {face}
      </Link>
    );
  if (worst.id === null)
    return (
      <span className={look} title={words}>
        {face}
      </span>
    );
  return (
    <Link to="/occurrences/$occurrenceId" params={{ occurrenceId: worst.id }} className={look} title={words}>
      {face}
    </Link>
  );
}
