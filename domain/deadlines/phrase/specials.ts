import { addDays, addMonths, type CivilDate } from '../../civil-date.js';
import type { DeadlineContext, OffsetUnit } from '../../deadline.js';
import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece, Piece } from '../pieces/items.js';
import { recurring, type Meaning } from '../meaning/meaning.js';
import { monthName } from '../words/months.js';
import { reportedMonths } from '../pieces/report-periods.js';
import { frequencyOf } from '../words/recurrence-words.js';
import type { Surroundings } from '../meaning/surroundings.js';
import { periodAnchor } from '../words/period-anchor.js';
import { resolveDates } from '../dates/resolve-dates.js';
import { dayInWords, monthDayInWords } from '../words/words-of-dates.js';
import { schoolQuarters } from '../dates/school-quarters.js';
import { continuousMeaning } from '../dates/throughout.js';

export type SpecialPiece = Extract<
  Piece,
  {
    type:
      'continuous' | 'external' | 'demand' | 'relative' | 'event' | 'after_period' | 'urgent' | 'unscheduled';
  }
>;

/** What a piece that is neither date nor rhythm means by itself. */
export function specialMeaning(piece: SpecialPiece, around: Surroundings): Meaning {
  switch (piece.type) {
    case 'continuous':
      return continuousMeaning(piece, around);
    case 'external':
      return { kind: 'external', schedule: piece.schedule };
    case 'demand':
      return { kind: 'on_demand' };
    case 'relative':
      return relative(piece, around);
    case 'event':
      return event(piece, around);
    case 'unscheduled':
      return unscheduled(piece, around);
    case 'after_period':
      return afterPeriod(piece, around);
    case 'urgent':
      return urgent(piece, around);
  }
}

const later = 'Ждать дат, которые внесут позже';

function event(piece: Extract<Piece, { type: 'event' }>, { decisions }: Surroundings): Meaning {
  const waiting: Meaning = { kind: 'external', schedule: piece.anchor };
  const bare: Meaning = piece.during
    ? { kind: 'continuous', report: 'year_end', span: 'year', during: piece.anchor, from: null, until: null }
    : { kind: 'relative', days: null, unit: 'day', anchor: piece.anchor, span: null };
  const text = `Срок связан с событием («${piece.anchor}»), даты которого в тексте нет. Ждать, пока её внесут?`;
  return decisions.choose<Meaning>('event_date', text, [{ label: later, value: waiting }], bare);
}

/** School quarters and terms: every school sets their days itself. */
function unscheduled(piece: Extract<Piece, { type: 'unscheduled' }>, around: Surroundings): Meaning {
  const { decisions } = around;
  const waiting: Meaning = { kind: 'external', schedule: piece.anchor };
  const bare = piece.each ? recurring(null, 'quarter') : waiting;
  if (piece.quarters) return schoolQuarters(piece.quarters, piece.schoolYear, waiting, around);
  const text = `Даты («${piece.anchor}») знает только календарный учебный график. Ждать, пока их внесут?`;
  return decisions.choose<Meaning>('event_date', text, [{ label: later, value: waiting }], bare);
}

function relative(
  piece: Extract<Piece, { type: 'relative' }>,
  { decisions, context }: Surroundings,
): Meaning {
  if (piece.notBefore) {
    decisions.ask(
      'not_before',
      'Сказано, раньше какого дня нельзя начинать («не ранее»). Укажите, какой день последний.',
    );
  }
  if (piece.date) return fromDate(piece, piece.date, context, decisions);
  const meaning: Meaning = {
    kind: 'relative',
    days: piece.days,
    unit: piece.unit,
    anchor: piece.anchor ?? 'подписание приказа',
    span: piece.span,
  };
  if (piece.anchor !== null)
    return /отч[её]тн\S* период/iu.test(piece.anchor) ? whichPeriod(meaning, decisions) : meaning;
  const options: Option<Meaning>[] = [
    { label: 'Со дня подписания приказа', value: fromOrder(meaning, context.orderDate) },
  ];
  return decisions.choose(
    'no_anchor',
    'Сказано, сколько длится срок, но не сказано, с какого дня его считать.',
    options,
    meaning,
  );
}

/** «через 10 дней после окончания отчётного периода»: how long the period is, is not said. */
function whichPeriod(meaning: RelativeMeaning, decisions: Decisions): Meaning {
  const spans = [
    ['month', 'Месяц'],
    ['quarter', 'Квартал'],
    ['half_year', 'Полугодие'],
    ['year', 'Год'],
  ] as const;
  const options = spans.map(([span, label]): Option<Meaning> => {
    return { label, value: { ...meaning, span, anchor: periodAnchor(span) } };
  });
  return decisions.choose('report_period', 'Не сказано, каков отчётный период. Какой он?', options, meaning);
}

/** «за 10 дней до 1 сентября 2024»: the day is known, so the deadline is a date. */
function fromDate(
  piece: Extract<Piece, { type: 'relative' }>,
  date: DatePiece,
  context: DeadlineContext,
  decisions: Decisions,
): Meaning {
  const { unit, days } = piece;
  if (unit === 'month' && reportedMonths.includes(-days) && isReport(date, decisions)) {
    return resolveDates([date], context, decisions);
  }
  const day = resolveDates([date], context, decisions);
  if (day.kind === 'partial' && day.end) {
    return { kind: 'relative', days, unit, anchor: monthDayInWords(day.end), span: null };
  }
  if (day.kind !== 'once' || day.end === null) return day;
  const end = counted(day.end, piece);
  if (end) return { kind: 'once', start: null, end, span: null, range: false };
  decisions.ask('count_days', 'Срок отсчитывается от даты рабочими днями. Укажите последний день.');
  return { kind: 'relative', days, unit, anchor: dayInWords(day.end), span: null };
}

/** «за 9 месяцев до 15 октября»: a report for nine months, or nine months before that day. */
function isReport(date: DatePiece, decisions: Decisions): boolean {
  const day = `${date.from.n} ${monthName(date.from.month, 'genitive')}`;
  const options: Option<boolean>[] = [
    { label: `Отчёт за эти месяцы, срок — до ${day}`, value: true },
    { label: `На столько месяцев раньше, чем ${day}`, value: false },
  ];
  return decisions.choose(
    'months_before',
    'Названо несколько месяцев и день. Это отчёт за эти месяцы или отсчёт назад от дня?',
    options,
    true,
  );
}

type RelativeMeaning = Extract<Meaning, { kind: 'relative' }>;

/** The last day of a term that begins on a known day; null where only a working calendar can tell. */
function counted(day: CivilDate, { days, unit }: { days: number; unit: OffsetUnit }): CivilDate | null {
  if (unit === 'working_day') return null;
  return unit === 'month' ? addMonths(day, days) : addDays(day, days);
}

function fromOrder(meaning: RelativeMeaning, orderDate: Surroundings['context']['orderDate']): Meaning {
  const { days, unit } = meaning;
  const end = orderDate && days !== null ? counted(orderDate, { days, unit }) : null;
  return orderDate && end ? { kind: 'once', start: orderDate, end, span: null, range: false } : meaning;
}

function afterPeriod(piece: Extract<Piece, { type: 'after_period' }>, { decisions }: Surroundings): Meaning {
  const { freq, interval, span } = frequencyOf(piece.span);
  const rrule = interval === 1 ? `FREQ=${freq}` : `FREQ=${freq};INTERVAL=${interval}`;
  const meaning = recurring(rrule, span);
  if (span === 'month' || span === 'quarter') return meaning;
  const options: Option<Meaning>[] = [{ label: 'К концу каждого периода', value: meaning }];
  return decisions.choose(
    'after_period',
    'Сказано «по итогам», но не сказано, до какого дня. Укажите дату.',
    options,
    meaning,
  );
}

function urgent(piece: Extract<Piece, { type: 'urgent' }>, { decisions, context }: Surroundings): Meaning {
  const days: RelativeMeaning = {
    kind: 'relative',
    days: piece.days,
    unit: 'day',
    anchor: 'подписание приказа',
    span: null,
  };
  const meaning = fromOrder(days, context.orderDate);
  if (piece.sure) return meaning;
  const options: Option<Meaning>[] = [{ label: 'Как «срочно»: 3 дня', value: meaning }];
  return decisions.choose(
    'how_urgent',
    `«${piece.word}» не называет числа дней. Сколько дней дать?`,
    options,
    meaning,
  );
}
