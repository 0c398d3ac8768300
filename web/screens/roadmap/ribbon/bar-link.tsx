import { Link } from '@tanstack/react-router';
import colours from '../../../parts/mark-tag.module.css';
import { formatDigits } from '../../../text/dates.js';
import { dayNumber } from '../year/cell-words.js';
import type { Bar } from './lanes.js';
import classes from './ribbon.module.css';

/** One task of the ribbon; one that is not opened yet leads to its activity. */
export function BarLink({ bar, activityId }: { bar: Bar; activityId: string }) {
  const { cell, left, width, isCut } = bar;
  const words = `${cell.words}: с ${formatDigits(cell.opensOn)}, срок ${formatDigits(cell.dueOn)}`;
  const look = {
    className: `${classes.bar} ${colours[cell.mark]}`,
    style: { left: `${left}%`, width: `${width}%` },
    title: words,
  };
  const face = (
    <>
      <span aria-hidden="true">
        {isCut && '‹ '}
        <b>{cell.sign}</b> {width > 4 && dayNumber(cell)}
      </span>
      <span className="v-hidden">{words}</span>
    </>
  );
  if (cell.id === null)
    return (
      <Link to="/activities/$activityId" params={{ activityId }} {...look}>
        {face}
      </Link>
    );
  return (
    <Link to="/occurrences/$occurrenceId" params={{ occurrenceId: cell.id }} {...look}>
      {face}
    </Link>
  );
}
