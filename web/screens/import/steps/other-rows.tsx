import { keepNumbers, nbsp } from '../../../text/plural.js';
import { openQuestions, rowsOf } from '../draft.js';
import type { Draft, DraftQuestion } from '../draft.js';
import classes from '../import.module.css';

const fewRows = 3;

/** Rows for which one choice may speak too: those with the same words, and those where the same habit is asked about. */
export function rowsOfHabit(draft: Draft, { id, habit, sameIn, answer }: DraftQuestion): number[] {
  if (habit === null || answer !== null) return sameIn;
  const alike = openQuestions(draft).filter((one) => one.habit === habit && one.id !== id);
  return alike.flatMap(({ position }) => position ?? []);
}

interface Props {
  draft: Draft;
  question: DraftQuestion;
  positions: readonly number[];
}

/** The rows that one answer would speak for, each with its words that are asked about: what is agreed to is seen. */
export function OtherRows({ draft, question, positions }: Props) {
  const wanted = new Set(positions);
  const rows = rowsOf(draft).filter(({ position }) => wanted.has(position));
  const words = new Map(
    openQuestions(draft)
      .filter(({ code }) => code === question.code)
      .map(({ position, phrase }) => [position, phrase]),
  );
  return (
    <details className={classes.answered} open={rows.length <= fewRows}>
      <summary>Какие это строки</summary>
      <ul>
        {rows.map(({ position, activity }) => (
          <li key={position}>
            {keepNumbers(`Строка${nbsp}${position}: „${words.get(position) ?? ''}“`)}
            <div className={classes.muted}>{keepNumbers(activity)}</div>
          </li>
        ))}
      </ul>
    </details>
  );
}
