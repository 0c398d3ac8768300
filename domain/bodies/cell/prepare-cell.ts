import { joinBrokenWords } from './broken-words.js';
import { withoutContacts } from './contacts.js';
import { isFlowing } from '../names/flowing-text.js';
import { joinBroken } from '../words/typed-letters.js';
import { partPersonsWithPosts } from './persons-with-posts.js';
import { unwrapLines, type UnwrappedCell } from './unwrap-lines.js';
import { nounForms } from '../words/nouns.js';
import { lowered } from '../words/words.js';

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** «Агро-⏎Неман» */
const brokenName = /(?<!\p{L})(\p{Lu}\p{Ll}{2,})-\n(?=\p{Lu}\p{Ll})/gu;
/** «пед.-⏎организатор» */
const brokenShort = /(?<=\p{L}{2}\.-)\n(?=\p{Ll}{4})/gu;
const listInBrackets =
  /\(\s*((?:соисполнител[ьи]|исполнител[ьи]|ответственн(?:ый|ые)(?!\s+(?:за|лиц|сотрудник|специалист|работник|организатор|исполнител[ьи]\s+\p{Ll}|педагог|учител)\p{Ll}*)|участник[иа]?(?=\s*[:–—-])|при\s+участии|совместно\s+с(?:о)?|с\s+участием|с\s+привлечением)(?![\p{L}])[^()]{3,300})\)/giu;
const scopeNote =
  /,?\s*\(?\s*(?:в\s+(?:пределах|рамках|соответствии\s+с|части|границах)\s+(?:своей|своих|их|установленн(?:ой|ых)|переданных|предоставленных)?\s*(?:компетенци(?:и|ей)|полномочи(?:й|ями))|в\s+части,?\s+касающейся(?:\s+их)?|по\s+(?:компетенции|принадлежности|подведомственности|направлениям?\s+деятельности)|в\s+рамках\s+своей\s+деятельности|(?<=\(\s*)по\s+(?:контракт(?:у|ам)|договор(?:у|ам)|договор[её]нности|дог(?:ов)?\.|дог[а-яё]{0,5}-[а-яё]{1,4}|соглашени(?:ю|ям)|вызову)|(?<=\(\s*)приказ(?:ом)?\s+(?:от\s+[\d.]+\s*(?:г\.?\s*)?)?№\s*[\p{L}\d/-]+|кажд(?:ый|ая|ое)\s+(?:по|в)\s+[^(),;\n]{3,40})\s*\)?(?=\s*(?:[,;.\n)]|$))/giu;

/** «Ответственные: …», «По согласованию: …» over all of the cell: the name of its column, or a note to all. */
const label = /^(?:ответственные|исполнители|по\s+согласованию)\s*:\s*(?=[^\s])/iu;
/** «(по согл.)», «(по согл-ю)», «/по согласованию/», «(все по согласованию)», «(согласовано)», with slips of the pen. */
const agreed =
  /\s*(?:[([]\s*(?:(?:(?:все|оба|обе)\s+)?(?:по|со|с|п)\.?\s*(?:согл[а-яё]{0,12}|согл?|с(?=-))(?:-[а-яё]{1,5})?\.?|согл(?:асов)?\.|согласован[оы])\s*[)\]]|\/\s*по\s+согл[а-яё]{0,12}(?:-[а-яё]{1,5})?\.?\s*\/)/giu;
const recommended = /\s*\(\s*рекомендо(?:вать|вано)\s*\)/giu;
const letterBullet = /(^|[\n;,]\s*)[а-еa-e]\)\s*(?=[\p{L}«"])/gu;
const agreedShort = /(?<!\p{L})по\s+согл(?:(?:ас(?:ов)?)?\.|[а-яё]{0,8}-[а-яё]{1,5}(?![\p{L}-]))/giu;

/** «Чуйков Н.А.Петров В.В.»: two persons without the blank between. */
const gluedPersons =
  /(?<![\p{L}.-]|\p{Lu}\.\s)(\p{Lu}[\p{Ll}-]+)( \p{Lu}\. ?\p{Lu}\.)(?=\p{Lu}[\p{Ll}-]+ \p{Lu}\.)/gu;

/** «…, по согласованию с избирательной комиссией»: with whom it is agreed, does nothing itself. Not before a comma: who follows it? */
const agreedWith =
  /,?\s*\(?(?<!\p{L})[Пп]о\s+согласованию\s+со?\s+(?!ни(?:м|ми)(?!\p{L}))[^,;()\n]+(?:\n(?=\p{Ll})[^,;()\n]+)*\)?(?=\s*(?:$|;|\n))/gu;

/**
 * A cell as typed → ready to be cut: invisible signs go, line ends are `\n`, words broken at a line end are whole again, a list of
 * co-executors in brackets stands behind a semicolon, and what only says in which part a body acts («в пределах компетенции») is gone.
 */
export function prepareCell(text: string): UnwrappedCell & { flows: boolean } {
  const lines = text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\r\n?|[\v\f\u2028\u2029\u0085]/g, '\n')
    .replace(/(?<!\.)\.{2,}\s?(?=\p{Lu})/gu, '. ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[•●▪■◦∙·⁃➢✓]/g, '\n• ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim()
    .replace(label, '')
    .replace(brokenName, '$1-')
    .replace(brokenShort, '');
  const { text: whole, wrapped } = unwrapLines(
    joinBroken(withoutContacts(partPersonsWithPosts(joinBrokenWords(lines)))),
  );
  const cell = whole
    .replace(agreed, ' (по согласованию)')
    .replace(recommended, ' (по согласованию)')
    .replace(letterBullet, '$1')
    .replace(gluedPersons, partPersons)
    .replace(agreedShort, 'по согласованию')
    .replace(listInBrackets, '; $1;')
    .replace(scopeNote, '')
    .replace(agreedWith, '');
  return { text: cell, wrapped, flows: isFlowing(text.replace(/\r\n?/g, '\n').trim()) };
}

/** «Куратор Н.А.Петров В.» is no surname. */
function partPersons(whole: string, surname: string, letters: string): string {
  return nounForms(lowered(surname)).length > 0 ? whole : `${surname}${letters} `;
}

/** A cell that names nobody but points at the one above, at everybody, or at nothing: «–//–», «то же», «все», «-». */
export function namesNobody(text: string): boolean {
  const low = text
    .toLowerCase()
    .replace(/[\s.,;:«»"“”„]+/g, ' ')
    .trim();
  return (
    !/[\p{L}\d]/u.test(low) ||
    /^(?:то ?же|те же|тот же|та же|они же|он же|она же|там же|он|она|они|нет|не указан[оы]?|не определен[оы]?|согласно (?:плану|приказу|графику)|по (?:плану|графику|приказу|согласованию|списку)|x|х)$/.test(
      low,
    )
  );
}

/** «Все», «все исполнители»: everybody, without a name. */
export function namesEverybody(text: string): boolean {
  return /^все(?: (?:исполнители|ответственные|участники|указанные|вышеуказанные|перечисленные)(?: лица)?)?\.?$/iu.test(
    text.trim(),
  );
}
