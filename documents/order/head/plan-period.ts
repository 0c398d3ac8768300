import { civilDate, type CivilDate } from '../../../domain/civil-date.js';
import type { DraftDocument } from '../../../domain/draft-order.js';
import { monthNamed } from '../grid/month-words.js';
import { partOfYear } from './plan-months.js';
import { isPlanTitle } from './plan-title.js';

type Period = NonNullable<DraftDocument['period']>;

const longestTitle = 1_000;
/** Years inside the name of another act are not the plan's. */
const quotedAct = /«\s*Об?\s[^»]*»|"\s*Об?\s[^"]*"/gu;
const year = String.raw`(20\d\d)`;
const schoolYear = new RegExp(
  String.raw`${year}\s*[/–—-]\s*(?:20)?(\d\d)\s*(?:г\.?\s?г?\.?\s*)?(?:-й\s*)?(?:уч(?:\.|ебн)|у\.\s?г)`,
  'u',
);
/** «2025/2026 и 2026/2027 учебные годы» */
const schoolYearAlone = String.raw`20\d\d\s*[/–—-]\s*(?:20)?\d\d`;
const severalSchoolYears = new RegExp(
  String.raw`(?=${year})(?:${schoolYearAlone}\s*(?:,|и|по)\s*){1,9}20\d\d\s*[/–—-]\s*(?:20)?(\d\d)\s*(?:г\.?\s?г?\.?\s*)?(?:-й\s*)?(?:уч(?:\.|ебн)|у\.\s?г)`,
  'u',
);
const years = new RegExp(
  String.raw`${year}(?:,\s*20\d\d){0,9}(?:\s*(?:г\.|года?))?\s*(?:[–—-]|по|до|и)\s*${year}\s*(?:г\.?\s?г|год|г\.)`,
  'iu',
);
const oneYear = new RegExp(
  String.raw`(?<![а-яё])(на|в)\s+${year}(?:-й)?\s*(?:(?:календарн|финансов)[а-яё]+\s+)?(?:г\.|год|г(?![а-я]))`,
  'iu',
);
/** «на 2026 год и на плановый период 2027 и 2028 годов» */
const budget = new RegExp(
  String.raw`на\s+${year}\s+год\s+и\s+(?:на\s+)?плановый\s+период\s+20\d\d\s*(?:и|[–—-])\s*${year}`,
  'iu',
);
/** «План работы школы. 2026 год» */
const yearAtEnd = new RegExp(String.raw`(?<=[\p{L}\d.»")])\s+${year}\s*год[.»)"]*$`, 'iu');
const preposition = /(?<![а-яё])(?:на|в|ко?|по|с|до|за)(?![а-яё])/giu;
const untilYear = new RegExp(
  String.raw`(?:на\s+период\s+)?(?:до|по)\s+(?:конца\s+)?${year}\s*(?:г\.|год)`,
  'iu',
);

/**
 * The years or months a title gives its plan, both days inclusive: «на 2024 год», «на 2024–2026 годы», «на 2024/2025 учебный год», «на I
 * полугодие 2024 года», «на июнь – август 2026 года», «на период до 2026 года» (from the order's date to the end of that year; without a date, null).
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
    partOfYear(own) ??
    schoolYears(own) ??
    ofBudget(own) ??
    severalYears(own) ??
    wholeYear(own, orderDate) ??
    until(own, orderDate) ??
    lastYear(own)
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

function ofBudget(own: string): Period | null {
  const [, from, to] = budget.exec(own) ?? [];
  return from && to && from <= to ? wholeYears(from, to) : null;
}

function severalYears(own: string): Period | null {
  const [, from, to] = ofPlan(years, own);
  return from && to && from <= to ? wholeYears(from, to) : null;
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

/** A year in the nominative that closes the title of a plan, with no word before it that would make it another's: «за», «по», «14 мая». */
function lastYear(own: string): Period | null {
  const title = own.trim();
  const match = isPlanTitle(title) ? yearAtEnd.exec(title) : null;
  const before = /[^\s(«"]+$/u.exec(title.slice(0, match?.index ?? 0))?.[0] ?? '';
  const others = /^(?:за|до|по|с|к|от|из|и|\d+)$/iu.test(before) || monthNamed(before) !== null;
  return match?.[1] && !others ? wholeYears(match[1], match[1]) : null;
}

function wholeYears(from: string, to: string): Period {
  return { start: civilDate(Number(from), 1, 1), end: civilDate(Number(to), 12, 31) };
}
