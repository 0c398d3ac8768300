import { addDays, civilDate, type CivilDate } from '../../../domain/civil-date.js';
import { anyMonth, monthNamed } from '../grid/month-words.js';
import { findDate } from './russian-date.js';

interface Period {
  start: CivilDate;
  end: CivilDate;
}

const year = String.raw`(20\d\d)`;
const yearWord = String.raw`(?:г\.|года?|г(?![а-яё])|(?=\s*[.»")]*$))`;
const ordinal = String.raw`(I{1,3}|IV|[1-4]|перв\S+|втор\S+|трет\S+|четв[её]рт\S+)(?:-[а-я]+)?`;
const ordinals = [/^(?:I|1|перв\S+)$/i, /^(?:II|2|втор\S+)$/i, /^(?:III|3|трет\S+)$/i, /^(?:IV|4|четв\S+)$/i];
/** Of one year: a quarter of «2025-2026» may be that of a school year. */
const part = new RegExp(
  String.raw`на\s+${ordinal}\s+(квартал|кв\.|полугоди)\S*\s*${year}(?!\s*[/–—-]\s*(?:20)?\d\d)`,
  'iu',
);
/** «на I полугодие 2025/2026 учебного года» */
const halfOfSchoolYear = new RegExp(
  String.raw`на\s+${ordinal}\s+полугоди\S*\s+${year}\s*[/–—-]\s*(?:20)?(\d\d)\s*(?:г\.?\s?г?\.?\s*)?(?:уч|у\.\s?г)`,
  'iu',
);
const oneMonth = new RegExp(String.raw`на\s+(${anyMonth})\s+(?:месяц\s+)?${year}\s*${yearWord}`, 'iu');
/** «на июнь – август 2026 года», «на март, апрель 2026 г.», «на период с сентября 2025 г. по май 2026 г.» */
const months = new RegExp(
  String.raw`на\s+(?:период\s+)?(?:с\s+)?(${anyMonth})(?:\s+${year}\s*(?:г\.|года?|г(?![а-яё]))?)?\s*(?:[–—-]|,|и|по)\s*(?:${anyMonth}\s*(?:,|и)\s*){0,9}(${anyMonth})\s+${year}\s*${yearWord}`,
  'iu',
);
/** «на период с 1 июня по 31 августа 2026 года», «на неделю с 13 по 17 апреля 2026 г.» */
const days = new RegExp(
  String.raw`на\s+(?:период|неделю|декаду)\s+с\s+(\d{1,2})(?:\s+(${anyMonth}))?(?:\s+${year}\s*(?:г\.|года?)?)?\s+по\s+(\d{1,2}\s+(${anyMonth})\s+${year})`,
  'iu',
);
const numericDays =
  /на\s+(?:период|неделю|декаду)\s+с\s+(\d\d\.\d\d\.\d{4})\D{1,12}?по\s+(\d\d\.\d\d\.\d{4})/iu;

/** The days, months, quarter or half of a year that a title gives its plan, both days inclusive. */
export function partOfYear(title: string): Period | null {
  return (
    betweenDays(title) ?? severalMonths(title) ?? ofSchoolYear(title) ?? quarterOrHalf(title) ?? month(title)
  );
}

function betweenDays(title: string): Period | null {
  const [, from = '', to = ''] = numericDays.exec(title) ?? [];
  if (from) return between(findDate(from), findDate(to));
  const [, day, ownMonth, ownYear, last = '', lastMonth, lastYear] = days.exec(title) ?? [];
  return day === undefined
    ? null
    : between(findDate(`${day} ${ownMonth ?? lastMonth} ${ownYear ?? lastYear}`), findDate(last));
}

function between(start: CivilDate | null, end: CivilDate | null): Period | null {
  return start && end && start <= end ? { start, end } : null;
}

function severalMonths(title: string): Period | null {
  const [, firstName = '', firstYear, lastName = '', lastYear] = months.exec(title) ?? [];
  const [first, last] = [monthNamed(firstName), monthNamed(lastName)];
  if (first === null || last === null || lastYear === undefined) return null;
  const { start } = fromMonth(Number(firstYear ?? lastYear), first, 1);
  return between(start, fromMonth(Number(lastYear), last, 1).end);
}

/** The first half ends with the calendar year, the second with the school year. */
function ofSchoolYear(title: string): Period | null {
  const [, which = '', from, to] = halfOfSchoolYear.exec(title) ?? [];
  const at = ordinals.findIndex((pattern) => pattern.test(which));
  if (!from || Number(from) % 100 >= Number(to) || at > 1) return null;
  return at === 0 ? fromMonth(Number(from), 9, 4) : fromMonth(Number(from) + 1, 1, 8);
}

function quarterOrHalf(title: string): Period | null {
  const [, which = '', kind = '', of] = part.exec(title) ?? [];
  const at = ordinals.findIndex((pattern) => pattern.test(which));
  const length = /^кв/i.test(kind) ? 3 : 6;
  return of && at >= 0 && at * length < 12 ? fromMonth(Number(of), at * length + 1, length) : null;
}

function month(title: string): Period | null {
  const [, name = '', of] = oneMonth.exec(title) ?? [];
  const first = monthNamed(name);
  return of && first !== null ? fromMonth(Number(of), first, 1) : null;
}

function fromMonth(of: number, first: number, length: number): Period {
  const next = first + length;
  return {
    start: civilDate(of, first, 1),
    end: addDays(next > 12 ? civilDate(of + 1, 1, 1) : civilDate(of, next, 1), -1),
  };
}
