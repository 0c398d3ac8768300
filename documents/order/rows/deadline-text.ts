import { cleanCell } from '../grid/clean-cell.js';
import type { ActivityItem } from './row-items.js';

const beginning = /начал/i;
const ending = /оконч|заверш|конец/i;
const fullDate = /^\d{1,2}\.\d{1,2}\.\d{2,4}(?:\s*г\.?)?$/;
/** What stands in a grid of years instead of words. */
const mark = /^[+xхvv✓✔√*•]$/iu;
/** A column of a grid of quarters or months. */
const periodAtEnd =
  /(?<![\p{L}\d])(?:(?<quarter>I{1,3}|IV|[1-4])(?:-?й)?\s*кв(?:артал)?\.?|(?<month>январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь))$/iu;
const yearAtEnd = /(20\d\d)(?:\s*(?:г\.?|год))?$/u;

/**
 * The deadline of a row as one phrase. Two columns are a beginning and an end when both hold a date, or are named so: then a
 * beginning alone stays open («с 01.02.2026»), and is asked. In columns of years a mark means the whole year, and words get the year of their column («май» under «2024» = «май 2024»). In
 * columns of quarters or months a mark means the column's name; anything else stands with that name, and is asked. Else parts follow each other.
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
  const [first, last] = cells;
  if (first && last && cells.length === 2 && beginning.test(first.name) && ending.test(last.name)) {
    if (first.text && last.text) return between(first.text, last.text);
    return first.text && !/^(?:с|со|до)\s/i.test(first.text) && /\d/.test(first.text)
      ? `с ${first.text}`
      : first.text || last.text;
  }
  if (cells.length > 2 && cells.every(({ name }) => periodAtEnd.test(name)))
    return filled.map(({ text, name }) => ofPeriod(text, name)).join(', ');
  const byYears = cells.length > 1 && cells.every(({ name }) => yearAtEnd.test(name));
  return filled.map(({ text, name }) => (byYears ? withYear(text, name) : text)).join(', ');
}

/** «март 2026» and «май 2026» → «март 2026 – май 2026»; what is no day or month stays as a list. */
function between(start: string, end: string): string {
  if (start === end) return end;
  const plain = [start, end].every((text) => point.test(text));
  return plain ? `${start} – ${end}` : `${start}, ${end}`;
}

const point =
  /^(?:(?:[IV]{1,3}|\d)\s+(?:квартал|полугодие)|\d{0,2}\s?(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*|\d{1,2}\.\d{2,4}|\d{1,2}\.\d{2}\.\d{2,4}|)(?:,?\s*20\d\d)?(?:\s*(?:г\.?|год[а]?))?$/iu;

function withYear(text: string, name: string): string {
  const year = yearAtEnd.exec(name)?.[1] ?? '';
  if (mark.test(text)) return `${year} год`;
  return /20\d\d|\.\d\d(?!\d)/.test(text) ? text : `${text} ${year}`;
}

function ofPeriod(text: string, name: string): string {
  const { quarter, month = '' } = periodAtEnd.exec(name)?.groups ?? {};
  const period = quarter === undefined ? month.toLowerCase() : `${quarter} квартал`;
  return mark.test(text) ? period : `${period}: ${text}`;
}
