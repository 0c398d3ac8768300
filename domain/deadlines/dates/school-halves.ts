import type { DeadlineContext } from '../../deadline.js';
import type { Decisions, Option } from '../meaning/decisions.js';
import { point, type DatePiece } from '../pieces/items.js';

/** «первое полугодие учебного года»: the school year says of what it is a half; its year is that of the plan, or asked. */
export function halvesOfSchool(pieces: readonly DatePiece[], context: DeadlineContext): DatePiece[] {
  return pieces.flatMap((piece, at) => {
    const [next, before] = [pieces[at + 1], pieces[at - 1]];
    if (isHalf(piece) && isBareSchoolYear(next)) return [schoolHalf(piece, schoolYearOf(context))];
    return isBareSchoolYear(piece) && before && isHalf(before) ? [] : [piece];
  });
}

const isHalf = ({ from, to }: DatePiece): boolean =>
  from.unit === 'half_year' && to === null && from.year === null && (from.n === 1 || from.n === 2);

const isBareSchoolYear = (piece: DatePiece | undefined): boolean =>
  piece?.from.unit === 'school_year' &&
  piece.from.year === null &&
  piece.bound === 'at' &&
  piece.edge === null;

/** In a school's plan «I полугодие» can be September to December. */
export function settleHalf(piece: DatePiece, context: DeadlineContext, decisions: Decisions): DatePiece {
  const { from, to } = piece;
  const school = from.schoolYear ?? schoolYearOf(context);
  if (from.unit !== 'half_year' || to || school === null || from.n < 1 || from.n > 2) return piece;
  const first = from.n === 1;
  const ofSchool = schoolHalf(piece, school);
  // «первое полугодие 2026/2027 учебного года» can only be that of the school
  if (from.schoolYear !== null) return ofSchool;
  // «1 полугодие 2025 г.» in the plan of 2025/2026: the year said may be that of the school
  if (from.year !== null && from.year !== school && from.year !== school + 1) return piece;
  const calendarHalf: DatePiece = {
    ...piece,
    from: { ...from, schoolYear: null, year: from.year ?? (first ? school + 1 : school) },
  };
  const options: Option<DatePiece>[] = [
    {
      label: first ? 'Сентябрь–декабрь (учебное полугодие)' : 'Январь–май (учебное полугодие)',
      value: ofSchool,
    },
    { label: first ? 'Январь–июнь' : 'Июль–декабрь', value: calendarHalf },
  ];
  const told = from.year === null ? ofSchool : calendarHalf;
  return decisions.choose('school_half', 'Полугодие учебное или календарное?', options, told);
}

/** «2024-2025» in the plan of a school year: that year, or two years of the calendar. */
export function settleSchoolSpan(
  piece: DatePiece,
  { schoolYear, planYear }: DeadlineContext,
  decisions: Decisions,
): DatePiece {
  const { from, to } = piece;
  const years = from.unit === 'year' && to?.unit === 'year';
  const [first, last] = [from.year, to?.year ?? null];
  if (!years || first === null || last !== first + 1 || schoolYear === undefined || planYear !== undefined)
    return piece;
  const ofSchool: DatePiece = { ...piece, from: point('school_year', 0, { year: first }), to: null };
  const options: Option<DatePiece>[] = [
    { label: `${first}/${last} учебный год`, value: ofSchool },
    { label: `${first} и ${last} годы целиком`, value: piece },
  ];
  const text = 'План на учебный год, а названы два года. Это учебный год или два календарных?';
  return decisions.choose('school_or_calendar', text, options, ofSchool);
}

/** September to December or January to May; of «до (конца) I полугодия» the last month. */
function schoolHalf(piece: DatePiece, schoolYear: number | null): DatePiece {
  const first = piece.from.n === 1;
  const [begins, ends] = first ? [9, 12] : [1, 5];
  const month = (n: number) => point('month', n, { schoolYear });
  if (piece.bound === 'since') return { ...piece, from: month(begins) };
  if (piece.bound !== 'until' || piece.edge === 'middle')
    return { ...piece, from: month(begins), to: month(ends), single: true };
  return piece.edge === 'start' || piece.edge === 'before'
    ? { ...piece, from: month(begins) }
    : { ...piece, edge: 'end', from: month(ends) };
}

/** The school year of the plan, also where only its period shows it: it begins in August or September and ends before the next. */
function schoolYearOf({ schoolYear, period }: DeadlineContext): number | null {
  if (schoolYear !== undefined) return schoolYear;
  const [start, end] = [period?.start, period?.end];
  const autumn = start !== undefined && /-0[89]-/.test(start);
  const year = Number(start?.slice(0, 4));
  return autumn && end !== undefined && end >= `${year + 1}-01-01` && end < `${year + 1}-09-01` ? year : null;
}
