import type { DeadlineContext } from '../../../domain/deadline.js';
import type { DraftDocument } from '../../../domain/draft-order.js';
import type { GridRow } from '../grid/grid.js';
import { apartFromVerb } from './clauses.js';
import { headLines, paragraphAt, type HeadLine } from './head-lines.js';
import { planPeriod } from './plan-period.js';
import { readOrderText } from './order-text.js';
import { nameAt, readRequisites } from './requisites.js';
import { isPlanTitle } from './plan-title.js';

const longestTitle = 1_000;
const nearTable = 6;
/** What stands under the name of a plan and is no part of it. */
const belowTitle =
  /^(?:основн[а-яё]+\s+)?(?:цел[ьи]|задач[аи])(?![а-яё])|^паспорт(?![а-яё])|^раздел\s+(?:\d|[IVX])|^(?:пояснительная|\d{1,2}[.)]\s|[IVX]{1,4}\.\s|[-–—•]\s)/iu;
const planAlone = /^(?:ПЛАН|ДОРОЖНАЯ КАРТА)(?:\s+(?:РАБОТЫ|МЕРОПРИЯТИЙ))?$/u;
const dayAlone = /^\d{1,2}\.\d{1,2}\.\d{4}(?:\s*г\.)?$/u;
const note = /^(?:приложение|утвержд|одобрен|к\s)/i;
const mapName =
  /дорожн[а-яё]+\s+карт|план[а-яё]*(?:[- ]график[а-яё]*)?(?=\s|$)|^(?:сетевой\s+|календарный\s+)?график[а-яё]*(?=\s|$)|комплекс\s+мер|программ|мероприяти/i;

/**
 * Everything before the table: the order's requisites, clauses, signature and the heading of the road map. `below` = the text after the last table:
 * where nobody has signed above the table, the clauses go on there.
 */
export function readDocumentHead(rows: readonly GridRow[], below: readonly GridRow[] = []): DraftDocument {
  const lines = apartFromVerb(headLines(rows));
  const requisites = readRequisites(lines);
  const context: DeadlineContext = requisites.date ? { orderDate: requisites.date } : {};
  const name = nameAt(lines);
  const { end, ...words } = readOrderText(lines, { name, below: headLines(below), context });
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
  return /^.{0,200}?(?:на|в)\s+(?:[^\s.;]+\s+){0,2}20\d\d[^.;]{0,40}/u.exec(clause?.text ?? '')?.[0] ?? null;
}

/**
 * The paragraphs just above the table, from the one that names a road map or plan on; else the last one above that begins as such a name, where
 * its aims and tasks stand between it and the table.
 */
function readRoadmapTitle(lines: readonly HeadLine[]): string | null {
  const paragraphs = paragraphsOf(lines);
  const near = Math.max(paragraphs.length - nearTable, 0);
  const isName = (text: string) => mapName.test(text) && !note.test(text) && !belowTitle.test(text);
  const stamped = paragraphs.findLastIndex((text) => note.test(text));
  const below = [stamped, near]
    .map((from) => paragraphs.findIndex((text, at) => at >= Math.max(from, near) && isName(text)))
    .find((at) => at >= 0);
  const first = below ?? paragraphs.findLastIndex((text) => isPlanTitle(text));
  if (first < 0) return null;
  const after = paragraphs.slice(lastSaid(paragraphs, first)).filter((text) => !dayAlone.test(text));
  const end = after.findIndex((text) => belowTitle.test(text));
  const title = (end < 0 ? after : after.slice(0, end)).join(' ');
  return title.length > longestTitle ? null : title;
}

/**
 * A page heads the plan by its name, and the plan begins with it once more, perhaps in full («План работы отдела» over «ПЛАН», «мероприятий отдела
 * на май»).
 */
function lastSaid(paragraphs: readonly string[], first: number): number {
  const name = paragraphs[first]?.toLowerCase() ?? '';
  return paragraphs.findLastIndex(
    (text, at) =>
      at >= first && (text.toLowerCase().startsWith(name) || (at > first && planAlone.test(text))),
  );
}

function paragraphsOf(lines: readonly HeadLine[]): string[] {
  const paragraphs: string[] = [];
  for (let at = 0; at < lines.length;) {
    const { text, next } = paragraphAt(lines, at);
    paragraphs.push(text);
    at = next;
  }
  return paragraphs;
}

/** Where no paragraph names a plan, its years may still stand just above the table. */
function lastLines(lines: readonly HeadLine[]): string {
  return paragraphsOf(lines)
    .slice(-3)
    .filter((text) => !/^(?:приложение|утвержд)|№/i.test(text) && !belowTitle.test(text))
    .join(' ');
}
