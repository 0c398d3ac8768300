import { addDays, partsOf, type CivilDate } from '../../civil-date.js';
import type { DeadlineContext } from '../../deadline.js';
import type { Option } from '../meaning/decisions.js';
import type { Piece } from '../pieces/items.js';
import type { Meaning } from '../meaning/meaning.js';
import type { Surroundings } from '../meaning/surroundings.js';

type ContinuousPiece = Extract<Piece, { type: 'continuous' }>;
type ContinuousMeaning = Extract<Meaning, { kind: 'continuous' }>;

/**
 * Work without a deadline of its own. «В течение года» and «весь период» get their days from the plan's year or validity
 * where the text round the phrase gives them; else they stay open, since the validity of the plan is asked once for all rows.
 */
export function continuousMeaning(piece: ContinuousPiece, around: Surroundings): Meaning {
  const { decisions } = around;
  const span = piece.frame === 'school_year' ? 'school_year' : 'year';
  const open: ContinuousMeaning = {
    kind: 'continuous',
    report: piece.report,
    span,
    during: null,
    from: null,
    until: null,
  };
  if (piece.vague) {
    const options: Option<Meaning>[] = [{ label: 'Постоянно, отчёт раз в год', value: open }];
    return decisions.choose(
      'how_often',
      'Не сказано, как часто. Укажите, как часто отчитываться.',
      options,
      open,
    );
  }
  const windows = framesOf(piece.frame, around.context);
  const [only] = windows;
  if (!only) return open;
  if (windows.length === 1) return { ...open, ...only };
  return decisions.choose<Meaning>(
    'which_year',
    'Учебный или календарный год здесь имеется в виду и какой именно?',
    windows.map((window) => ({ label: label(window), value: { ...open, ...window } })),
    open,
  );
}

interface Frame {
  from: CivilDate;
  until: CivilDate;
}

const calendar = (year: number): Frame => ({
  from: `${year}-01-01` as CivilDate,
  until: `${year}-12-31` as CivilDate,
});
const school = (year: number): Frame => ({
  from: `${year}-09-01` as CivilDate,
  until: `${year + 1}-08-31` as CivilDate,
});

/** The stretches the words can mean in this plan; none = open, several = a question. */
function framesOf(
  frame: ContinuousPiece['frame'],
  { planYear, schoolYear, period }: DeadlineContext,
): Frame[] {
  const validity = period && { from: period.start, until: period.end };
  const short = validity && validity.until < addDays(validity.from, 366) ? validity : undefined;
  const schools = schoolYear === undefined ? [] : [school(schoolYear)];
  const calendars = planYear === undefined ? [] : [calendar(planYear)];
  switch (frame) {
    case null:
      return [];
    case 'period':
      return validity ? [validity] : [...schools, ...calendars].slice(0, 1);
    case 'year':
      if (schools.length + calendars.length > 0) return [...schools, ...calendars];
      return short ? [short] : [];
    case 'school_year':
      if (schools.length > 0 || planYear === undefined) return schools;
      return [school(planYear - 1), school(planYear)];
    case 'calendar_year':
      if (calendars.length > 0 || schoolYear === undefined) return calendars;
      return [calendar(schoolYear), calendar(schoolYear + 1)];
  }
}

function label({ from, until }: Frame): string {
  const [first, last] = [partsOf(from).year, partsOf(until).year];
  return first === last ? `${first} год` : `${first}/${last} учебный год`;
}
