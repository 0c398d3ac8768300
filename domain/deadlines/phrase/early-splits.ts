import type { DatePiece, Item, Split } from '../pieces/items.js';
import { silent } from './grouping.js';
import { labelledParts } from './labelled-parts.js';
import { isDayOfYear } from './unlike-dates.js';

/** Where the items of a group are two deadlines beyond doubt; null where they are read together. */
export function earlySplit(items: readonly Item[]): Split | null {
  return (
    labelledParts(items) ??
    explicitBeforeRhythm(items) ??
    eachItsNext(items) ??
    andRhythm(items) ??
    andRhythms(items) ??
    andDemand(items)
  );
}

/** «сентябрь 2024, ежегодно в мае»: dates with years before the rhythm, dates without after it, are two deadlines. */
function explicitBeforeRhythm(items: readonly Item[]): Split | null {
  const index = items.findIndex(({ type }) => type === 'every');
  if (index < 1) return null;
  const before = items.slice(0, index);
  const after = items.slice(index);
  const left = before.filter((item): item is Item & DatePiece => item.type === 'date');
  const right = after.filter((item): item is Item & DatePiece => item.type === 'date');
  const last = left.at(-1);
  const explicit = last !== undefined && last.from.unit !== 'year' && (last.to ?? last.from).year !== null;
  const open =
    right.length > 0 &&
    right.every(({ from, to }) => from.year === null && !to?.year && from.unit !== 'year');
  return explicit && open && last.bound !== 'since' ? { before, after } : null;
}

/** «ежемесячно до 5 числа месяца, следующего за отчётным, и ежегодно до 1 февраля года, …»: each rhythm has its own next period. */
function eachItsNext(items: readonly Item[]): Split | null {
  const first = items.findIndex(({ type }) => type === 'next_period');
  const index = first < 0 ? -1 : items.findIndex(({ type }, at) => at > first && type === 'every');
  if (index < 0 || !items.slice(0, first).some(({ type }) => type === 'every')) return null;
  const after = items.slice(index);
  return after.some(({ type }) => type === 'next_period') ? { before: items.slice(0, index), after } : null;
}

/** «до 15 мая 2024 г. и ежеквартально», «ежеквартально, а также до 1 июня 2025 г.»: two deadlines, both said. */
function andRhythm(items: readonly Item[]): Split | null {
  const at = items.findIndex((item, index) => {
    if (item.type !== 'comma' || !item.and) return false;
    const signed = items[index - 1]?.type === 'comma' ? 2 : 1;
    const [before, after] = [items[index - signed], items[index + 1]];
    if (!before || !after) return false;
    const [date, other] = before.type === 'date' ? [before, after] : [after, before];
    const dated = date.type === 'date' && date.from.unit === 'day' && (date.to ?? date.from).year !== null;
    return other.type === 'every' && dated && date.bound !== 'since';
  });
  const [before, after] = [items.slice(0, Math.max(at, 0)), items.slice(at + 1)];
  const rhythms = [before, after].map((part) => part.filter(({ type }) => type === 'every').length);
  return at > 0 && rhythms[0] !== rhythms[1] ? { before, after } : null;
}

/** «15 мая, ежегодно до 1 июня»: a day of its own before the rhythm and its days, or one of them. */
export function dateBeforeRhythm(items: readonly Item[]): Split | null {
  const at = items.findIndex(({ type }) => type === 'every');
  const [joint, every] = [items[at - 1], items[at]];
  const next = items.slice(at + 1).find(({ type }) => type !== 'comma' && type !== 'filler');
  const yearly = every?.type === 'every' && every.freq === 'YEARLY' && every.loose;
  if (!yearly || joint?.type !== 'comma' || next?.type !== 'date' || !isDayOfYear(next)) return null;
  const before = items.slice(0, at);
  const dates = before.filter((item): item is Item & DatePiece => item.type === 'date');
  return dates.length > 0 && dates.every(isDayOfYear) ? { before, after: items.slice(at) } : null;
}

/** «ежеквартально и ежегодно», «ежемесячно, ежеквартально и ежегодно»: rhythms of equal rank, joined by «и». */
function andRhythms(items: readonly Item[]): Split | null {
  const said = items.filter(({ type }) => !silent.includes(type));
  const last = items.findLastIndex(({ type }) => type === 'every');
  const joint = items[last - 1];
  const plain = said.every((item) => item.type === 'every' && item.loose && item.byDay.length === 0);
  const spans = new Set(said.flatMap((item) => (item.type === 'every' ? [item.span] : [])));
  if (!plain || said.length < 2 || spans.size < said.length) return null;
  const and = joint?.type === 'comma' && joint.and;
  return and ? { before: items.slice(0, last - 1), after: items.slice(last) } : null;
}

/** «ежеквартально и по мере необходимости»: both are said, so neither is asked about. */
function andDemand(items: readonly Item[]): Split | null {
  const last = items.findLastIndex(({ type }) => !silent.includes(type));
  const demand = items[last];
  const joint = items[last - 1];
  if (demand?.type !== 'demand' || demand.conditional || joint?.type !== 'comma' || !joint.and) return null;
  const before = items.slice(0, last - 1);
  const sure = before.some(({ type }) => ['date', 'every', 'continuous', 'external'].includes(type));
  const plain = before.every(({ type }) => silent.includes(type) || !['demand', 'relative'].includes(type));
  return sure && plain ? { before, after: items.slice(last) } : null;
}
