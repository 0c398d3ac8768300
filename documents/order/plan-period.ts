import { addDays, civilDate, type CivilDate } from '../../domain/civil-date.js';
import type { DraftDocument } from '../../domain/draft-order.js';
import { anyMonth, monthNamed } from './month-words.js';

type Period = NonNullable<DraftDocument['period']>;

const longestTitle = 1_000;
/** Years inside the name of another act are not the plan's. */
const quotedAct = /«\s*Об?\s[^»]*»|"\s*Об?\s[^"]*"/gu;
const year = String.raw`(20\d\d)`;
const schoolYear = new RegExp(
  String.raw`${year}\s*[/–—-]\s*(?:20)?(\d\d)\s*(?:г\.?\s?г?\.?\s*)?уч(?:\.|ебн)`,
  'u',
);
/** «2025/2026 и 2026/2027 учебные годы» */
const schoolYearAlone = String.raw`20\d\d\s*[/–—-]\s*(?:20)?\d\d`;
const severalSchoolYears = new RegExp(
  String.raw`(?=${year})(?:${schoolYearAlone}\s*(?:,|и|по)\s*){1,9}20\d\d\s*[/–—-]\s*(?:20)?(\d\d)\s*(?:г\.?\s?г?\.?\s*)?уч(?:\.|ебн)`,
  'u',
);
const years = new RegExp(
  String.raw`${year}(?:,\s*20\d\d){0,9}(?:\s*(?:г\.|года?))?\s*(?:[–—-]|по|до|и)\s*${year}\s*(?:г\.?\s?г|год|г\.)`,
  'iu',
);
const partOfYear = new RegExp(
  String.raw`на\s+(I{1,3}|IV|[1-4]|перв\S+|втор\S+|трет\S+|четв[её]рт\S+)(?:-[а-я]+)?\s+(квартал|полугоди)\S*\s+${year}`,
  'iu',
);
const oneMonth = new RegExp(String.raw`на\s+(${anyMonth})\s+${year}\s*(?:г\.|год|г(?![а-я]))`, 'iu');
const oneYear = new RegExp(String.raw`(?<![а-яё])(на|в)\s+${year}\s*(?:г\.|год|г(?![а-я]))`, 'iu');
const preposition = /(?<![а-яё])(?:на|в|ко?|по|с|до|за)(?![а-яё])/giu;
const untilYear = new RegExp(
  String.raw`(?:на\s+период\s+)?(?:до|по)\s+(?:конца\s+)?${year}\s*(?:г\.|год)`,
  'iu',
);

/**
 * The years or months a title gives its plan, both days inclusive: «на 2024 год», «на 2024–2026 годы», «на 2024/2025 учебный год», «на I
 * полугодие 2024 года», «на период до 2026 года» (from the order's date to the end of that year; without a date, null).
 */
export function planPeriod(title: string | null, orderDate: CivilDate | null): Period | null {
  const written = title?.slice(0, longestTitle) ?? '';
  return (
    periodIn(withoutQuotations(written), orderDate) ?? periodIn(written.replace(quotedAct, ' '), orderDate)
  );
}

/** Years outside all quotes are rather the plan's than those of a programme it carries out. */
function withoutQuotations(title: string): string {
  return title
    .replace(/«[^«»]*»|"[^"]*"/gu, ' ')
    .replace(/«[^«»]*»/gu, ' ')
    .replace(/«.*$/u, ' ');
}

function periodIn(own: string, orderDate: CivilDate | null): Period | null {
  return (
    schoolYears(own) ??
    severalYears(own) ??
    part(own) ??
    month(own) ??
    wholeYear(own, orderDate) ??
    until(own, orderDate)
  );
}

/** «к началу 2024/2025 учебного года», «к отопительному периоду 2024–2025 годов»: what the plan prepares for, not its own years. */
function ofPlan(pattern: RegExp, own: string): readonly string[] {
  const match = pattern.exec(own);
  const before = own.slice(0, match?.index ?? 0).match(preposition);
  return match && !/^ко?$/i.test(before?.at(-1) ?? '') ? match : [];
}

function schoolYears(own: string): Period | null {
  const several = ofPlan(severalSchoolYears, own);
  const [, from, to] = several.length > 0 ? several : ofPlan(schoolYear, own);
  if (!from || Number(from) % 100 >= Number(to)) return null;
  return { start: civilDate(Number(from), 9, 1), end: civilDate(2000 + Number(to), 8, 31) };
}

function severalYears(own: string): Period | null {
  const [, from, to] = ofPlan(years, own);
  return from && to && from <= to ? wholeYears(from, to) : null;
}

function part(own: string): Period | null {
  const [, which = '', kind = '', of] = partOfYear.exec(own) ?? [];
  const ordinal = [
    /^(?:I|1|перв\S+)$/i,
    /^(?:II|2|втор\S+)$/i,
    /^(?:III|3|трет\S+)$/i,
    /^(?:IV|4|четв\S+)$/i,
  ];
  const at = ordinal.findIndex((pattern) => pattern.test(which));
  const length = /квартал/i.test(kind) ? 3 : 6;
  return of && at >= 0 && at * length < 12 ? fromMonth(Number(of), at * length + 1, length) : null;
}

function month(own: string): Period | null {
  const [, name = '', of] = oneMonth.exec(own) ?? [];
  const first = monthNamed(name);
  return of && first !== null ? fromMonth(Number(of), first, 1) : null;
}

/** «в 2024 году» can be the year of what is prepared: an order of an earlier year, or a preparation without a date, begins before it. */
function wholeYear(own: string, orderDate: CivilDate | null): Period | null {
  const match = oneYear.exec(own);
  const only = match?.[2];
  if (!match || !only) return null;
  const ofEvent = /^в/i.test(match[1] ?? '') && orderDate?.slice(0, 4) !== only;
  const prepares = orderDate !== null || /подготовк|готовност/i.test(own.slice(0, match.index));
  return ofEvent && prepares ? null : wholeYears(only, only);
}

function until(own: string, orderDate: CivilDate | null): Period | null {
  const [, last] = untilYear.exec(own) ?? [];
  const end = last ? civilDate(Number(last), 12, 31) : null;
  return end && orderDate && orderDate <= end ? { start: orderDate, end } : null;
}

function wholeYears(from: string, to: string): Period {
  return { start: civilDate(Number(from), 1, 1), end: civilDate(Number(to), 12, 31) };
}

function fromMonth(of: number, first: number, length: number): Period {
  const next = first + length;
  return {
    start: civilDate(of, first, 1),
    end: addDays(next > 12 ? civilDate(of + 1, 1, 1) : civilDate(of, next, 1), -1),
  };
}
