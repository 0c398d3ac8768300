import { cleanCell } from '../grid/clean-cell.js';
import { isBareSection, isSectionStart, leadingNumber, numberParts } from '../table/row-number.js';
import type { ActivityItem, HeadingItem, TableItem } from './row-items.js';

/** A section before its rows are understood. */
export interface RawSection {
  title: string | null;
  /** Line of the title, or of the first row where there is none. */
  line: number;
  rows: ActivityItem[];
  /** Paragraphs that stood between the rows and are neither rows nor titles. */
  unread: string[];
  /** True when the title stood outside the table. */
  titleOutside: boolean;
  /** True when the title may be none (the numbering went on over it, or it could be the rest of a cell): a person should look. */
  titleUnsure: boolean;
  /** The title of what it is a part of («Раздел I» over «1. Кадры»), null where there is nothing. */
  upper: string | null;
}

const pageFurniture =
  /^(?:продолжение|окончание)\s|^(?:страница|стр\.?|лист)\s*\d+|^-?\s*\d{1,3}\s*-?$|^приложение(?:\s|$)|^к\s+(?:приказу|распоряжению|постановлению|решению)(?:\s|$)|^от\s.{6,40}(?:№|N)\s*\S+$/i;
const longestTitle = 500;
const mostLevels = 5;

/**
 * Items of a table → its sections in document order. A heading belongs to the rows after it; text at the very end (signatures,
 * notes) belongs to nobody. Headings without rows between them are levels of one title.
 */
export function gatherSections(items: readonly TableItem[]): RawSection[] {
  const sections: RawSection[] = [];
  let pending: HeadingItem[] = [];
  for (const item of items) {
    if (item.kind !== 'activity') {
      pending.push(item);
      continue;
    }
    const before: RawSection | null = sections.at(-1) ?? null;
    const opened = openSection(pending, before, item);
    pending = [];
    const current = opened ?? (before && !endsAt(before, item) ? before : beside(before, item));
    if (current !== before) sections.push(current);
    current.rows.push(item);
  }
  return sections;
}

function untitled({ line }: ActivityItem): RawSection {
  return { title: null, line, rows: [], unread: [], titleOutside: false, titleUnsure: false, upper: null };
}

/** The section of rows that no title of their own stands over. */
function beside(before: RawSection | null, row: ActivityItem): RawSection {
  return { ...untitled(row), title: before?.upper ?? null };
}

/** «1. Кадры», «1.1», «1.2», and now the row «2»: it stands beside the section and not in it. */
function endsAt({ title, rows }: RawSection, row: ActivityItem): boolean {
  const own = /^(?:.*\.\s)?(\d{1,3})[.)]?\s+\p{Lu}/u.exec(title?.slice(0, longestTitle) ?? '')?.[1];
  const next = numberOf(row);
  return (
    own !== undefined &&
    next?.length === 1 &&
    next[0] === Number(own) + 1 &&
    rows.map(numberOf).every((parts) => parts?.length === 2 && parts[0] === Number(own))
  );
}

function numberOf({ number, label, activity }: ActivityItem): number[] | null {
  const written = number.toString() || label;
  return written ? numberParts(written) : (leadingNumber(cleanCell(activity.toString()))?.parts ?? null);
}

function openSection(
  pending: readonly HeadingItem[],
  before: RawSection | null,
  row: ActivityItem,
): RawSection | null {
  const paragraphs = joinLines(pending).filter(({ text }) => text && !pageFurniture.test(text));
  const headings = paragraphs.filter(({ kind }) => kind === 'heading');
  const chosen = headings.length > 0 ? headings.slice(-mostLevels) : titleAmong(paragraphs);
  const title = joinLevels(chosen.map(({ text }) => text));
  const first = chosen[0];
  const taken = new Set(chosen);
  const unread = paragraphs.filter((paragraph) => !taken.has(paragraph)).map(({ text }) => text);
  if (!first || title.length > longestTitle) {
    const all = paragraphs.map(({ text }) => text);
    before?.unread.push(...all);
    return before || all.length === 0 ? null : { ...untitled(row), unread: all };
  }
  const goesOn = before !== null && (numberParts(row.number.toString() || row.label)?.at(-1) ?? 1) > 1;
  const titleOutside = headings.length === 0;
  return {
    title,
    line: first.line,
    rows: [],
    unread,
    upper: joinLevels(chosen.slice(0, -1).map(({ text }) => text)) || null,
    titleOutside,
    titleUnsure: chosen.some(({ unsure }) => unsure) || (titleOutside && goesOn && !isSectionStart(title)),
  };
}

/** Of the paragraphs above a table, the one that looks like a title, else the last; «Раздел 2» goes with the name after it. */
function titleAmong(paragraphs: readonly HeadingItem[]): HeadingItem[] {
  const likely = paragraphs.findLastIndex(
    ({ text, strong }) => (strong || isSectionStart(text)) && text.length <= longestTitle,
  );
  const at = likely < 0 ? paragraphs.length - 1 : likely;
  if (isBareSection(paragraphs[at]?.text ?? '')) return paragraphs.slice(at, at + 2);
  return paragraphs.slice(isBareSection(paragraphs[at - 1]?.text ?? '') ? at - 1 : at, at + 1).slice(0, 2);
}

/** Lines of one paragraph together: no blank line between them, or the next begins in the middle of a sentence. */
function joinLines(items: readonly HeadingItem[]): HeadingItem[] {
  const paragraphs: { item: HeadingItem; lines: string[] }[] = [];
  for (const item of items) {
    const last = paragraphs.at(-1);
    // a page may part the lines of a title
    const goesOn =
      !item.apart || (/^\s*\p{Ll}/u.test(item.text) && !/[.:;]\s*$/u.test(last?.lines.at(-1) ?? ''));
    if (last && item.kind === 'text' && last.item.kind === 'text' && goesOn) last.lines.push(item.text);
    else paragraphs.push({ item, lines: [item.text] });
  }
  return paragraphs.map(({ item, lines }) => ({ ...item, text: cleanCell(lines.join(' ')) }));
}

function joinLevels(titles: readonly string[]): string {
  return titles.reduce((whole, title) => (whole ? `${whole.replace(/[.:;]$/, '')}. ${title}` : title), '');
}
