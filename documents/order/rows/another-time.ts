import type { Columns } from '../table/columns.js';
import type { GridRow } from '../grid/grid.js';
import type { ActivityItem } from './row-items.js';

const month = '(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)';
const year = String.raw`(?:,?\s*20\d\d\s*(?:г\.?|года?)?)?`;
const ways = [
  String.raw`${month}(?:\s*[-–—]\s*${month})?${year}`,
  String.raw`(?:до|к|с|не позднее)\s+\d{1,2}(?:\.\d{1,2}(?:\.\d{2,4})?|\s+[а-я]{3,8})${year}\.?`,
  String.raw`\d{1,2}\.\d{1,2}\.\d{2,4}\s*(?:г\.)?|\d{1,2}\s+[а-я]{3,8}${year}`,
  String.raw`(?:I{1,3}|IV|[1-4])\s*(?:кв\.|квартал|полугодие)${year}`,
  'ежегодно|ежеквартально|ежемесячно|еженедельно|ежедневно|постоянно|в течение (?:всего )?(?:учебного )?года|по мере необходимости',
];
const whole = new RegExp(`^(?:${ways.join('|')})$`, 'iu');

/**
 * «1 | Мониторинг | март | РОО» over « | | октябрь | ИРО»: the cells left empty are those above, though nobody merged them. Both times are whole, so the lower
 * row is no rest of a cell that broke over a page; that its number stands twice is asked.
 */
export function isAnotherTime(row: GridRow, columns: Columns, last: ActivityItem): boolean {
  const own = (column: number | null | undefined) => (row.cells[column ?? -1] ?? '').trim();
  return (
    columns.number !== null &&
    row.inherited.length === 0 &&
    own(columns.activity) === '' &&
    own(columns.number) === '' &&
    isWholeTime(own(columns.deadlines[0])) &&
    isWholeTime(last.deadlines[0]?.toString().trim() ?? '') &&
    /^\p{Lu}/u.test(own(columns.responsibles[0])) &&
    !last.activity.unfinished &&
    last.responsibles[0]?.unfinished === false
  );
}

/** «а) питание | март | Зимина Л.К.» under the work it is a part of: its own time and its own body make it a row of its own. */
export function isLetteredWork(row: GridRow, { activity, deadlines, responsibles }: Columns): boolean {
  const own = (column: number | undefined) => (row.cells[column ?? -1] ?? '').trim();
  return (
    row.inherited.length === 0 &&
    /^[а-яё]\)\s*\p{L}/u.test(own(activity)) &&
    isWholeTime(own(deadlines[0])) &&
    /^\p{Lu}/u.test(own(responsibles[0]))
  );
}

/** The row with the number and the work of the activity above it. */
export function withWorkOf({ number, activity, columns }: ActivityItem, row: GridRow): GridRow {
  const cells = [...row.cells];
  if (columns.number !== null) cells[columns.number] = number.toString();
  cells[columns.activity] = activity.toString();
  return { ...row, cells };
}

/** True for a cell that says one whole time («октябрь», «до 15 мая 2024 г.», «II квартал», «ежегодно») and can be no rest of another. */
export function isWholeTime(text: string): boolean {
  return text.length < 60 && whole.test(text.replace(/\s+/g, ' '));
}
