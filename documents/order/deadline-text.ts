import { cleanCell } from './clean-cell.js';
import type { ActivityItem } from './table-items.js';

const fullDate = /^\d{1,2}\.\d{1,2}\.\d{2,4}(?:\s*г\.?)?$/;
/** What stands in a grid of years instead of words. */
const mark = /^[+xхvv✓✔√*•]$/iu;
const yearAtEnd = /(20\d\d)(?:\s*(?:г\.?|год))?$/u;

/**
 * The deadline of a row as one phrase. Two columns are a beginning and an end when both hold a date. In columns of years a mark
 * means the whole year, and words get the year of their column («май» under «2024» = «май 2024»). Else parts follow each other.
 */
export function deadlineText(item: ActivityItem): string {
  const cells = item.deadlines.map((cell, at) => ({
    text: cleanCell(cell.toString()),
    name: item.columns.names[item.columns.deadlines[at] ?? -1] ?? '',
  }));
  const filled = cells.filter(({ text }) => text !== '');
  const [start, end] = filled;
  if (start && end && filled.length === 2 && filled.every(({ text }) => fullDate.test(text)))
    return `с ${start.text} по ${end.text}`;
  const byYears = cells.length > 1 && cells.every(({ name }) => yearAtEnd.test(name));
  return filled.map(({ text, name }) => (byYears ? withYear(text, name) : text)).join(', ');
}

function withYear(text: string, name: string): string {
  const year = yearAtEnd.exec(name)?.[1] ?? '';
  if (mark.test(text)) return `${year} год`;
  return /20\d\d|\.\d\d(?!\d)/.test(text) ? text : `${text} ${year}`;
}
