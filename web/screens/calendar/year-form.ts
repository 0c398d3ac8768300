import { formText } from '../../client/form-text.js';
import { dayIn, dayProblem } from '../../parts/day-input.js';
import type { FieldProblems } from '../../parts/form-dialog.js';
import { readDays, readEdicts, readMoves } from './year-lines.js';

/** The dialog of a year as the API takes it; null after telling which fields cannot be read. */
export function readYearForm(form: FormData, basis: string, tell: (problems: FieldProblems) => null) {
  const number = formText(form, 'number').trim();
  const date = dayIn(form, 'date');
  const moves = readMoves(formText(form, 'moves'));
  const regional = readDays(formText(form, 'regional'));
  const edicts = readEdicts(formText(form, 'edicts'));
  const settled = basis === 'decree';
  if (
    'problem' in moves ||
    'problem' in regional ||
    'problem' in edicts ||
    (settled && (number === '' || !date))
  )
    return tell({
      number: settled && number === '' ? 'Напишите номер постановления' : undefined,
      date: settled ? dayProblem(date) : undefined,
      moves: 'problem' in moves ? moves.problem : undefined,
      regional: 'problem' in regional ? regional.problem : undefined,
      edicts: 'problem' in edicts ? edicts.problem : undefined,
    });
  return {
    status: settled ? ('decree' as const) : ('preliminary' as const),
    decree: settled && date ? { number, date } : null,
    ...{ moves: moves.items, edicts: edicts.items, regionalDaysOff: regional.items },
  };
}

export type YearInput = NonNullable<ReturnType<typeof readYearForm>>;
