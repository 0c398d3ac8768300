import { CellParts } from '../grid/cell-parts.js';
import { readHeader, rolesNamed, type Columns } from '../table/columns.js';
import { numberParts } from '../table/row-number.js';
import type { PlacedLine } from './placed-line.js';

/** A header found by its words: where the names of its columns stand. */
export interface PlacedHeader {
  columns: Columns;
  /** By column: the extent of its name. */
  extents: { start: number; end: number }[];
  names: string[];
  lines: number;
}

const mostLines = 5;
const longestName = 60;
/** «от 12.01.2021 № 5» and the name of a plan stand above a header, not in it. */
const requisite = /№\s*\d|\d\d\.\d\d\.\d{4}|^(?:приложение|утвержд|план\s|дорожная\s+карта)/iu;
/** A line without any of these begins no header; saves looking closer at every line. */
const columnWord = /мероприят|содержан|наименован|действи|срок|период|дата|ответствен|исполнит|№|п\/п/i;

/** The header that begins at this line, its names broken over the next lines taken with it; null when there is none. */
export function placedHeaderAt(lines: readonly PlacedLine[], at: number): PlacedHeader | null {
  const first = lines[at];
  if (!first || !first.phrases.some(({ text }) => columnWord.test(text))) return null;
  let best: PlacedHeader | null = null;
  for (let count = 1; count <= mostLines; count++) {
    const taken = lines.slice(at, at + count);
    const last = taken.at(-1);
    if (taken.length < count || !last || !fitsHeader(last) || (count > 1 && last.apart)) break;
    const header = headerOf(taken);
    if (!header) continue;
    if (best && rolesNamed(header.columns) <= rolesNamed(best.columns) && !goesOn(last, best)) break;
    best = header;
  }
  return best && rolesNamed(best.columns) >= 3 ? best : null;
}

function fitsHeader({ phrases: pieces }: PlacedLine): boolean {
  return (
    pieces.length > 0 &&
    pieces.every(({ text }) => text.length <= longestName && !numberParts(text) && !requisite.test(text))
  );
}

/** The rest of broken names: small letters, each under a name. */
function goesOn({ phrases: pieces }: PlacedLine, header: PlacedHeader): boolean {
  return pieces.every(
    ({ text, start, end }) =>
      /^[\p{Ll}(]/u.test(text) &&
      header.extents.some((extent) => start < extent.end + 4 && end > extent.start - 4),
  );
}

function headerOf(lines: readonly PlacedLine[]): PlacedHeader | null {
  const groups: { start: number; end: number; name: CellParts }[] = [];
  for (const { start, end, text } of lines.flatMap(({ phrases: pieces }) => pieces)) {
    const under = groups.find((group) => start < group.end && end > group.start);
    if (under) {
      under.name.add(text);
      under.start = Math.min(under.start, start);
      under.end = Math.max(under.end, end);
    } else groups.push({ start, end, name: new CellParts(text) });
  }
  groups.sort((one, other) => one.start - other.start);
  const names = groups.map(({ name }) => name.toString());
  const columns = names.length >= 3 ? readHeader(names) : null;
  return (
    columns && {
      columns,
      names,
      lines: lines.length,
      extents: groups.map(({ start, end }) => ({ start, end })),
    }
  );
}
