import { civilDate, partsOf } from '../../domain/civil-date.js';
import type { DeadlineContext } from '../../domain/deadline.js';
import type { DraftDocument } from '../../domain/draft-order.js';
import type { GridRow } from './grid.js';
import { headLines, paragraphAt, type HeadLine } from './head-lines.js';
import { readOrderText } from './order-text.js';
import { readRequisites } from './requisites.js';

const longestTitle = 1_000;
const mapName =
  /дорожн[а-яё]+\s+карт|план[а-яё]*(?:[- ]график[а-яё]*)?\s|комплекс\s+мер|программ|мероприяти/i;
const quotedAct = /«\s*Об?\s[^»]*»|"\s*Об?\s[^"]*"/gu;
const year = String.raw`(20\d\d)`;
const schoolYear = new RegExp(String.raw`${year}\s*[/–—-]\s*(?:20)?(\d\d)\s*уч(?:\.|ебн)`, 'u');
const years = new RegExp(String.raw`(?:на|в|с)?\s*${year}\s*[–—-]\s*${year}\s*(?:г\.?\s?г|год)`, 'u');
const oneYear = new RegExp(String.raw`на\s+${year}\s*(?:г\.|год)`, 'u');

/** Everything before the table: the order's requisites, clauses, signature and the heading of the road map. */
export function readDocumentHead(rows: readonly GridRow[]): DraftDocument {
  const lines = headLines(rows);
  const requisites = readRequisites(lines);
  const context: DeadlineContext = requisites.date ? { orderDate: requisites.date } : {};
  const { clauses, signatory, end } = readOrderText(lines, context);
  const roadmapTitle = readRoadmapTitle(lines.slice(end));
  return {
    ...requisites,
    roadmapTitle,
    signatory,
    basis: null,
    controller: null,
    period: periodIn(roadmapTitle) ?? periodIn(requisites.title),
    clauses,
  };
}

/** What the head says to the reader of deadlines. */
export function deadlineContext(document: DraftDocument): DeadlineContext {
  const { date, period } = document;
  const school =
    period?.start.endsWith('-09-01') && partsOf(period.end).year === partsOf(period.start).year + 1;
  const single = period && partsOf(period.start).year === partsOf(period.end).year;
  return {
    ...(date && { orderDate: date }),
    ...(period && { period }),
    ...(period && single && { planYear: partsOf(period.start).year }),
    ...(period && school && { schoolYear: partsOf(period.start).year }),
  };
}

/** The paragraphs just above the table, from the one that names a road map or plan on. */
function readRoadmapTitle(lines: readonly HeadLine[]): string | null {
  const paragraphs: string[] = [];
  for (let at = 0; at < lines.length;) {
    const { text, next } = paragraphAt(lines, at);
    paragraphs.push(text);
    at = next;
  }
  const tail = paragraphs.slice(-6);
  const first = tail.findIndex((text) => mapName.test(text) && !/^(?:приложение|утвержд)/i.test(text));
  if (first < 0) return null;
  const title = tail.slice(first).join(' ');
  return title.length > longestTitle ? null : title;
}

/** «на 2024 год», «на 2024–2026 годы», «2024/2025 учебный год»; years inside the name of another act are not the plan's. */
function periodIn(title: string | null): DraftDocument['period'] {
  const own = title?.slice(0, longestTitle).replace(quotedAct, ' ') ?? '';
  const school = schoolYear.exec(own);
  if (school?.[1]) {
    const from = Number(school[1]);
    return { start: civilDate(from, 9, 1), end: civilDate(from + 1, 8, 31) };
  }
  const range = years.exec(own);
  const [from, to] = range ? [range[1], range[2]] : [oneYear.exec(own)?.[1], oneYear.exec(own)?.[1]];
  if (!from || !to || Number(to) < Number(from)) return null;
  return { start: civilDate(Number(from), 1, 1), end: civilDate(Number(to), 12, 31) };
}
