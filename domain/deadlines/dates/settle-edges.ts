import type { DeadlineContext } from '../../deadline.js';
import type { Decisions, Option } from '../meaning/decisions.js';
import { point, type DatePiece, type Point } from '../pieces/items.js';
import { endsWithWhole, namesPeriod, rangeBefore } from './range-ends.js';
import { halvesOfSchool, settleHalf, settleSchoolSpan } from './school-halves.js';

/** Asks about boundaries that can be read in two ways («до сентября», «конец мая», «летний период»); gives settled pieces. */
export function settleEdges(
  pieces: readonly DatePiece[],
  context: DeadlineContext,
  decisions: Decisions,
): DatePiece[] {
  return halvesOfSchool(pieces, context).map((given) => {
    const spanned = settleSchoolSpan(given, context, decisions);
    const piece = settleYearEnd(spanned, context, decisions);
    return settleHalf(settle(piece, decisions), context, decisions);
  });
}

const periods: Point['unit'][] = [
  'month',
  'quarter',
  'half_year',
  'year',
  'school_year',
  'season',
  'third',
  'half_month',
  'week',
];

function settle(piece: DatePiece, decisions: Decisions): DatePiece {
  const { bound, edge, from, to } = piece;
  if (bound === 'until' && to) {
    const options: Option<DatePiece>[] = [
      { label: 'Весь названный период', value: { ...piece, bound: 'at' } },
      { label: 'Только последний день', value: { ...piece, from: lastOf(from, to), to: null } },
    ];
    return decisions.choose('until_range', 'После «до» назван период. Что считать сроком?', options, {
      ...piece,
      bound: 'at',
    });
  }
  if (to && bound !== 'until' && endsWithWhole(from, to)) {
    decisions.ask(
      'odd_range',
      'Конец периода — время, в котором лежит и его начало. Укажите последний день.',
    );
    return piece;
  }
  if (to && namesPeriod(to) && piece.endsBefore && !piece.inclusive) return rangeBefore(piece, to, decisions);
  if (
    bound === 'until' &&
    edge === null &&
    periods.includes(from.unit) &&
    !piece.inclusive &&
    !generic(from)
  ) {
    return untilPeriod(piece, decisions, 'end');
  }
  if (bound === 'until' && edge === 'end' && from.unit === 'school_year')
    return untilSchoolYearEnd(piece, decisions);
  if (to?.unit === 'school_year' && from.unit !== 'school_year') return untilSchoolYearEnd(piece, decisions);
  if (bound === 'until' && edge === 'start') return untilPeriod(piece, decisions, 'start');
  if (edge === 'middle' || (edge !== null && edge !== 'before' && bound !== 'until'))
    return vague(piece, decisions);
  if (from.unit === 'last_day' && from.n === 1) {
    return decisions.choose(
      'last_working_day',
      'Последний рабочий день месяца зависит от календаря. Ставить последний день месяца с переносом на рабочий?',
      [
        {
          label: 'Последний день месяца, с переносом на рабочий день',
          value: { ...piece, from: { ...from, n: 0 } },
        },
      ],
      piece,
    );
  }
  if (isWeek(from) || (to && isWeek(to))) return weekOfMonth(piece, decisions);
  const seasonal = from.unit === 'season' || to?.unit === 'season';
  if (!seasonal) return piece;
  const options = [{ label: 'Календарные месяцы этого времени года', value: piece }];
  return decisions.choose(
    'season',
    'Время года не имеет точных дат. Считать сроком его календарные месяцы?',
    options,
    piece,
  );
}

/** A point without a number («конца года») cannot be «before» anything by itself. */
function generic({ unit, n }: Point): boolean {
  return n === 0 && (unit === 'month' || unit === 'quarter' || unit === 'half_year');
}

function lastOf(from: Point, to: Point): Point {
  return to.month === 0 && from.month !== 0 ? { ...to, month: from.month } : to;
}

function untilPeriod(piece: DatePiece, decisions: Decisions, inside: 'start' | 'end'): DatePiece {
  const before: DatePiece = { ...piece, edge: 'before' };
  const within: DatePiece = { ...piece, edge: inside };
  const options: Option<DatePiece>[] = [
    { label: 'Последний день — перед началом этого периода', value: before },
    {
      label:
        inside === 'end'
          ? 'Последний день — в конце этого периода'
          : 'Последний день — первый день этого периода',
      value: within,
    },
  ];
  return decisions.choose(
    'until_period',
    'После «до» назван период, а не день. Какой день последний?',
    options,
    inside === 'end' ? before : within,
  );
}

/** «до конца года» in the plan of a school year. */
function settleYearEnd(piece: DatePiece, context: DeadlineContext, decisions: Decisions): DatePiece {
  const { from, edge, bound } = piece;
  const bare = from.unit === 'year' && from.year === null && from.hint === null;
  if (context.schoolYear === undefined || !bare || edge !== 'end' || bound !== 'until') return piece;
  const school = point('school_year', 0, { year: context.schoolYear });
  const options: Option<DatePiece>[] = [
    { label: 'Календарный: 31 декабря', value: { ...piece, from: { ...from, year: context.schoolYear } } },
    { label: 'Учебный', value: { ...piece, from: school } },
  ];
  return decisions.choose(
    'year_kind',
    'План на учебный год. Какой год здесь имеется в виду?',
    options,
    piece,
  );
}

/** Lessons end in May, the school year of the presets on 31 August. */
function untilSchoolYearEnd(piece: DatePiece, decisions: Decisions): DatePiece {
  const schoolYear = (piece.to ?? piece.from).year;
  const may = point('day', 31, { month: 5, schoolYear });
  const lessons: DatePiece = piece.to ? { ...piece, to: may } : { ...piece, edge: null, from: may };
  const options: Option<DatePiece>[] = [
    { label: '31 мая (конец занятий)', value: lessons },
    { label: '31 августа', value: piece },
  ];
  return decisions.choose('school_year_end', 'Каким днём считать конец учебного года?', options, piece);
}

const isWeek = ({ unit, n, month }: Point): boolean => unit === 'week' && n !== 0 && month > 0;

/** «вторая неделя октября»: weeks are counted from the first day or by Mondays. */
function weekOfMonth(piece: DatePiece, decisions: Decisions): DatePiece {
  const byDays: DatePiece = piece;
  const monday = (point: Point): Point => (isWeek(point) ? { ...point, unit: 'calendar_week' } : point);
  const byMondays: DatePiece = { ...piece, from: monday(piece.from), to: piece.to && monday(piece.to) };
  const options: Option<DatePiece>[] = [
    { label: 'Недели с понедельника по воскресенье, первая — с 1-м числом', value: byMondays },
    { label: 'По семь дней от 1-го числа', value: byDays },
  ];
  return decisions.choose(
    'week_of_month',
    'Недели месяца считают по-разному. Какие это дни?',
    options,
    piece,
  );
}

/** «начало мая», «конец года», «середина июня»: nobody has said how many days that is. */
function vague(piece: DatePiece, decisions: Decisions): DatePiece {
  const { edge, from } = piece;
  const whole: DatePiece = { ...piece, edge: null };
  const options: Option<DatePiece>[] = [];
  const years = { year: from.year, schoolYear: from.schoolYear, hint: from.hint };
  const place = edge === 'start' ? 0 : edge === 'end' ? 2 : 1;
  if (!piece.to && from.unit === 'month' && from.n > 0) {
    const third = point('third', place + 1, { month: from.n, ...years });
    options.push({
      label: `${['Первая', 'Вторая', 'Третья'][place] ?? ''} декада месяца`,
      value: { ...whole, from: third },
    });
  }
  if (!piece.to && from.unit === 'year' && place !== 1) {
    options.push({
      label: place === 0 ? 'Январь' : 'Декабрь',
      value: { ...whole, from: point('month', place === 0 ? 1 : 12, years) },
    });
  }
  if (!piece.to && from.unit === 'school_year' && place !== 1) {
    const school = { schoolYear: from.year };
    options.push(
      place === 0
        ? { label: 'Сентябрь', value: { ...whole, from: point('month', 9, school) } }
        : { label: 'Май', value: { ...whole, from: point('month', 5, school) } },
    );
  }
  options.push({ label: 'Весь названный период', value: whole });
  return decisions.choose(
    'vague_edge',
    'Границы этого срока не названы точно. Как его понимать?',
    options,
    options[0]?.value ?? whole,
  );
}
