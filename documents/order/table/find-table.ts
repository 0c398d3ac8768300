import { cleanCell } from '../grid/clean-cell.js';
import { rolesNamed, type Columns } from './columns.js';
import type { FoundTable, SkippedTable, TablePart } from './found-table.js';
import type { Grid, GridRow } from '../grid/grid.js';
import { headerAt, isColumnName, sameNames, sharedNames, type HeaderRows } from './header-row.js';
import { noTable } from './no-table.js';
import { numberParts } from './row-number.js';
import { isColumnNumbers } from './row-shapes.js';

/** Signatures and marks of approval stand in tables of one or two cells. */
const leastCells = 3;

/**
 * Finds the road map by the names of its columns: the first table whose header names the work, its deadline and who does it, or
 * else the first that names two of them. Later tables continue it under the same or another full header, or without a header when
 * they have as many columns; others are skipped. Throws InvalidInput `order_no_table` or
 * `order_amends_in_words` when there is none.
 */
export function findTable({ rows }: Grid): FoundTable {
  const start = findStart(rows);
  const first = headerAt(rows, start);
  if (!first) throw noTable(rows);
  const reader = new PartReader(first);
  for (let at = start + first.height; at < rows.length;) at += reader.read(rows, at);
  const { head, skipped } = beforeTable(rows, start);
  return {
    head,
    parts: reader.parts,
    skipped: [...skipped, ...reader.skipped.filter((table) => table.rows > 0)],
  };
}

function findStart(rows: readonly GridRow[]): number {
  let best = -1;
  let named = 0;
  for (let at = 0; at < rows.length; at++) {
    const header = headerAt(rows, at);
    if (!header) continue;
    const full = header.columns.deadlines.length > 0 && header.columns.responsibles.length > 0;
    if (full) return at;
    if (rolesNamed(header.columns) > named) {
      best = at;
      named = rolesNamed(header.columns);
    }
  }
  return best;
}

/** What stands over the tables that follow a plan: who agreed, who has read it, who belongs to a commission. */
const namesOther =
  /^(?:согласован|визы?(?![а-яё])|лист\s+(?:согласования|ознакомления)|с\s+[а-яё]+\s+ознакомлен|ознакомлен|(?:состав|список)\s(?!.{0,60}(?:мероприяти|работ(?:ы|\s)))|смета(?![а-яё])|показатели(?![а-яё])|(?:целевые|контрольные)\s+показатели|рассылка)/iu;

/** «Наименование программы | …»: what a programme says of itself before its works. */
const passport = /^(?:паспорт(?![а-яё])|наименование\s+(?:[а-яё]+\s+){0,2}(?:под)?программы)/iu;

/**
 * Small tables above the road map hold requisites and signatures and are read as text; whole tables of another kind, and the passport of a programme,
 * are not.
 */
function beforeTable(rows: readonly GridRow[], start: number): { head: GridRow[]; skipped: SkippedTable[] } {
  const own = rows[start]?.table;
  const tables = new Map<number, GridRow[]>();
  for (const row of rows.slice(0, start))
    if (row.kind === 'table' && row.table !== own)
      tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  const foreign = new Map([...tables].map(([table, found]) => [table, foreignRows(found)] as const));
  return {
    head: rows.slice(0, start).filter((row) => row.kind === 'text' || !foreign.get(row.table)?.length),
    skipped: [...foreign.values()].flatMap(([first, ...others]) =>
      first ? [{ part: first.part, rows: others.length + 1, begins: beginningOf(first) }] : [],
    ),
  };
}

/** The rows of a table that is not read as text; none where it is. */
function foreignRows(rows: readonly GridRow[]): readonly GridRow[] {
  if (rows.some(({ cells }) => passport.test(cleanCell(cells[0]?.slice(0, 200) ?? '')))) return rows;
  const full = rows.filter((row) => filledCells(row) >= leastCells);
  return full.length > 1 ? full : [];
}

function filledCells(row: GridRow): number {
  return row.cells.filter((cell) => cell.trim()).length;
}

function beginningOf(row: GridRow): string {
  return row.cells.filter(Boolean).join(' | ').slice(0, 120);
}

class PartReader {
  readonly parts: TablePart[];
  readonly skipped: SkippedTable[] = [];
  private part: TablePart;
  private table: number;
  private skipping: SkippedTable | null = null;

  constructor(first: HeaderRows) {
    this.part = { columns: first.columns, rows: [] };
    this.parts = [this.part];
    this.table = first.row.table;
  }

  /** Takes one row, or a whole header; returns how many rows it took. */
  read(rows: readonly GridRow[], at: number): number {
    const row = rows[at];
    if (!row) return 1;
    if (row.kind === 'text') {
      this.part.rows.push(row);
      return 1;
    }
    const header = headerAt(rows, at);
    if (header && this.isHeader(header)) {
      this.begin(header);
      return header.height;
    }
    if (row.table !== this.table) this.enter(row);
    else if (!this.skipping && !header && beginsOther(row, this.part.columns)) this.skip(row);
    if (!this.skipping) this.part.rows.push(row);
    else if (filledCells(row) >= leastCells) this.skipping.rows++;
    return 1;
  }

  /** Inside one table a row of words such as «мероприятия», «ответственные» may be a row of the plan: names must recur. */
  private isHeader({ columns, row }: HeaderRows): boolean {
    return (
      row.table !== this.table ||
      sharedNames(columns, this.part.columns) >= 0.5 ||
      row.cells.every((cell) => cell.trim() !== '' && isColumnName(cell))
    );
  }

  private begin(header: HeaderRows): void {
    const { columns } = header;
    this.table = header.row.table;
    this.skipping = null;
    if (sameNames(columns, this.part.columns)) return;
    if (this.lacks(columns)) {
      this.skip(header.row);
      return;
    }
    this.part = { columns, rows: [] };
    this.parts.push(this.part);
  }

  private lacks(columns: Columns): boolean {
    const first = this.parts[0]?.columns;
    return (
      (first !== undefined && first.deadlines.length > 0 && columns.deadlines.length === 0) ||
      (first !== undefined && first.responsibles.length > 0 && columns.responsibles.length === 0)
    );
  }

  /** A further table without a header of a road map. */
  private enter(row: GridRow): void {
    this.table = row.table;
    this.skipping = null;
    const { width, number } = this.part.columns;
    // A further sheet is often something else: it goes on with the plan when its first row has a number.
    const sheet = row.part?.startsWith('лист') === true;
    const numbered = number !== null && numberParts(row.cells[number] ?? '') !== null;
    const above = this.part.rows.at(-1);
    const ofOthers =
      above?.kind === 'text' && namesOther.test(cleanCell(above.cells[0]?.slice(0, 200) ?? ''));
    const continues =
      row.cells.length === width && !ofOthers && !isForeignHeader(row) && (!sheet || numbered);
    if (!continues) this.skip(row);
  }

  private skip(row: GridRow): void {
    this.skipping = { part: row.part, rows: 0, begins: beginningOf(row) };
    this.skipped.push(this.skipping);
  }
}

/** Names of other columns among the rows of a sheet, where tables stand one under another: «№ | Наименование расходов | Сумма». */
function beginsOther({ cells }: GridRow, { names }: Columns): boolean {
  const filled = cells.map((cell) => cleanCell(cell.slice(0, 100))).filter(Boolean);
  const own = new Set(names.map((name) => name.toLowerCase()));
  return (
    filled.length > 1 &&
    /^№(?:\s*п\s*\/\s*п)?\.?$/iu.test(filled[0] ?? '') &&
    filled.slice(1).every((name) => /^\p{Lu}[^\d]{2,59}$/u.test(name) && !own.has(name.toLowerCase()))
  );
}

function isForeignHeader(row: GridRow): boolean {
  return (
    !isColumnNumbers(row.cells) &&
    row.cells.every((cell) => cell.trim() !== '' && cell.length < 60) &&
    row.cells.some((cell) =>
      /подпис|ф\.?\s?и\.?\s?о\.?(?![а-я])|фамили|должност|показател|единиц|значени|виза|^\s*№(?:\s*п\s*\/\s*п)?\.?\s*$/i.test(
        cell,
      ),
    ) &&
    !/\d/.test(row.cells[0] ?? '')
  );
}
