import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { cleanCell } from '../grid/clean-cell.js';
import { deadlineText } from './deadline-text.js';
import { anyMonth } from '../grid/month-words.js';
import type { RawSection } from './sections.js';

const longest = 60;
const numbering = /^(?:[IVX]{1,5}|\d{1,2})[.)]\s+/u;
/** The longer before what it begins with: at every place the first that fits is taken. */
const words = [
  String.raw`${anyMonth}(?:\s+месяц)?`,
  String.raw`(?:[IVX]{1,3}|\d|перв[а-я]{2}|втор[а-я]{2}|треть[а-я]|четв[её]рт[а-я]{2})(?:-?[йея])?\s+(?:квартал|полугодие|четверть|триместр|декада|неделя)`,
  String.raw`\d{1,2}\.\d{1,2}(?:\.\d{2,4})?`,
  String.raw`20\d\d\s*(?:г|год[ау]?)`,
  String.raw`(?:с|по|до|и|на|за|г|год[ау]?|\d{1,2}|20\d\d)`,
  'ежедневно|еженедельно|ежемесячно|ежеквартально|ежегодно|постоянно',
  String.raw`в\s+течени[ие]\s+(?:всего\s+)?(?:учебного\s+)?года`,
].join('|');
const nextWord = new RegExp(String.raw`(?:${words})(?![\p{L}\d])[\s.,;:()–—-]*`, 'iuy');

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
  if (time === '' || time.length > longest || !isOnlyTime(time) || !/\p{L}{3}|\d\.\d/u.test(time)) return '';
  return readDeadline(time, {}).kind === 'unknown' ? '' : time;
}

/** One word after another, none looked at twice. */
function isOnlyTime(text: string): boolean {
  nextWord.lastIndex = 0;
  let end = 0;
  while (end < text.length && nextWord.test(text)) end = nextWord.lastIndex;
  return end === text.length;
}
