import type { Piece } from '../layout/placed-line.js';
import type { DrawnTable } from './drawn-tables.js';
import { linesOf, type PageLine } from './page-lines.js';
import type { PdfPage } from './pdf-page.js';

/** A header or footer of a page takes so many lines at most. */
const mostLines = 3;
/** Points by which the same line may stand elsewhere on another page. */
const shift = 3;

/**
 * Pages without the header and footer that a word processor repeats on each («Отдел культуры. План», «Страница 2 из 5»). A line inside a drawn
 * table is none.
 */
export function withoutRunningLines(pages: readonly PdfPage[], tables: readonly DrawnTable[][]): PdfPage[] {
  const bordered = tables.some((own) => own.length > 0);
  const edges = pages.map(({ words, number }, at) => {
    const outside = words.filter((word) => !tables[at]?.some((table) => table.holds(word)));
    const lines = linesOf(outside, number);
    if (bordered) return [...new Set([...outermost(lines), ...outermost(lines.toReversed())])];
    const margin = Math.min(...lines.map(startOf));
    return [lines[0], lines.at(-1)]
      .filter((line) => line !== undefined)
      .filter((line) => isPlainly(line, margin));
  });
  const alike = new Map<string, PageLine[]>();
  for (const line of edges.flat()) alike.set(textOf(line), [...(alike.get(textOf(line)) ?? []), line]);
  const running = new Set<Piece>();
  for (const lines of alike.values()) {
    for (const line of lines) {
      const on = new Set(lines.filter(({ y }) => Math.abs(y - line.y) <= shift).map(({ page }) => page));
      if (on.size >= 2 && on.size >= pages.length / 2) line.words.forEach((word) => running.add(word));
    }
  }
  return pages.map((page) => ({ ...page, words: page.words.filter((word) => !running.has(word)) }));
}

const startOf = ({ words }: PageLine) => words[0]?.start ?? 0;

/** Where columns are known by the places of words alone, the last words of a cell may stand at the same height on several pages. */
function isPlainly(line: PageLine, margin: number): boolean {
  const atMargin = startOf(line) - margin < shift && line.words.length >= 3;
  return line.phrases.length === 1 && (atMargin || /^(?:страница|стр\.|лист)(?!\p{L})/iu.test(textOf(line)));
}

/** The first lines of a page, or of one turned over, up to the gap that parts them from the rest. */
function outermost(lines: readonly PageLine[]): readonly PageLine[] {
  const end = lines.findIndex((line, at) => {
    const next = lines[at + 1];
    return !next || (line.y > next.y ? next.apart : line.apart);
  });
  return end < mostLines ? lines.slice(0, end + 1) : [];
}

/** The text of a line, any number in it being the same as another. */
function textOf({ words }: PageLine): string {
  return words.map(({ text }) => text.replace(/\d+/g, '#')).join(' ');
}
