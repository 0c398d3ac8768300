import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece } from '../pieces/items.js';
import { wholeInYear } from '../dates/list-years.js';
import type { ListedDate } from '../dates/share-parts.js';
import type { Surroundings } from '../meaning/surroundings.js';
import { crossesNewYear } from '../dates/windows.js';

/**
 * «2021 год – март, 2022 год – май»: a year that heads what follows its sign. One that heads a day of another year («2021 год – 15
 * января 2022 г.») is reported on, or begins the period: asked.
 */
export function settleHeadedYears(list: readonly ListedDate[], { decisions }: Surroundings): ListedDate[] {
  const signless = list.length > 2;
  const heads = list.map(
    ({ piece }, at) => isBareYear(piece) && isHeaded(list[at + 1], list[at - 1], signless),
  );
  const count = heads.filter(Boolean).length;
  if (count > 1 && list.every(({ piece }, at) => heads[at] === isBareYear(piece)) && heads[0] === true)
    return underHeads(list, heads, decisions);
  // «2024 год – май, сентябрь» is one head of all; «2025 год – март 2026 год – май» has lost a sign between
  const [head, ...headed] = list.map(({ piece }) => piece);
  const years = headed.flatMap(({ from, to }) => [from.year, to?.year ?? null]);
  const oneOfAll = count === 1 && heads[0] === true && years.every((year) => year === null);
  const [next] = headed;
  const over = next?.to && next.from.unit !== 'year' && next.from.year !== head?.from.year;
  if (count > 0 && !oneOfAll && (list.length > 2 || over)) {
    decisions.ask('headed_year', 'Год стоит перед другими сроками. Укажите, к каким из них он относится.');
    return [...list];
  }
  const [first, second, ...more] = list;
  if (first && second && more.length === 0 && isYearBeforeTerm(first.piece, second)) {
    decisions.ask('headed_year', 'Названы год и срок другого года. Укажите, что считать сроком.');
    return [...list];
  }
  // «2025 год – ноябрь–январь»
  if (oneOfAll && first && second?.piece.to && more.length === 0 && crossesNewYear(second.piece))
    return [{ ...second, piece: overNewYear(second.piece, first.piece.from.year ?? 0, decisions) }];
  if (!first || !second || count !== 1 || heads[0] !== true || more.length > 0) return [...list];
  const [year, last] = [first.piece.from.year, second.piece.to ?? second.piece.from];
  if (second.behind === '(') return [...list];
  if (year === null || last.year === null || last.year <= year || second.piece.to) return [...list];
  const range: ListedDate = { ...first, piece: { ...first.piece, bound: 'at', to: last } };
  const options: Option<ListedDate[]>[] = [
    { label: 'Только названный после знака срок', value: [second] },
    { label: 'Всё время от начала названного года', value: [range] },
  ];
  const whole = last.unit !== 'day';
  const text = 'Названы год и срок другого года. Что считать сроком?';
  return decisions.choose('headed_year', text, options, whole ? [range] : [second]);
}

const sign = /^[-–—−:(]$/u;

/**
 * «2021 год – март», «2021 г., март»: behind a comma only what has no year of its own; «2025, 2026 гг., март» is a list of years.
 * `signless` = it needs no sign: «2025 год до 1 сентября, 2026 год до 1 марта».
 */
function isHeaded(next: ListedDate | undefined, before: ListedDate | undefined, signless: boolean): boolean {
  if (!next) return false;
  const { from } = next.piece;
  const open = from.year === null && from.schoolYear === null && from.hint === null && from.unit !== 'year';
  return (
    sign.test(next.behind) ||
    ((signless || next.behind === ',') && open && before?.piece.from.unit !== 'year')
  );
}

function underHeads(
  list: readonly ListedDate[],
  heads: readonly boolean[],
  decisions: Decisions,
): ListedDate[] {
  let year: number | null = null;
  return list.flatMap((date, at) => {
    const { from, to } = date.piece;
    if (heads[at]) {
      year = from.year;
      return [];
    }
    // its sign was that of the head
    const under = { ...date, behind: '' };
    const open = [from, to].every((p) => !p || (p.year === null && p.schoolYear === null && p.hint === null));
    if (year === null || !open) return [under];
    if (to && crossesNewYear(date.piece))
      return [{ ...under, piece: overNewYear(date.piece, year, decisions) }];
    return [{ ...under, piece: wholeInYear(date.piece, year) }];
  });
}

/** «2021 год – ноябрь–январь»: which of the two lies in that year, is not said. */
function overNewYear(piece: DatePiece, year: number, decisions: Decisions): DatePiece {
  const { from, to } = piece;
  const begun = (n: number): DatePiece => ({
    ...piece,
    from: { ...from, year: n },
    to: to && { ...to, year: n + 1 },
  });
  const first = begun(year);
  const options: Option<DatePiece>[] = [
    { label: `с ${year} по ${year + 1} год`, value: first },
    { label: `с ${year - 1} по ${year} год`, value: begun(year - 1) },
  ];
  const text = 'Период переходит через Новый год. К какому году относится его начало?';
  return decisions.choose('crossing_year', text, options, first);
}

/** «2024 год, до 1 мая 2025»: is the year a deadline too, or what the other one is for? */
function isYearBeforeTerm(year: DatePiece, { piece, behind }: ListedDate): boolean {
  const later = (piece.from.year ?? 0) > (year.from.year ?? 0);
  return isBareYear(year) && later && behind === ',' && piece.bound === 'until' && piece.from.unit === 'day';
}

const isBareYear = ({ from, to, bound }: DatePiece): boolean =>
  from.unit === 'year' && from.year !== null && !to && bound === 'at';
