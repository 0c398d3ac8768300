import { headOf } from '../../../domain/bodies/words/head.js';
import { CellParts, startsMidSentence } from '../grid/cell-parts.js';
import { namesFieldOfWork } from '../grid/field-of-work.js';
import { onPage, tableRow, textRow, type GridRow } from '../grid/grid.js';
import { isSectionStart, numberParts } from '../table/row-number.js';
import { isPersonName } from '../table/row-shapes.js';
import { ColumnEdges } from './column-edges.js';
import { columnCuts, cutLine } from './column-cuts.js';
import { isCutWord, knownWords } from '../grid/cut-words.js';
import { placedHeaderAt, type PlacedHeader } from './placed-header.js';
import { lineText, type PlacedLine } from './placed-line.js';

export interface PlacedUnits {
  /** The width of a space. */
  space: number;
  /** How far a word may stand over a cut. */
  slack: number;
}

/** So many spaces to the right of the works above a title begins that stands in the middle. */
const leastIndent = 4;

/**
 * Lines of words in their places → grid rows: text, and under every header rows cut into its columns. A row begins with a number;
 * where there is no column of numbers, after a gap or with a capital letter beside a new deadline.
 */
export function placedRows(lines: readonly PlacedLine[], units: PlacedUnits): GridRow[] {
  const reader = new PlacedReader(lines, units);
  for (let at = 0; at < lines.length;) at += reader.read(at);
  return reader.finish();
}

class PlacedReader {
  private readonly rows: GridRow[] = [];
  private table: PlacedTable | null = null;
  private tables = 0;
  private readonly known: ReadonlySet<string>;

  constructor(
    private readonly lines: readonly PlacedLine[],
    private readonly units: PlacedUnits,
  ) {
    this.known = knownWords(lines.map(lineText));
  }

  finish(): GridRow[] {
    this.rows.push(...(this.table?.finish() ?? []));
    return this.rows;
  }

  read(at: number): number {
    const line = this.lines[at];
    if (!line) return 1;
    const header = placedHeaderAt(this.lines, at);
    const cuts = header && columnCuts(header, this.lines.slice(at + header.lines), this.units.space);
    if (header && cuts) {
      this.rows.push(...(this.table?.finish() ?? []));
      this.table ??= null;
      const edges = new ColumnEdges(this.lines.slice(at + header.lines), cuts, this.units.slack);
      this.table = new PlacedTable(header, { cuts, edges }, this.tables++, this.units, this.known);
      this.rows.push(this.table.headerRow(line));
      return header.lines;
    }
    const next = numberParts(this.lines[at + 1]?.words[0]?.text ?? '') !== null;
    if (this.table) this.rows.push(...this.table.read(line, next));
    else this.rows.push(asText(line));
    return 1;
  }
}

class PlacedTable {
  private current: {
    cells: CellParts[];
    line: PlacedLine;
    last: readonly string[];
    /** What is left beside the last words of each cell. */
    rooms: readonly number[];
  } | null = null;
  /** True right under a title. */
  private titled = false;
  private readonly cuts: readonly number[];
  private readonly edges: ColumnEdges;

  constructor(
    private readonly header: PlacedHeader,
    { cuts, edges }: { cuts: readonly number[]; edges: ColumnEdges },
    private readonly table: number,
    private readonly units: PlacedUnits,
    private readonly known: ReadonlySet<string>,
  ) {
    this.cuts = cuts;
    this.edges = edges;
  }

  headerRow(line: PlacedLine): GridRow {
    return tableRow({ cells: this.header.names, line: line.line, table: this.table, ...onPage(line.page) });
  }

  finish(): GridRow[] {
    const { current } = this;
    this.current = null;
    if (!current) return [];
    return [
      tableRow({
        cells: current.cells.map(String),
        line: current.line.line,
        apart: current.line.apart,
        table: this.table,
        ...onPage(current.line.page),
      }),
    ];
  }

  /** `next` = a numbered row begins right under the line. */
  read(line: PlacedLine, next: boolean): GridRow[] {
    const cells = cutLine(line, this.cuts, this.units.slack) ?? this.restOfCell(line);
    if (
      !cells ||
      this.isTitle(cells, line) ||
      this.isSignature(line) ||
      this.isRestOfTitle(cells, line) ||
      (next && this.mayBeTitle(cells, line))
    ) {
      this.titled = true;
      return [...this.finish(), asText(line)];
    }
    this.titled = false;
    if (!this.current || this.begins(cells, line)) {
      const done = this.finish();
      const rooms = this.edges.roomsAfter(line);
      this.current = { cells: cells.map((cell) => new CellParts(cell)), line, last: cells, rooms };
      return done;
    }
    this.join(this.current, cells, line);
    return [];
  }

  /** «вечеров, выступлений ветеранских» right under a row: the one phrase of a cell that runs over the cut behind it, and no title. */
  private restOfCell({ apart, phrases }: PlacedLine): string[] | null {
    const [only, ...more] = phrases;
    if (!this.current || apart || !only || more.length > 0 || !/^\p{Ll}/u.test(only.text)) return null;
    const column = this.cuts.filter((cut) => cut <= only.start + this.units.slack).length;
    if (only.end > (this.cuts[column + 1] ?? Infinity)) return null;
    return Array.from({ length: this.cuts.length + 1 }, (_, at) => (at === column ? only.text : ''));
  }

  /**
   * On a page a word too long for its column is cut without a hyphen, and a line after which the next word had still found room was ended on purpose;
   * so is one of bodies in a text.
   */
  private join(row: NonNullable<PlacedTable['current']>, cells: readonly string[], line: PlacedLine): void {
    const { responsibles } = this.header.columns;
    const widths = this.edges.firstWords(line);
    const rooms = this.edges.roomsAfter(line);
    cells.forEach((cell, column) => {
      const fitted = (row.rooms[column] ?? 0) > (widths[column] ?? 0) + 2 * this.units.space;
      const word = row.last[column] ?? '';
      const isCut =
        line.page !== null && !/\s/.test(word) && isCutWord({ word, width: 1, room: 0 }, cell, this.known);
      const goesOn = line.page !== null && /^[:;,.!?)»]/u.test(cell);
      if (isCut || goesOn) row.cells[column]?.grow(cell);
      else if (fitted && (line.page !== null || responsibles.includes(column)))
        row.cells[column]?.addLine(cell);
      else row.cells[column]?.add(cell);
    });
    // a line of one column may stand between two of another
    row.last = cells.map((cell, column) => cell || (row.last[column] ?? ''));
    row.rooms = cells.map((cell, column) => (cell ? rooms[column] : row.rooms[column]) ?? 0);
  }

  /** «Глава сельсовета      Б.Б. Зимин» after a blank line, under whole rows. */
  private isSignature({ apart, phrases, words }: PlacedLine): boolean {
    const [post, ...others] = phrases;
    const name = others.at(-1)?.text ?? '';
    const numbered = numberParts(words[0]?.text ?? '') !== null;
    if (!apart || numbered || !post || others.length > 2 || !isPersonName(name)) return false;
    const { activity, deadlines, responsibles } = this.header.columns;
    const whole = [activity, ...deadlines, ...responsibles].map((column) => this.current?.cells[column]);
    return (
      headOf(post.text)?.class === 'post' && whole.every((cell) => cell && !cell.empty && !cell.unfinished)
    );
  }

  /** Words under the number's column that are no number: a short title. */
  private isTitle(cells: readonly string[], line: PlacedLine): boolean {
    const { number, activity } = this.header.columns;
    const first = cells[0] ?? '';
    if (number === 0 && /[\p{L}\d]/u.test(first) && !numberParts(first)) return true;
    const lone = cells.every((cell, column) => column === activity || !cell);
    return lone && isSectionStart(lineText(line));
  }

  /** «развития системы оценки качества» and below it, short enough to stand in one column, «образования». */
  private isRestOfTitle(cells: readonly string[], { apart, phrases }: PlacedLine): boolean {
    const { number } = this.header.columns;
    if (!this.titled || this.current || apart || phrases.length !== 1) return false;
    return number === null ? startsMidSentence(phrases[0]?.text ?? '') : !numberParts(cells[number] ?? '');
  }

  /** «Работа с детьми», or words in the middle of the column of works, or parted from all rows in another, over a numbered row: no rest of the whole work above. */
  private mayBeTitle(cells: readonly string[], line: PlacedLine): boolean {
    const { number, activity, deadlines, responsibles } = this.header.columns;
    const { current } = this;
    const filled = cells.flatMap((cell, column) => (cell ? [column] : []));
    const text = lineText(line);
    if (number === null || filled.length !== 1 || !current || !/^\p{Lu}/u.test(text)) return false;
    const whole = [activity, ...deadlines, ...responsibles].map((column) => current.cells[column]);
    if (whole.some((cell) => !cell || cell.empty || cell.unfinished)) return false;
    // a gap in a cell is none on the page on which its row began
    if (filled[0] !== activity) return line.apart && line.page === current.line.page && headOf(text) === null;
    const left = current.line.words[1]?.start ?? 0;
    const apart = (line.words[0]?.start ?? 0) - left;
    return namesFieldOfWork(text) || apart > leastIndent * this.units.space;
  }

  private begins(cells: readonly string[], line: PlacedLine): boolean {
    const { number, activity, deadlines } = this.header.columns;
    if (number !== null) return numberParts(cells[number] ?? '') !== null;
    const before = this.current?.cells[activity];
    if (!cells[activity] || startsMidSentence(cells[activity] ?? '') || before?.unfinished) return false;
    return (
      line.apart || deadlines.some((column) => cells[column] && /^[\p{Lu}\d]/u.test(cells[activity] ?? ''))
    );
  }
}

function asText(line: PlacedLine): GridRow {
  return textRow(lineText(line), { line: line.line, apart: line.apart, ...onPage(line.page) });
}
