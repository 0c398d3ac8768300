import { joinBrokenWords } from '../grid/broken-words.js';
import { cleanCell } from '../grid/clean-cell.js';
import type { GridRow } from '../grid/grid.js';
import { isLetterheadLine } from './letterhead-line.js';
import { isOtherLanguage } from './other-language.js';
import { findDate } from './russian-date.js';
import { withoutSpacing } from './spaced-letters.js';

/** A line of the text before the table, cleaned; `apart` when a blank line or a paragraph border stands before it. */
export interface HeadLine {
  text: string;
  apart: boolean;
}

const mostLines = 2_000;
const firstLines = 5;
const nameWithTitle =
  /^((?:Приказ|ПРИКАЗ|Распоряжение|РАСПОРЯЖЕНИЕ|Постановление|ПОСТАНОВЛЕНИЕ|Решение|РЕШЕНИЕ)\s.{5,160}?)\s+([«"]?(?:О|Об|ОБ)\s+[«"]?\p{L}.*)$/u;
const longestLine = 20_000;

const stamp = /^[«"]?(?:приложение|утвержд|согласован|принят|рассмотрен|одобрен)/iu;
const quotedStamp = /^[«"]\s?((?:утвержд|согласов|принят|рассмотрен|одобрен)\p{L}*)\s?[»"]/iu;
/** «Бекітемін / Утверждаю»: a stamp in two languages. */
const bilingualStamp =
  /^[«"]?(?!утвержд|согласов|принят|рассмотрен|одобрен)\p{L}{4,}[»"]?\s*\/\s*[«"]?(?=(?:утвержд|согласов|принят|рассмотрен|одобрен))/iu;

const orderName =
  /^(?:приказ|распоряжение|постановление|решение|п\sр\sи\sк\sа\sз|п\sо\sс\sт\sа\sн\sо\sв\sл\sе\sн\sи\sе|р\sе\sш\sе\sн\sи\sе)$/iu;
const numberCaption = /^номер(?:\s+документа)?$/iu;

/**
 * The text before the table, line by line; rows of small tables there (requisites, signatures) become one line each, but stamps of approval that
 * stand side by side a line each, and so the cells of a letterhead that holds the name of the order in one of them.
 */
export function headLines(rows: readonly GridRow[]): HeadLine[] {
  const letterheads = new Set(rows.filter(isLetterhead).map(({ table }) => table));
  return rows
    .slice(0, mostLines)
    .flatMap((row, at) => {
      const isPart = row.kind === 'table' && letterheads.has(row.table);
      const whole = inRussian([row.label, ...(isPart ? captioned(row, rows[at - 1]) : row.cells)]);
      const cells = row.kind === 'table' ? whole.flatMap(atOrderName) : whole;
      const apart = isPart || cells.length > whole.length || cells.some((cell) => stamp.test(cell.trim()));
      const texts = apart ? cells : [cells.join(' ')];
      return texts.map((text) => ({
        text: cleanCell(withoutSpacing(text.slice(0, longestLine)))
          .replace(quotedStamp, '$1')
          .replace(bilingualStamp, ''),
        apart: row.apart || row.kind === 'table',
      }));
    })
    .flatMap((line, at) => (at < firstLines ? apartFromTitle(line) : line))
    .filter(
      ({ text }, at, all) =>
        /[\p{L}\d]/u.test(text) && !isRepeal(text) && !isRepeal(all[at - 1]?.text ?? '', text),
    );
}

/** «Приказ № 7 от 15.06.2021 г. О проведении выпускных вечеров»: the name of the order and what it is about, as a site heads it. */
function apartFromTitle(line: HeadLine): HeadLine[] {
  const [, name = '', title = ''] = nameWithTitle.exec(line.text.slice(0, longestLine)) ?? [];
  return findDate(name) === null
    ? [line]
    : [
        { ...line, text: name },
        { text: title, apart: true },
      ];
}

/** A row of several cells, one of which says only «ПРИКАЗ»: the others are in another language, or hold the number and the day. */
function isLetterhead({ kind, cells }: GridRow): boolean {
  return (
    kind === 'table' && cells.filter(Boolean).length > 1 && cells.some((cell) => orderName.test(cell.trim()))
  );
}

/**
 * A cell one of whose lines says only «ПРИКАЗ» → who issued it, the name, and the lines below it; one that goes on with an address or codes of a
 * letterhead → its lines; any other cell as it is.
 */
function atOrderName(cell: string): string[] {
  const lines = stamp.test(cell.trim()) ? [] : cell.slice(0, longestLine).split('\n');
  if (lines.length < 2) return [cell];
  const name = lines.findIndex((line) => orderName.test(line.trim()));
  if (lines.some((line) => isLetterheadLine(line.trim()))) return lines;
  return name >= 0 ? [lines.slice(0, name).join('\n'), ...lines.slice(name)] : [cell];
}

/** Of cells in two languages those in Russian. */
function inRussian(cells: readonly string[]): readonly string[] {
  const filled = cells.filter((cell) => cell.trim());
  const russian = filled.filter((cell) => !isOtherLanguage(cell.slice(0, 1_000)));
  return filled.length > 1 && russian.length > 0 ? russian : cells;
}

/** Under «Номер документа» the number stands without its sign. */
function captioned({ cells }: GridRow, above: GridRow | undefined): readonly string[] {
  return cells.map((cell, at) =>
    cell.trim() && numberCaption.test(cleanCell(above?.cells[at]?.slice(0, 100) ?? '')) ? `№ ${cell}` : cell,
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
  return { text: joinBrokenWords(parts.join('\n')).replaceAll('\n', ' '), next };
}
