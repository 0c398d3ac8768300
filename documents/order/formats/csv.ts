import { parse } from 'csv-parse/sync';
import { readHeader } from '../table/columns.js';
import { tableRow, type Grid, type GridRow } from '../grid/grid.js';

const delimiters = [';', ',', '\t'] as const;
const headerWithin = 60;
const sampleLength = 100_000;

/**
 * Text of separated values (as spreadsheets export them) → grid, or null when no separator makes the header of a road map. Quoted
 * cells may hold separators and line breaks; quotation marks inside an unquoted cell are left as they are.
 */
export function csvGrid(source: string, text: string): Grid | null {
  const delimiter = delimiters.find((sign) =>
    recordsOf(text.slice(0, sampleLength), sign, headerWithin)?.some(({ record }) => readHeader(record)),
  );
  const records = delimiter && recordsOf(text, delimiter);
  return records
    ? { source, rows: records.map((record, at) => toRow(record, (records[at - 1]?.info.lines ?? 0) + 1)) }
    : null;
}

/** True for text copied from a spreadsheet: tabs, and cells quoted with doubled marks inside. */
export function isQuotedTabText(text: string): boolean {
  return /(?:^|[\t\n])"[^\t"]*""/.test(text.slice(0, sampleLength));
}

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

function recordsOf(text: string, delimiter: string, to?: number): CsvRecord[] | null {
  try {
    // The library counts a Windows line end inside a quoted cell twice.
    return parse(text.replaceAll('\r\n', '\n'), {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_error: true,
      ...(to !== undefined && { to }),
    }) as unknown as CsvRecord[];
  } catch {
    return null;
  }
}

/** `info.lines` is where a record ends; the next begins on the line after. */
function toRow({ record }: CsvRecord, line: number): GridRow {
  return tableRow({ cells: record, line });
}
