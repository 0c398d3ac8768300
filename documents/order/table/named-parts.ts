import type { TablePart } from './found-table.js';
import type { GridRow } from '../grid/grid.js';
import { headOf } from '../../../domain/bodies/words/head.js';
import { startsPerson } from '../../../domain/bodies/words/persons.js';

type Part = 'place' | 'time' | 'responsible';

const kinds: readonly (readonly [RegExp, Part])[] = [
  [/ответств|исполнит/iu, 'responsible'],
  [/^мест/iu, 'place'],
  [/^(?:врем|начал|час)/iu, 'time'],
];
const clock = /^(?:[свк]о?\s+|до\s+)?\d{1,2}[.:-]\d\d(?!\d)/iu;
const longest = 1_000;

/**
 * «Место, начало, ответственный»: one column for who does it, where, and at what hour. A cell of as many lines, or else of as many parts between
 * commas, is read in the order of the names: the place is left out, the hour becomes a deadline; any other cell stays as it is.
 */
export function withPlacesApart(part: TablePart): TablePart {
  const { columns, rows } = part;
  const [column, second] = columns.responsibles;
  const parts = partsOf(columns.names[column ?? -1] ?? '');
  if (column === undefined || second !== undefined || !parts) return part;
  const timed = parts.includes('time');
  const added = columns.width;
  const read = rows.map((row) => apart(row, column, { parts, added: timed ? added : null }));
  if (!timed) return { columns, rows: read };
  return {
    columns: {
      ...columns,
      width: added + 1,
      deadlines: [...columns.deadlines, added],
      names: [...columns.names, columns.names[column] ?? ''],
    },
    rows: read,
  };
}

/** The parts of a column's name where it names one who does the work, last of them, and a place or an hour. */
function partsOf(name: string): Part[] | null {
  const parts = name
    .split(/\s*[,;/]\s*|\s+и\s+/u)
    .map((word) => kinds.find(([pattern]) => pattern.test(word))?.[1] ?? null);
  const known = parts.filter((one) => one !== null);
  const fits = known.length === parts.length && parts.length > 1 && parts.at(-1) === 'responsible';
  return fits && parts.indexOf('responsible') === parts.length - 1 ? known : null;
}

function apart(
  row: GridRow,
  column: number,
  { parts, added }: { parts: readonly Part[]; added: number | null },
): GridRow {
  if (row.kind === 'text' || row.banner) return row;
  const cell = row.cells[column] ?? '';
  const found = cell.length > longest ? null : valuesOf(cell, parts);
  const cells = Array.from(
    { length: Math.max(row.cells.length, added ?? 0) },
    (_, at) => row.cells[at] ?? '',
  );
  if (found) cells[column] = found.responsible;
  if (added !== null) cells.splice(added, 0, found?.time ?? '');
  const isBelow = added !== null && row.inherited.includes(column);
  return { ...row, cells, inherited: isBelow ? [...row.inherited, added] : row.inherited };
}

function valuesOf(cell: string, parts: readonly Part[]): { responsible: string; time: string } | null {
  const lines = cell.split(/\n+/u).filter((line) => line.trim());
  const pieces =
    lines.length >= parts.length ? lines : cell.split(/[,;]\s+|\n+/u).filter((piece) => piece.trim());
  if (pieces.length < parts.length) return null;
  const hour = parts.indexOf('time');
  const time = pieces[hour]?.trim() ?? '';
  const fits =
    pieces.every((piece, at) => clock.test(piece.trim()) === (at === hour)) &&
    mayBePlace(pieces[parts.indexOf('place')], hour < 0 ? pieces[parts.length - 1] : undefined);
  const sign = lines.length >= parts.length ? '\n' : ', ';
  return fits ? { responsible: pieces.slice(parts.length - 1).join(sign), time } : null;
}

/** «Зимина Л.К., Петров П.П.», «директор, завуч», «Отдел культуры, Дом культуры»: somebody who does the work stands where the place should. */
function mayBePlace(place = '', who = ''): boolean {
  const head = headOf(place.trim());
  if (startsPerson(place.trim()) || head?.class === 'post' || head?.class === 'people') return false;
  const other = headOf(who.trim());
  return head === null || other === null || other.class === 'post' || other.class === 'people';
}
