import { parse } from 'csv-parse/sync';
import { calendarFault } from './fault.js';

/** Separated values → records of trimmed cells; the separator is the one the first line has most of. */
export function recordsOf(text: string): string[][] {
  const [first = ''] = text.trim().split('\n', 1);
  const unquoted = first.replace(/"[^"]*"/g, '');
  const count = (sign: string) => unquoted.split(sign).length;
  const [delimiter = ';'] = [';', '\t', ','].sort((a, b) => count(b) - count(a));
  try {
    return parse(text.replaceAll('\r\n', '\n'), {
      ...{ delimiter, trim: true, bom: true, relax_column_count: true, skip_empty_lines: true },
    });
  } catch {
    throw calendarFault('таблица в нём испорчена: проверьте кавычки');
  }
}
