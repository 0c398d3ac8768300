import { readFileSync } from 'node:fs';
import type { DeadlineContext, DeadlineReading } from '../../../domain/deadline.js';

export interface TableRow {
  phrase: string;
  context: DeadlineContext;
  expected: string;
}

/**
 * The rows of a table in `tables/`: `phrase → reading`, decided by hand. `# …` is a remark; `@ {…}` gives the context of the
 * rows below it. The reading is written as `brief` writes it; `?` alone = a person is asked, whatever the rest says.
 */
export function table(name: string): TableRow[] {
  const text = readFileSync(new URL(`tables/${name}.txt`, import.meta.url), 'utf8');
  let context: DeadlineContext = {};
  const rows: TableRow[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('@')) {
      context = JSON.parse(line.slice(1)) as DeadlineContext;
      continue;
    }
    const [phrase = '', expected = ''] = line.split(' → ');
    rows.push({ phrase, context, expected });
  }
  return rows;
}

/** Kind, rule and days of a reading in one line; ` ?` = a person is asked. */
export function brief(reading: DeadlineReading): string {
  return body(reading) + (reading.ambiguous ? ' ?' : '');
}

function body(reading: DeadlineReading): string {
  if (reading.parts.length > 0) return reading.parts.map(body).join(' + ');
  const { kind, rrule, start, end, partial, offset } = reading;
  const first = start ?? partial?.start ?? '';
  const last = end ?? partial?.end ?? '';
  const days = first || last ? `${first}..${last}` : '';
  const rule = rrule?.replace('FREQ=', '').replace(
    /BYMONTH=([\d,]+)/,
    (_, list: string) =>
      `BYMONTH=${list
        .split(',')
        .sort((a, b) => +a - +b)
        .join(',')}`,
  );
  const count = offset && `${offset.days} ${offset.unit} «${offset.anchor}»`;
  return [kind, rule, days, count].filter((part) => part).join(' ');
}
