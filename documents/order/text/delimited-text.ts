import { headOf } from '../../../domain/bodies/words/head.js';
import { CellParts, startsMidSentence } from '../grid/cell-parts.js';
import { readHeader, rolesNamed, type Columns } from '../table/columns.js';
import { namesFieldOfWork } from '../grid/field-of-work.js';
import { tableRow, textRow, type Grid, type GridRow } from '../grid/grid.js';
import { namesMonthsAlone } from '../grid/month-words.js';
import { isRomanNumber, isSectionStart, leadingNumber, numberParts } from '../table/row-number.js';
import { isPersonName } from '../table/row-shapes.js';

const headerLines = 4;
const longestTitle = 120;
const title = /^\p{Lu}\p{Ll}{2,}(?:[^.;:]*[^.;:,])?$/u;
/** A line without any of these begins no header; saves looking closer at every row. */
const columnWord = /мероприят|содержан|наименован|действи|задач|вид|пункт|срок|период|ответствен|исполнит|№/i;

/**
 * Plain text whose table is written with tabs (or `|`) between the cells → grid. Everything before the header is text. In the
 * table a cell may run on over several lines and pages: a line that completes an unfinished row is joined to it, a line that
 * stands by itself is text, and a row that begins with an empty cell is left to `tableItems`, which knows the columns.
 */
export function delimitedGrid(source: string, text: string): Grid {
  const lines = text.split(/\r\n|[\r\n\f]/);
  const reader = new TextTable();
  const rows: GridRow[] = [];
  let apart = true;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!line.trim()) {
      apart = true;
      continue;
    }
    const header = line.length < 4_000 ? headerAt(lines, at) : null;
    if (header) {
      rows.push(...reader.finish(), tableRow({ cells: header.cells, line: at + 1, apart }));
      reader.begin(header);
      at += header.lines - 1;
    } else if (reader.started) {
      rows.push(...reader.read(line, { at: at + 1, apart, next: nextNumber(lines, at + 1) }));
    } else {
      rows.push(
        textRow(
          withoutMarks(line)
            .replace(/[\t|]+/g, ' ')
            .trim(),
          { line: at + 1, apart },
        ),
      );
    }
    apart = false;
  }
  rows.push(...reader.finish());
  return { source, rows };
}

interface Header {
  cells: string[];
  columns: Columns;
  delimiter: string;
  lines: number;
}

/** The header at this line, names broken over the next lines taken with it. */
function headerAt(lines: readonly string[], at: number): Header | null {
  const first = lines[at] ?? '';
  const delimiter = first.includes('\t') ? '\t' : first.includes('|') ? '|' : null;
  if (!delimiter || !columnWord.test(first)) return null;
  let best: Header | null = null;
  const cells = splitLine(first, delimiter).map((cell) => new CellParts(cell));
  for (let count = 1; count <= headerLines; count++) {
    const texts = cells.map(String);
    const columns = readHeader(texts);
    if (columns && (!best || rolesNamed(columns) > rolesNamed(best.columns))) {
      best = { cells: texts, columns, delimiter, lines: count };
    }
    const next = splitLine(lines[at + count] ?? '', delimiter);
    if (next.every((cell) => !cell.trim()) || next.join('').length > 400 || numberParts(next[0] ?? '')) break;
    cells.at(-1)?.add(next[0] ?? '');
    cells.push(...next.slice(1).map((cell) => new CellParts(cell)));
  }
  return best;
}

/** Where a line of a table stands; `next` = the number of the row right below it. */
interface Place {
  at: number;
  apart: boolean;
  next: number | null;
}

/** Lines after a header → rows, holding back the row that may still go on. */
class TextTable {
  private header: Header | null = null;
  private current: { cells: CellParts[]; line: number; apart: boolean; grown?: boolean } | null = null;
  /** True where the first row has a line of its own over it: so have others. */
  private titled = false;

  get started(): boolean {
    return this.header !== null;
  }

  begin(header: Header): void {
    this.header = header;
    this.titled = false;
  }

  finish(): GridRow[] {
    const { current, header } = this;
    this.current = null;
    if (!current || !header) return [];
    return [tableRow({ cells: current.cells.map(String), line: current.line, apart: current.apart })];
  }

  read(line: string, place: Place): GridRow[] {
    const { header } = this;
    const { at, apart } = place;
    if (!header || isRuleOrPageNumber(line)) return [];
    const cells = splitLine(line, header.delimiter);
    const { current } = this;
    const room = current ? header.columns.width - current.cells.length : 0;
    const begins = cells.length > 1 && startsRow(cells[0] ?? '');
    if (cells.length === 1) {
      if (!current || (room === 0 && this.standsAlone(line, place))) {
        this.titled ||= !current && place.next !== null;
        return [...this.finish(), textRow(withoutMarks(line).trim(), { line: at, apart })];
      }
      if (room === 0 && this.namesOneMore(line.trim())) current.cells.at(-1)?.addLine(line);
      else current.cells.at(-1)?.add(line);
      current.grown = true;
      return [];
    }
    const fits = cells[0]?.trim() ? cells.length - 1 <= room : cells.length - 1 === room;
    if (current && !begins && room > 0 && fits) {
      current.cells.at(-1)?.add(cells[0] ?? '');
      current.cells.push(...cells.slice(1).map((cell) => new CellParts(cell)));
      return [];
    }
    const done = this.finish();
    this.current = { cells: cells.map((cell) => new CellParts(cell)), line: at, apart };
    return done;
  }

  /** A line without cells after a complete row: the heading of a section, or the rest of the last cell? */
  private standsAlone(line: string, { apart, next }: Place): boolean {
    if (isSectionStart(line.trim()) || namesFieldOfWork(line)) return true;
    if (namesMonthsAlone(line) && !this.endsInDeadline()) return true;
    if (startsMidSentence(line) || this.current?.cells.at(-1)?.unfinished) return false;
    return (
      apart ||
      next === 1 ||
      leadingNumber(line.trim()) !== null ||
      (next !== null && this.mayBeTitle(line.trim()))
    );
  }

  /** A line over a numbered row is no rest of a cell where titles stand so, or where it names nobody under who does the work. */
  private mayBeTitle(line: string): boolean {
    const { current, header } = this;
    if (!current || !header || current.grown || !title.test(line) || line.length > longestTitle) return false;
    const { responsibles, width } = header.columns;
    const namesNobody = headOf(line) === null && !isPersonName(line);
    return this.titled || (responsibles.includes(width - 1) && namesNobody);
  }

  /** «УО» over «Руководители школ» in a last column of those who do the work. */
  private namesOneMore(line: string): boolean {
    const { columns } = this.header ?? {};
    const name = headOf(line);
    return (
      columns !== undefined &&
      columns.responsibles.includes(columns.width - 1) &&
      this.current?.cells.at(-1)?.unfinished === false &&
      /^\p{Lu}/u.test(line) &&
      name !== null &&
      name.number !== null &&
      !name.syncretic
    );
  }

  /** In a last column of deadlines a month on its own line is one more of them. */
  private endsInDeadline(): boolean {
    const { columns } = this.header ?? {};
    return columns !== undefined && columns.deadlines.includes(columns.width - 1);
  }
}

function startsRow(cell: string): boolean {
  return numberParts(cell) !== null || isRomanNumber(cell);
}

/** The number of the row on the next line that says anything, its last part («2.1» → 1); null where that line is none. */
function nextNumber(lines: readonly string[], from: number): number | null {
  for (let at = from; at < Math.min(from + headerLines, lines.length); at++) {
    const line = lines[at] ?? '';
    if (!line.trim()) continue;
    return numberParts(line.slice(0, 40).split(/[\t|]/)[0] ?? '')?.at(-1) ?? null;
  }
  return null;
}

function isRuleOrPageNumber(line: string): boolean {
  return /^[\s|:+=_-]*$/.test(line) || /^\s*(?:-\s*)?\d{1,3}(?:\s*-)?\s*$/.test(line.slice(0, 60));
}

function splitLine(line: string, delimiter: string): string[] {
  if (delimiter !== '|') return line.split(delimiter);
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
}

/** Markdown's marks of a heading say nothing. */
function withoutMarks(line: string): string {
  return line.replace(/^\s*#{1,6}\s+/, '');
}
