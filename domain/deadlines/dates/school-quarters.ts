import { point, type DatePiece } from '../pieces/items.js';
import type { Meaning } from '../meaning/meaning.js';
import type { Surroundings } from '../meaning/surroundings.js';
import { resolveDates } from './resolve-dates.js';

/**
 * First and last day of the school quarters, month and day. Source: the holidays that Минпросвещения recommended to schools
 * that teach by quarters for 2025/26 (18.08.2025): 25.10–02.11, 31.12–11.01, 28.03–05.04, from 27.05 on. Every school sets
 * its own days in its календарный учебный график, so the window is shown and asked, never taken for granted.
 */
const days: readonly [[number, number], [number, number]][] = [
  [
    [1, 9],
    [24, 10],
  ],
  [
    [3, 11],
    [30, 12],
  ],
  [
    [12, 1],
    [27, 3],
  ],
  [
    [6, 4],
    [26, 5],
  ],
];

const question =
  'Дни учебных четвертей устанавливает сама школа в календарном учебном графике. Какие дни взять?';

/** «1 четверть», «II–III четверть»: the recommended days as a first reading, with the question whose days they are. */
export function schoolQuarters(
  [first, last]: readonly [number, number],
  schoolYear: number | null,
  waiting: Meaning,
  around: Surroundings,
): Meaning {
  const [begins] = days[first - 1] ?? [];
  const [, ends] = days[last - 1] ?? [];
  if (!begins || !ends || last < first) {
    around.decisions.ask('impossible_date', 'Такой четверти в учебном году нет. Укажите даты.');
    return { kind: 'unknown' };
  }
  const window: DatePiece = {
    type: 'date',
    bound: 'within',
    edge: null,
    inclusive: false,
    endsBefore: false,
    from: point('day', begins[0], { month: begins[1], schoolYear }),
    to: point('day', ends[0], { month: ends[1], schoolYear }),
  };
  const recommended = asQuarter(resolveDates([window], around.context, around.decisions), first === last);
  return around.decisions.choose<Meaning>(
    'school_quarter',
    question,
    [
      { label: 'По рекомендации Минпросвещения о каникулах', value: recommended },
      { label: 'Ждать дат, которые внесут позже', value: waiting },
    ],
    recommended,
  );
}

function asQuarter(meaning: Meaning, single: boolean): Meaning {
  return meaning.kind === 'once' || meaning.kind === 'partial'
    ? { ...meaning, range: !single, quarter: true }
    : meaning;
}
