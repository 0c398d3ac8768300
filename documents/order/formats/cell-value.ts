import type { Cell } from '@cj-tech-master/excelts';

const months = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];
const monthsOf = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** The pieces of a spreadsheet cell that are crossed out: all of it, or some of its runs. */
export function struckInCell(cell: StyledCell): string[] {
  const runs = runsOf(cell.value);
  const struck = runs
    ? pieces(runs, cell).filter((run) => run.struck)
    : [{ text: cell.font?.strike === true ? textOf(cell) : '' }];
  return struck.map(({ text }) => text.trim()).filter(Boolean);
}

/**
 * The text of a spreadsheet cell as a person sees it, without what is crossed out. A date says only what its format shows: a spreadsheet turns a typed «ноябрь
 * 2020» into the first of November and a typed «15 сентября» into a day of the current year, and neither was meant.
 */
export function cellText(cell: StyledCell): string {
  const runs = runsOf(cell.value);
  if (runs) {
    const kept = pieces(runs, cell).filter((run) => !run.struck);
    return kept.map(({ text }) => text).join('');
  }
  return cell.font?.strike === true ? '' : textOf(cell);
}

type StyledCell = Pick<Cell, 'value' | 'numFmt'> & { font?: { strike?: boolean } | undefined };

function runsOf(value: unknown): unknown[] | null {
  const rich = typeof value === 'object' && value !== null && 'richText' in value ? value.richText : null;
  return Array.isArray(rich) ? (rich as unknown[]) : null;
}

/** Runs of rich text side by side of one kind together; a run that has a font of its own does not take the cell's. */
function pieces(runs: readonly unknown[], cell: StyledCell): { text: string; struck: boolean }[] {
  const found: { text: string; struck: boolean }[] = [];
  for (const run of runs) {
    const font = typeof run === 'object' && run !== null && 'font' in run ? run.font : cell.font;
    const struck = typeof font === 'object' && font !== null && 'strike' in font && font.strike === true;
    const text = valueText(textIn(run), '');
    const last = found.at(-1);
    if (last?.struck === struck) last.text += text;
    else found.push({ text, struck });
  }
  return found;
}

function textOf(cell: StyledCell): string {
  const { value, numFmt } = cell;
  return valueText(value, typeof numFmt === 'string' ? numFmt : (numFmt?.formatCode ?? ''));
}

function valueText(value: unknown, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? String(Math.round(value * 1e9) / 1e9) : '';
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value, format);
  if (typeof value !== 'object') return '';
  const runs = runsOf(value);
  if (runs) return runs.map((run) => valueText(textIn(run), format)).join('');
  if ('result' in value) return valueText(value.result, format);
  return valueText(textIn(value), format);
}

function textIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : '';
}

function dateText(date: Date, format: string): string {
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()];
  const shown = format.replace(/\[(?!h+\])[^\]]*\]|"[^"]*"|\\./gi, '').toLowerCase();
  if (shown.includes('h') && !/[dy]/.test(shown))
    return `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}`;
  if (shown.includes('m') && !shown.includes('d') && shown.includes('y'))
    return `${months[month]} ${year} года`;
  if (shown.includes('m') && shown.includes('d') && !shown.includes('y')) return `${day} ${monthsOf[month]}`;
  return `${String(day).padStart(2, '0')}.${String(month + 1).padStart(2, '0')}.${year}`;
}
