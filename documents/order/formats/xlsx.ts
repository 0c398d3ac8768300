import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { InvalidInput } from '../../../domain/errors.js';
import { readHeader } from '../table/columns.js';
import { tableRow, textRow, type Grid, type GridRow } from '../grid/grid.js';
import { cellText, struckInCell } from './cell-value.js';
import { damagedFile, type ZipEntry } from './zip-directory.js';

const mostColumns = 64;
const mostMerged = 200_000;
const longestRepeated = 4_000;
const mergedRange = /<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** Parts of a sheet that hold no text but can name every cell of it. */
const unread = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'tableParts',
  'drawing',
  'legacyDrawing',
  'picture',
];

/**
 * A workbook (its zip already checked) → grid: the visible sheets one after another, each a table of its own; a sheet's name is a
 * heading where several sheets hold road maps. Merged cells are as in `tableRows`. Throws InvalidInput `order_damaged`.
 */
export async function xlsxGrid(
  source: string,
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
): Promise<Grid> {
  refuseHugeMerges(entries);
  try {
    const book = new Workbook();
    await book.xlsx.load(bytes, { ignoreNodes: unread });
    const sheets = book.worksheets
      .filter(({ state }) => state === 'visible')
      .map((sheet, index) => ({ name: sheet.name, rows: sheetRows(sheet, index) }));
    const maps = sheets.filter(({ rows }) => rows.some(({ cells }) => readHeader(cells)));
    return {
      source,
      rows: sheets.flatMap((sheet) =>
        maps.length > 1 && maps.includes(sheet) ? withName(sheet) : sheet.rows,
      ),
    };
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    throw damagedFile();
  }
}

function sheetRows(sheet: Worksheet, table: number): GridRow[] {
  const rows: GridRow[] = [];
  let before = 0;
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells: string[] = [];
    const inherited: number[] = [];
    const struck: string[] = [];
    const merged = new Map<string, number>();
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > mostColumns) return;
      const master = cell.isMerged ? cell.master : cell;
      const text = cellText(master);
      merged.set(master.address, (merged.get(master.address) ?? 0) + 1);
      const repeats =
        Number(master.col) !== column || (Number(master.row) !== line && text.length > longestRepeated);
      while (cells.length < column) cells.push('');
      cells[column - 1] = repeats ? '' : text;
      if (Number(master.col) === column) struck.push(...struckInCell(master));
      if (!repeats && text && Number(master.row) !== line) inherited.push(column - 1);
    });
    const widest = Math.max(...merged.values(), 1);
    const width = Math.min(sheet.columnCount, mostColumns);
    while (cells.length < width) cells.push('');
    rows.push(
      tableRow({
        cells,
        line,
        apart: line > before + 1,
        banner: widest > 1 && widest >= width - 1,
        table,
        part: `лист «${sheet.name}»`,
        inherited,
        struck,
      }),
    );
    before = line;
  });
  return rows;
}

/** The name of a sheet right above the header of its plan, where the title of a section stands. */
function withName({ name, rows }: { name: string; rows: GridRow[] }): GridRow[] {
  const at = Math.max(
    rows.findIndex(({ cells }) => readHeader(cells)),
    0,
  );
  const header = rows[at];
  if (!header) return [];
  return [...rows.slice(0, at), textRow(name, { line: header.line, part: header.part }), ...rows.slice(at)];
}

/** The library makes an object for every cell of a merged range, so a range over the whole sheet would fill the memory. */
function refuseHugeMerges(entries: ReadonlyMap<string, ZipEntry>): void {
  let cells = 0;
  for (const entry of entries.values()) {
    if (!entry.name.startsWith('xl/worksheets/')) continue;
    for (const [, left = '', top, right = '', bottom] of new TextDecoder()
      .decode(entry.read())
      .matchAll(mergedRange)) {
      cells += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
      if (!(cells <= mostMerged)) throw damagedFile();
    }
  }
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + (letter.codePointAt(0) ?? 64) - 64, 0);
}
