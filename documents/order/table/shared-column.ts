import { headOf } from '../../../domain/bodies/words/head.js';
import { agencyGenitive } from '../../../domain/bodies/words/words.js';
import { kindsOfPieces } from '../../../domain/deadlines/pieces/kinds-of-pieces.js';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { cleanCell } from '../grid/clean-cell.js';
import type { TablePart } from './found-table.js';
import type { GridRow } from '../grid/grid.js';

const bothNames = /срок|дата/iu;
const longest = 1_000;
const mostTimeWords = 8;
type Kinds = ReadonlySet<ReturnType<typeof kindsOfPieces>[number]>;
/** What a reader of deadlines passes over beside a time, and what may as well be who does it: «до 5 мая школы». */
const besideTime: Kinds = new Set(['place', 'label', 'named_day']);
const ownTime: Kinds = new Set(['date', 'every', 'continuous', 'relative']);
/** After these whose it is may follow: «по графику», «по запросу», «к открытию». */
const waiting: Kinds = new Set(['external', 'demand', 'event', 'relative']);
/** «с 11.00», «10.00 – 12.00», «в 12:30 ч.» on a line of its own under its day. */
const clock =
  /^(?:[свк]о?\s+|до\s+)?(?:[01]?\d|2[0-3])[.:-][0-5][05](?:\s*(?:[–—-]|до)\s*(?:[01]?\d|2[0-3])[.:-][0-5][05])?\s*(?:ч\.?|час(?:\.|а|ов)?)?$/iu;
const dayNames = /^(?:Дни|Неделя|Декада|Месячник)(?!\p{L})/u;
const openEnd = /(?:^|\s)(?:с|со|к|ко|в|во|на|до|от|из|у|о|об|при|для|по|за|и|или)$/iu;
const oblique = ['genitive', 'dative', 'instrumental'] as const;

/**
 * «Срок исполнения, ответственный»: one column for both. Its lines, or else its parts between commas, that are times become a column of
 * their own at the end; a cell that does not fall into times first or last and names beside them stays as it is, and is asked.
 */
export function withTimesApart(part: TablePart): TablePart {
  const { columns, rows } = part;
  const [column, second] = columns.responsibles;
  const name = columns.names[column ?? -1] ?? '';
  if (column === undefined || second !== undefined || columns.deadlines.length > 0 || !bothNames.test(name))
    return part;
  return {
    columns: {
      ...columns,
      width: columns.width + 1,
      deadlines: [columns.width],
      names: [...columns.names, name],
    },
    rows: rows.map((row) => apart(row, column, columns.width)),
  };
}

function apart(row: GridRow, column: number, added: number): GridRow {
  if (row.kind === 'text' || row.banner) return row;
  const { times, names } = timesIn(row.cells[column] ?? '');
  const cells = Array.from({ length: Math.max(row.cells.length, added) }, (_, at) => row.cells[at] ?? '');
  cells[column] = names;
  cells.splice(added, 0, times);
  const inherited = row.inherited.includes(column) ? [...row.inherited, added] : row.inherited;
  return { ...row, cells, inherited };
}

function timesIn(cell: string): { times: string; names: string } {
  const whole = { times: '', names: cell };
  if (cell.length > longest) return whole;
  if (isTime(cell)) return { times: cell, names: '' };
  const lines = cell
    .split(/\n+/)
    .filter((line) => line.trim())
    .flatMap((line, at) => (at > 0 ? hourApart(line) : [line]));
  const byLines = lines.length > 1;
  const words = byLines ? null : timeBesideName(cell);
  if (words) return words;
  const pieces = byLines ? lines : cell.split(/[,;]\s+|\s[–—-]\s/u).filter((piece) => piece.trim());
  const are = pieces.map((piece, at) => isTime(piece) || (at > 0 && clock.test(piece.trim())));
  const first = are.indexOf(true);
  const last = are.lastIndexOf(true);
  const together = first >= 0 && are.slice(first, last + 1).every(Boolean);
  if (!together || last - first + 1 === pieces.length || (first > 0 && last < pieces.length - 1))
    return whole;
  const names = [...pieces.slice(0, first), ...pieces.slice(last + 1)];
  const below = byLines ? pieces[last + 1] : undefined;
  if (names.some(holdsTime) || (below !== undefined && !endsBefore(pieces[last] ?? '', below, 'line')))
    return whole;
  const sign = byLines ? '\n' : ', ';
  return { times: pieces.slice(first, last + 1).join(sign), names: names.join(sign) };
}

/** «с 11.00 Председатель» under a day → the hour and who. */
function hourApart(line: string): string[] {
  const [, hour, name] =
    /^(\S{0,3}\s?\d{1,2}[.:]\d\d(?:\s*ч(?:\.|ас\p{Ll}*))?)[,;]?\s+(\p{Lu}.*)$/u.exec(line.trim()) ?? [];
  return hour !== undefined && name !== undefined && clock.test(hour) ? [hour, name] : [line];
}

/** «до 15 марта Глава поселения», «Глава поселения до 15 марта»: the words of the time that another begins or ends with, where nothing parts them. */
function timeBesideName(cell: string): { times: string; names: string } | null {
  const words = cleanCell(cell).split(' ');
  for (let count = Math.min(words.length - 1, mostTimeWords); count > 0; count--) {
    const [start, rest] = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
    const times = start.replace(/\s*[:–—-]$/u, '');
    if (/^\p{Lu}/u.test(rest) && !/[,;]$/.test(start) && isTime(times))
      return endsBefore(times, rest, 'word') && !holdsTime(rest) ? { times, names: rest } : null;
    const [names, end] = [words.slice(0, -count).join(' '), words.slice(-count).join(' ')];
    if (/\p{L}{3}[.»]?$/u.test(names) && /^(?:\p{Ll}|\d)/u.test(end) && isTime(end))
      return holdsTime(names) ? null : { times: end, names };
  }
  return null;
}

/**
 * «По графику Роспотребнадзора», «По согласованию с Администрацией»: whose schedule it is belongs to the time. After a time that can wait for such
 * a word only a noun that is surely in the nominative begins a name, and «по плану ИМЦ» is asked; on a line of its own only one that is surely
 * in another case does not.
 */
function endsBefore(time: string, rest: string, by: 'word' | 'line'): boolean {
  if (openEnd.test(time.trim())) return false;
  const waits = waiting.has(kindsOfPieces(time).at(-1) ?? 'unknown') && !/необходимости$/iu.test(time);
  const head = headOf(rest);
  const sure = head !== null && head.number !== null && !head.syncretic;
  const ofOthers = !sure && (headOf(rest, oblique) !== null || agencyGenitive.test(rest));
  if (waits) return by === 'line' ? !ofOthers : sure;
  return by === 'line' || head !== null || !ofOthers;
}

/** Every word of it is a time's. */
function isTime(piece: string): boolean {
  const text = cleanCell(piece);
  const { kind, questions } = readDeadline(text, {});
  if (/\s\p{Lu}\p{Ll}/u.test(piece) || kindsOfPieces(text).some((one) => besideTime.has(one))) return false;
  return kind !== 'unknown' && questions.every(({ code }) => code !== 'unread_words');
}

/** A name with a time in it, since each of several has its own, or the name of a day («9 мая День Победы»): only a person can part them. */
function holdsTime(name: string): boolean {
  const kinds = kindsOfPieces(cleanCell(name).replace(/«[^»]*»|"[^"]*"/gu, ' '));
  return (
    dayNames.test(name) ||
    kinds[0] === 'external' ||
    kinds[0] === 'named_day' ||
    kinds.some((one) => ownTime.has(one))
  );
}
