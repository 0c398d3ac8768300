import type { Piece } from '../layout/placed-line.js';
import type { DrawnTable } from './drawn-tables.js';
import { linesOf, type PageLine } from './page-lines.js';
import type { PdfPage } from './pdf-page.js';

/** So many lines from the top and from the bottom of a page may be its header and footer. */
const mostLines = 3;
/** Points by which the same line may stand elsewhere on another page. */
const shift = 3;

/**
 * Pages without the header and footer that a word processor repeats on each («Отдел культуры. План», «Страница 2 из 5»). A line inside a drawn table
 * is none, nor, where no borders are drawn, one of several columns: that is the header of the plan.
 */
export function withoutRunningLines(pages: readonly PdfPage[], tables: readonly DrawnTable[][]): PdfPage[] {
  const bordered = tables.some((own) => own.length > 0);
  const edges = pages.map(({ words, number }, at) => {
    const outside = words.filter((word) => !tables[at]?.some((table) => table.holds(word)));
    const lines = linesOf(outside, number).filter(({ phrases }) => bordered || phrases.length === 1);
    return [...new Set([...lines.slice(0, mostLines), ...lines.slice(-mostLines)])];
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

/** The text of a line, any number in it being the same as another. */
function textOf({ words }: PageLine): string {
  return words.map(({ text }) => text.replace(/\d+/g, '#')).join(' ');
}
