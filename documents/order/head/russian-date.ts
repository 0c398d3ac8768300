import { civilDate, type CivilDate } from '../../../domain/civil-date.js';

const months = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];
const numeric = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.]?\d)/u;
const worded =
  /(?<!\d)["«„“]?\s*(\d{1,2})\s*["»“”]?\s+(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{1,2}\s+(\d{4})/iu;
/** «10»___01___2022, as blanks are filled in. */
const blanks = /["«„“]\s*(\d{1,2})\s*["»“”]\s*\.?(\d{2})\s*\.?\s*(\d{4})(?!\d)/u;

/** The first full date written in the text («27.11.2020», «27.11.20», «27» ноября 2020 г.); null when there is none or no such day exists. */
export function findDate(text: string): CivilDate | null {
  return dateIn(text)?.date ?? null;
}

/** The same with its place in the text; `end` is exclusive. */
export function dateIn(text: string): { date: CivilDate; start: number; end: number } | null {
  const filled = text.replaceAll('_', ' ');
  const found = [numeric, worded, blanks].map((form) => form.exec(filled)).filter((match) => match !== null);
  const first = found.sort((one, other) => one.index - other.index)[0];
  if (!first) return null;
  const [whole, day = '', month = '', year = ''] = first;
  const number = /\d/.test(month) ? Number(month) : months.indexOf(month.toLowerCase()) + 1;
  try {
    const date = civilDate(Number(year.length === 2 ? `20${year}` : year), number, Number(day));
    return { date, start: first.index, end: first.index + whole.length };
  } catch {
    return null;
  }
}
