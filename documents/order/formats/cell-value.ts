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

/**
 * The text of a spreadsheet cell as a person sees it. A date says only what its format shows: a spreadsheet turns a typed «ноябрь
 * 2020» into the first of November and a typed «15 сентября» into a day of the current year, and neither was meant.
 */
export function cellText(cell: Pick<Cell, 'value' | 'numFmt'>): string {
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
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((run: unknown) => valueText(textIn(run), format)).join('');
  }
  if ('result' in value) return valueText(value.result, format);
  return valueText(textIn(value), format);
}

function textIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : '';
}

function dateText(date: Date, format: string): string {
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()];
  const shown = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  if (shown.includes('m') && !shown.includes('d') && shown.includes('y'))
    return `${months[month]} ${year} года`;
  if (shown.includes('m') && shown.includes('d') && !shown.includes('y')) return `${day} ${monthsOf[month]}`;
  return `${String(day).padStart(2, '0')}.${String(month + 1).padStart(2, '0')}.${year}`;
}
