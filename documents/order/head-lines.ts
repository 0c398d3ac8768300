import { cleanCell } from './clean-cell.js';
import type { GridRow } from './grid.js';
import { findDate } from './russian-date.js';

/** A line of the text before the table, cleaned; `apart` when a blank line or a paragraph border stands before it. */
export interface HeadLine {
  text: string;
  apart: boolean;
}

const mostLines = 2_000;
const longestLine = 20_000;

const stamp = /^[«"]?(?:приложение|утвержд|согласован|принят|рассмотрен|одобрен)/iu;
const quotedStamp = /^[«"]\s?((?:утвержд|согласов|принят|рассмотрен|одобрен)\p{L}*)\s?[»"]/iu;

/**
 * The text before the table, line by line; rows of small tables there (requisites, signatures) become one line each, but stamps of approval that
 * stand side by side a line each.
 */
export function headLines(rows: readonly GridRow[]): HeadLine[] {
  return rows
    .slice(0, mostLines)
    .flatMap((row) => {
      const cells = [row.label, ...row.cells];
      const texts = cells.some((cell) => stamp.test(cell.trim())) ? cells : [cells.join(' ')];
      return texts.map((text) => ({
        text: cleanCell(text.slice(0, longestLine)).replace(quotedStamp, '$1'),
        apart: row.apart || row.kind === 'table',
      }));
    })
    .filter(
      ({ text }, at, all) => text !== '' && !isRepeal(text) && !isRepeal(all[at - 1]?.text ?? '', text),
    );
}

/** «Утратило силу – постановление от 15.06.2015 № 249», as collections of law write over an act; its date may stand on the next line. */
function isRepeal(text: string, next?: string): boolean {
  if (!/^утратил[оа]?\s+силу(?![а-яё])/iu.test(text)) return false;
  return next === undefined || (findDate(text) === null && /^от\s/iu.test(next));
}

/** The paragraph that begins at this line: the line and those that run on from it. */
export function paragraphAt(lines: readonly HeadLine[], at: number): { text: string; next: number } {
  const parts: string[] = [];
  let next = at;
  while (next < lines.length && (next === at || !lines[next]?.apart)) {
    parts.push(lines[next]?.text ?? '');
    next++;
  }
  return { text: parts.join(' '), next };
}
