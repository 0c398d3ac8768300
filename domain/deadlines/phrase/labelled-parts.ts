import { silent } from './grouping.js';
import type { Item, Split } from '../pieces/items.js';

const report =
  /^(?:(?<whole>(?:годов|итогов|заключительн)\p{L}+\s+))?(?:отч[её]т|информаци|сведени|доклад|справк|итог|анализ)/iu;

/**
 * «в течение года, отчёт – до 25 декабря», «ежемесячно до 10 числа, годовой отчёт – до 1 февраля», «план – до 15 января, отчёт –
 * ежеквартально»: the work and its report, or two works, each with a deadline of its own kind.
 */
export function labelledParts(items: readonly Item[]): Split | null {
  return withReport(items) ?? twoWorks(items);
}

const said = (items: readonly Item[]): Item[] => items.filter(({ type }) => !silent.includes(type));
const isDated = ({ type }: Item): boolean => type === 'date' || type === 'every' || type === 'next_period';
const repeats = ({ type }: Item): boolean => type === 'every' || type === 'next_period';
const goesOn = (item: Item): boolean => item.type === 'continuous' && !item.vague;
/** «постоянно, отчёт до 1 декабря»: of which year, is not said. */
const inFrame = (item: Item): boolean => goesOn(item) && item.type === 'continuous' && item.frame !== null;
const parts = (item: Item | undefined): boolean => item?.type === 'comma' && !item.apart;

function withReport(items: readonly Item[]): Split | null {
  const at = items.findIndex(
    (item, index) => item.type === 'label' && report.test(item.text) && parts(items[index - 1]),
  );
  if (at < 2) return null;
  const [before, after] = [items.slice(0, at - 1), items.slice(at)];
  const [work, when] = [said(before), said(after)];
  if (work.length === 0 || when.length === 0 || !when.every(isDated)) return null;
  const once = when.every(({ type }) => type === 'date');
  const whole = report.exec(items[at]?.text ?? '')?.groups?.['whole'] !== undefined;
  const rhythm = work.every(isDated) && work.some(repeats) && once && whole;
  const reported = work.every(when.every(repeats) ? goesOn : inFrame);
  if (!reported && !rhythm) return null;
  // a report of the whole year: in spring it may be that of the year before
  const ofYear = after.map((item, index): Item =>
    index === 0 && item.type === 'label' && !throughYear(when) ? { ...item, span: 'year' } : item,
  );
  return { before, after: ofYear };
}

/** «(в течение года), отчёты – июнь, декабрь»: one after another up to the end of that year. */
function throughYear(when: readonly Item[]): boolean {
  const months = when.map((item) => {
    if (item.type !== 'date' || item.to || item.from.year !== null) return 0;
    return item.from.unit === 'month' ? item.from.n : item.from.month;
  });
  const ordered = months.every((month, at) => month > (months[at - 1] ?? 0));
  return months.length > 1 && ordered && (months.at(-1) ?? 0) > 6;
}

/** One comma parts two works, and only one of the two comes again. */
function twoWorks(items: readonly Item[]): Split | null {
  const commas = items.flatMap((item, at) => (parts(item) ? [at] : []));
  const [at, ...more] = commas;
  if (at === undefined || more.length > 0) return null;
  const [before, after] = [items.slice(0, at), items.slice(at + 1)];
  const named = [before, after].every((part) => part.filter(({ type }) => type === 'label').length === 1);
  const [first, second] = [said(before), said(after)];
  const dated = [first, second].every((part) => part.length > 0 && part.every(isDated));
  // «мониторинг ежеквартально, отчёт до 10 января»: a report of each time or of the year
  const reports = after.some((item) => item.type === 'label' && report.test(item.text));
  if (reports && first.some(repeats) && second.some((item) => item.type === 'date' && item.bound === 'until'))
    return null;
  return named && dated && first.some(repeats) !== second.some(repeats) ? { before, after } : null;
}
