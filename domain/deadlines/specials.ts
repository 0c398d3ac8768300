import { addDays } from '../civil-date.js';
import type { Option } from './decisions.js';
import type { Piece } from './items.js';
import { recurring, type Meaning } from './meaning.js';
import { frequencyOf } from './recurrence-words.js';
import type { Surroundings } from './recurring-dates.js';

export type SpecialPiece = Extract<
  Piece,
  {
    type:
      'continuous' | 'external' | 'demand' | 'relative' | 'event' | 'after_period' | 'urgent' | 'unscheduled';
  }
>;

/** What a piece that is neither date nor rhythm means by itself. */
export function specialMeaning(piece: SpecialPiece, around: Surroundings): Meaning {
  const { decisions } = around;
  switch (piece.type) {
    case 'continuous':
      return continuous(piece, around);
    case 'external':
      return { kind: 'external', schedule: piece.schedule };
    case 'demand':
      return { kind: 'on_demand' };
    case 'relative':
      return relative(piece, around);
    case 'event':
    case 'unscheduled': {
      const waiting: Meaning = { kind: 'external', schedule: piece.anchor };
      const text =
        piece.type === 'event'
          ? `Срок связан с событием («${piece.anchor}»), даты которого в тексте нет. Ждать, пока её внесут?`
          : `Даты («${piece.anchor}») знает только календарный учебный график. Ждать, пока их внесут?`;
      const options: Option<Meaning>[] = [{ label: 'Ждать дат, которые внесут позже', value: waiting }];
      return decisions.choose('event_date', text, options, waiting);
    }
    case 'after_period':
      return afterPeriod(piece, around);
    case 'urgent':
      return urgent(piece, around);
  }
}

function continuous(piece: Extract<Piece, { type: 'continuous' }>, { decisions }: Surroundings): Meaning {
  const meaning: Meaning = { kind: 'continuous', report: piece.report, from: null, until: null };
  if (!piece.vague) return meaning;
  const options: Option<Meaning>[] = [{ label: 'Постоянно, отчёт раз в год', value: meaning }];
  return decisions.choose(
    'how_often',
    'Не сказано, как часто. Укажите, как часто отчитываться.',
    options,
    meaning,
  );
}

function relative(
  piece: Extract<Piece, { type: 'relative' }>,
  { decisions, context }: Surroundings,
): Meaning {
  const sign = piece.months < 0 ? -1 : 1;
  const inDays = piece.days + 30 * piece.months;
  const meaning: Meaning = {
    kind: 'relative',
    days: inDays,
    unit: piece.unit,
    anchor: piece.anchor ?? 'подписание приказа',
    span: piece.span,
  };
  if (piece.months !== 0) {
    const label = `Считать ${30 * sign * piece.months} календарных дней`;
    decisions.choose(
      'month_length',
      'Срок назван в месяцах, их длина разная. Как считать?',
      [{ label, value: true }],
      false,
    );
  }
  if (piece.anchor !== null) return meaning;
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

type RelativeMeaning = Extract<Meaning, { kind: 'relative' }>;

function fromOrder(meaning: RelativeMeaning, orderDate: Surroundings['context']['orderDate']): Meaning {
  if (!orderDate || meaning.unit === 'working_day' || meaning.days === null) return meaning;
  return { kind: 'once', start: orderDate, end: addDays(orderDate, meaning.days), span: null, range: false };
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
