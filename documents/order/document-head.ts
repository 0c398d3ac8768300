import type { DeadlineContext } from '../../domain/deadline.js';
import type { DraftDocument } from '../../domain/draft-order.js';
import type { GridRow } from './grid.js';
import { apartFromVerb } from './clauses.js';
import { headLines, paragraphAt, type HeadLine } from './head-lines.js';
import { planPeriod } from './plan-period.js';
import { readOrderText } from './order-text.js';
import { nameAt, readRequisites } from './requisites.js';

const longestTitle = 1_000;
const mapName =
  /дорожн[а-яё]+\s+карт|план[а-яё]*(?:[- ]график[а-яё]*)?(?=\s|$)|^график[а-яё]*(?=\s|$)|комплекс\s+мер|программ|мероприяти/i;

/** Everything before the table: the order's requisites, clauses, signature and the heading of the road map. */
export function readDocumentHead(rows: readonly GridRow[]): DraftDocument {
  const lines = apartFromVerb(headLines(rows));
  const requisites = readRequisites(lines);
  const context: DeadlineContext = requisites.date ? { orderDate: requisites.date } : {};
  const { end, ...words } = readOrderText(lines, nameAt(lines), context);
  const roadmapTitle = readRoadmapTitle(lines.slice(end));
  return {
    ...requisites,
    ...words,
    roadmapTitle,
    period:
      planPeriod(roadmapTitle, requisites.date) ??
      planPeriod(requisites.title, requisites.date) ??
      planPeriod(approved(words.clauses), requisites.date) ??
      planPeriod(lastLines(lines.slice(end)), requisites.date),
  };
}

/** «1. Утвердить прилагаемую дорожную карту на 2026 год»: the clause that puts the plan in force names its years too. */
function approved(clauses: DraftDocument['clauses']): string | null {
  const clause = clauses.find(({ text }) => /^утвердить\s/i.test(text) && mapName.test(text));
  return /^.{0,200}?(?:на|в)\s+20\d\d[^.;]{0,40}/u.exec(clause?.text ?? '')?.[0] ?? null;
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

/** Where no paragraph names a plan, its years may still stand just above the table. */
function lastLines(lines: readonly HeadLine[]): string {
  return lines
    .slice(-3)
    .map(({ text }) => text)
    .filter((text) => !/^(?:приложение|утвержд)|№/i.test(text))
    .join(' ');
}
