import { headOf } from '../../../domain/bodies/words/head.js';
import { isWholeTime } from '../rows/another-time.js';
import { cleanCell } from '../grid/clean-cell.js';
import { readHeader, type Columns } from '../table/columns.js';
import { tableRow, textRow, type Grid, type GridRow } from '../grid/grid.js';
import { namesFieldOfWork } from '../grid/field-of-work.js';
import { isSectionStart, numberParts } from '../table/row-number.js';

const leastColumns = 4;
const mostColumns = 8;
const longestNumberName = 12;
const goesOn = /[,;]$/u;
const initials = /\p{Lu}\.\s?\p{Lu}\./u;

/**
 * A text in which every cell of a table stands on a line of its own, as office programs save it and pages are copied: known by the names of columns
 * one under another and by the numbers of rows. A row of more lines than columns is read only where its deadline parts the work from those who do
 * it; null where the rows cannot be told.
 */
export function stackedGrid(source: string, text: string): Grid | null {
  const lines = text.split(/\r\n|[\n\r\f]/).map((line, at) => ({ text: line.trim(), line: at + 1 }));
  for (const kept of [lines, lines.filter((line) => line.text)]) {
    const rows = stackedRows(kept);
    if (rows) return { source, rows, placed: true };
  }
  return null;
}

interface Line {
  text: string;
  line: number;
}

interface Header {
  start: number;
  columns: Columns;
}

/** Of several readings of the header the one under which most rows have as many lines as it has columns. */
function stackedRows(lines: readonly Line[]): GridRow[] | null {
  const [best] = headersIn(lines)
    .flatMap((header) => rowsUnder(lines, header) ?? [])
    .toSorted((one, other) => other.exact - one.exact);
  return best && best.exact > 0 ? best.rows : null;
}

function rowsUnder(
  lines: readonly Line[],
  { start: first, columns }: Header,
): { rows: GridRow[]; exact: number } | null {
  const { width } = columns;
  const body = lines.slice(first + width);
  const numbers = body.flatMap(({ text }, at) => (numberParts(text) ? [at] : []));
  const rows: GridRow[] = [];
  let exact = 0;
  let later = 0;
  const start = isCount(body.slice(0, width)) ? width : 0;
  const titled = numberParts(body[start]?.text ?? '') === null;
  for (let at = start, line = body[at]; line; line = body[at]) {
    while ((numbers[later] ?? Number.POSITIVE_INFINITY) <= at) later++;
    const next = numbers[later];
    if (!numberParts(line.text)) {
      if (line.text)
        rows.push(
          next === undefined || (at > start && mayBeSomebody(line.text, body[next]))
            ? textRow(line.text, line)
            : titleRow(line, width),
        );
      at++;
      continue;
    }
    const under = body.slice(at + 1, next);
    const restarts =
      isFirst(body[next ?? -1]) || (titled && next !== undefined && endsWithTitle(under, columns));
    const own = rowOf(under, { columns, restarts, last: next === undefined });
    if (!own) return null;
    if (own.exact) exact++;
    rows.push(tableRow({ cells: [line.text, ...own.cells], line: line.line }));
    at += 1 + own.lines;
  }
  const names = lines.slice(first, first + width);
  const above = lines.slice(0, first).filter(({ text }) => text);
  const header = tableRow({ cells: names.map(({ text }) => text), line: names[0]?.line ?? 1 });
  return { rows: [...above.map((line) => textRow(line.text, line)), header, ...rows], exact };
}

/** Lines that name the number, the work, its deadline and who does it, over the number of a row or a title above one. */
function headersIn(lines: readonly Line[]): Header[] {
  const start = lines.findIndex(
    ({ text }, at) =>
      /^(?:№|N\s?п)/iu.test(text) && text.length <= longestNumberName && widthsAt(lines, at).length > 0,
  );
  return start < 0 ? [] : widthsAt(lines, start).map((columns) => ({ start, columns }));
}

function widthsAt(lines: readonly Line[], start: number): Columns[] {
  const widths = Array.from({ length: mostColumns - leastColumns + 1 }, (_, at) => at + leastColumns);
  return widths.flatMap((width) => {
    const names = lines.slice(start, start + width).map(({ text }) => text);
    const isFollowed = [0, 1].some((at) => numberParts(lines[start + width + at]?.text ?? '') !== null);
    const columns = names.every(Boolean) && isFollowed ? readHeader(names) : null;
    return columns?.number === 0 && columns.deadlines.length > 0 && columns.responsibles.length > 0
      ? [columns]
      : [];
  });
}

/** «Контроль», «Юнармия» over a number that runs on: outside the table it is asked whether it is a title. */
function mayBeSomebody(text: string, next: Line | undefined): boolean {
  return !isFirst(next) && !isSureTitle(text);
}

function isSureTitle(text: string): boolean {
  return namesFieldOfWork(text) || isSectionStart(text);
}

/** «Работа с кадрами» between the last cell of a row and the number of the next, where that cell is whole and the line names nobody. */
function endsWithTitle(lines: readonly Line[], columns: Columns): boolean {
  const [before = '', text = ''] = lines.slice(-2).map((line) => line.text);
  const isName = headOf(text) !== null || initials.test(text) || /^\p{Lu}{2}/u.test(text);
  const isLikely = lines.length >= leastColumns && /^\p{Lu}/u.test(text) && !goesOn.test(before) && !isName;
  return isLikely && (isSureTitle(text) || !isShifted(lines, columns));
}

/** «Проведение», «Дня знаний», «1 сентября», «завуч»: a time in another place than its column is below a work of two lines. */
function isShifted(lines: readonly Line[], { deadlines }: Columns): boolean {
  return lines.some(({ text }, at) => isTime(text) && !deadlines.includes(at + 1));
}

function isTime(text: string | undefined): boolean {
  return isWholeTime(cleanCell(text ?? ''));
}

/** The lines of a cell with a list of bodies or dates, put together: all but the last of them end with a comma. */
function asLists(texts: readonly string[]): { text: string; lines: number }[] {
  const cells: { text: string; lines: number }[] = [];
  for (const text of texts) {
    const last = cells.at(-1);
    if (last && text && goesOn.test(last.text)) {
      last.text += `\n${text}`;
      last.lines++;
    } else cells.push({ text, lines: 1 });
  }
  return cells;
}

/** The cells of a row behind its number, and how many lines they take; a title of the next section may stand under them, or who signed. */
function rowOf(
  lines: readonly Line[],
  { columns, restarts, last }: { columns: Columns; restarts: boolean; last: boolean },
): { cells: string[]; lines: number; exact: boolean } | null {
  const texts = lines.map(({ text }) => text);
  const width = columns.width - 1;
  const dated = columns.deadlines.some((column) => isTime(texts[column - 1]));
  const isTitled = restarts && !isShifted(lines, columns);
  const isExact = texts.length === width || (texts.length === width + 1 && isTitled);
  if (isExact || (last && (dated || texts.slice(0, width).includes(''))))
    return { cells: texts.slice(0, width), lines: width, exact: isExact };
  const lists = asLists(texts);
  if (lists.length === width || (lists.length === width + 1 && isTitled)) {
    const cells = lists.slice(0, width);
    const taken = cells.reduce((sum, cell) => sum + cell.lines, 0);
    return { cells: cells.map(({ text }) => text), lines: taken, exact: true };
  }
  const signed = last ? texts.findIndex((text) => text === '' || initials.test(text)) : -1;
  const own = restarts ? texts.slice(0, -1) : texts.slice(0, signed < 0 ? undefined : signed);
  const times = own.flatMap((text, at) => (at > 0 && at < own.length - 1 && isTime(text) ? [at] : []));
  const [time] = times;
  const inOrder = columns.activity === 1 && columns.deadlines[0] === 2 && columns.responsibles[0] === 3;
  if (time === undefined || times.length > 1 || width !== leastColumns - 1 || !inOrder) return null;
  const cells = [own.slice(0, time), own.slice(time, time + 1), own.slice(time + 1)];
  return { cells: cells.map((cell) => cell.join('\n')), lines: own.length, exact: false };
}

function titleRow({ text, line }: Line, width: number): GridRow {
  return tableRow({
    cells: Array.from({ length: width }, (_, at) => (at === 0 ? text : '')),
    line,
    banner: text !== '',
  });
}

/** «1», «2», «3», «4» under the names of the columns. */
function isCount(lines: readonly Line[]): boolean {
  return lines.every(({ text }, at) => text === String(at + 1));
}

function isFirst(line: Line | undefined): boolean {
  return numberParts(line?.text ?? '')?.at(-1) === 1;
}
