import { readDeadline } from '../../domain/deadlines/read-deadline.js';
import { cleanCell } from './clean-cell.js';
import { deadlineText } from './deadline-text.js';
import type { RawSection } from './sections.js';

const longest = 60;
const numbering = /^(?:[IVX]{1,5}|\d{1,2})[.)]\s+/u;
const month = '(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,2}';
const words = [
  String.raw`${month}(?:\s+месяц)?`,
  String.raw`\d{1,2}\.\d{1,2}(?:\.\d{2,4})?`,
  String.raw`(?:с|по|до|и|на|за|г|год[ау]?|\d{1,2}|20\d\d)`,
  String.raw`(?:[IVX]{1,3}|\d|перв[а-я]{2}|втор[а-я]{2}|треть[а-я]|четв[её]рт[а-я]{2})(?:-?[йея])?\s+(?:квартал|полугодие|четверть|триместр|декада|неделя)`,
  'ежедневно|еженедельно|ежемесячно|ежеквартально|ежегодно|постоянно',
  String.raw`в\s+течени[ие]\s+(?:всего\s+)?(?:учебного\s+)?года`,
].join('|');
const onlyTime = new RegExp(
  String.raw`^(?:(?:${words})(?![\p{L}\d])[\s.,;:()–—-]*)+(?:20\d\d[\s.]*(?:г|год[ау]?)?[\s.]*)?$`,
  'iu',
);

/**
 * «I. Сентябрь», «ОКТЯБРЬ – НОЯБРЬ»: the time a section's title names where it says nothing else, for rows none of which has a deadline of its own;
 * else ''.
 */
export function timeOfSection({ title, upper, rows }: RawSection): string {
  return rows.some((row) => deadlineText(row) !== '') ? '' : timeIn(title, upper);
}

function timeIn(title: string | null, upper: string | null): string {
  const own = upper && title?.startsWith(upper) ? title.slice(upper.length).replace(/^[.\s]+/, '') : title;
  const time = cleanCell(own ?? '')
    .replace(numbering, '')
    .replace(/[.:;]+$/, '');
  if (time === '' || time.length > longest || !onlyTime.test(time) || !/\p{L}{3}|\d\.\d/u.test(time))
    return '';
  return readDeadline(time, {}).kind === 'unknown' ? '' : time;
}
