import type { Schema } from '../../client/schemas.js';
import { formatDigits, parseDay } from '../../text/dates.js';
import type { CivilDay } from '../../text/dates.js';

type Data = NonNullable<Schema<'CalendarYear'>['data']>;

/** The lists of a year as lines of text, one entry a line, and back. */
export const moveLines = (moves: Data['moves']) =>
  moves.map(({ from, to }) => `${formatDigits(from)} на ${formatDigits(to)}`).join('\n');
export const dayLines = (days: Data['regionalDaysOff']) => days.map(formatDigits).join('\n');
export const edictLines = (edicts: Data['edicts']) =>
  edicts
    .map(({ from, until, source }) => `${formatDigits(from)} по ${formatDigits(until)}: ${source}`)
    .join('\n');

/** The entries, or the words about the first line that cannot be read. */
export type Read<Item> = { items: Item[] } | { problem: string };

function readLines<Item>(text: string, sample: string, read: (line: string) => Item | null): Read<Item> {
  const items: Item[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const item = read(line);
    if (item === null) return { problem: `Не понята строка «${line}». Напишите так: ${sample}` };
    items.push(item);
  }
  return { items };
}

const dayOf = (text: string | undefined): CivilDay | null => parseDay(text ?? '');

export function readMoves(text: string): Read<Data['moves'][number]> {
  return readLines(text, '03.01.2026 на 09.01.2026', (line) => {
    const [first, second, ...rest] = line.split(/\s+на\s+|\s*→\s*/);
    const from = dayOf(first);
    const to = dayOf(second);
    return from !== null && to !== null && rest.length === 0 ? { from, to } : null;
  });
}

export function readDays(text: string): Read<CivilDay> {
  return readLines(text, '21.04.2026', dayOf);
}

export function readEdicts(text: string): Read<Data['edicts'][number]> {
  return readLines(text, '04.05.2026 по 07.05.2026: Указ № 100', (line) => {
    const found = /^(\S+)(?:\s+по\s+(\S+?))?\s*:\s*(\S.*)$/.exec(line);
    const from = dayOf(found?.[1]);
    const until = found?.[2] === undefined ? from : dayOf(found[2]);
    return found?.[3] !== undefined && from !== null && until !== null
      ? { from, until, source: found[3] }
      : null;
  });
}
