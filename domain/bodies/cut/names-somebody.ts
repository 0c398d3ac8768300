import { endsOpen, headOf, type Head } from '../words/head.js';
import { beginsBody } from '../names/name-start.js';
import { isPerson, personAtEnd, startsPerson } from '../words/persons.js';
import { isNumberOnly, lowered, slashedName, startsQuoted } from '../words/words.js';

const longestName = 250;
/** Words of the other columns: a cell that holds them was not meant for names. */
const notNames =
  /^(?:(?:в|во|по|на|с|со|к|при|для|за|из|от|до)(?=\s)|согласно|не|после|перед|через|как|если|ежегодно|ежеквартально|ежемесячно|еженедельно|постоянно|регулярно|систематически|январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]|весь(?!\s[\p{Ll}.\s]*(?:коллектив|персонал|состав))|вся(?!\sадминистрация)|(?:другие|иные|прочие)(?!(?:\s\p{Ll}+){3}|(?:\s\p{Ll}+[ыи]е)+\s\p{Lu}{2})|источник\p{Ll}*(?!\sкомплектован)|без|приказ|справка|отч[её]т|протокол|выполнено|исполнено|требует|срок|дата|примечание|провести|обеспечить|организовать|направить|принять|назначить|рекомендовать|поручить|предложить|просить|обязать|возложить)(?![а-яё])/iu;
/** «5 А класс и 6 Б класс» */
const severalClasses = /^\d{1,2}\s?[«"]?\p{L}?[»"]?\s?класс\S*\s?(?:,|и\s)\s?\d/u;
/** «… к отопительному периоду 2025-2026 гг.»: when the season is, not when to act. */
const ofSeason =
  /(?<=\s(?:период|сезон|навигаци|кампани)\p{Ll}{0,3})\s(?:в\s)?(?:19|20)\d{2}(?:\s?[-–—/]\s?(?:20)?\d{2})?(?:\s?(?:гг?\.|год(?:а|ов|у)))?(?=$|\s)/gu;
const dates = /(?<![\d.])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?![\d.])|(?:19|20)\d{2}\s*(?:г|год)/;

/** «Музей войны 1941–1945 гг.»: what stands in quotations is a name, whatever it looks like. */
export function withoutQuotation(name: string): string {
  return name.replace(/«(?:[^«»]|«[^«»]*»)*»|"[^"]*"|“[^”]*”/gu, '«»');
}

/** Whether a name found in a cell can be somebody's: it begins as names do, and is no date, number or instruction. */
export function namesSomebody(name: string): boolean {
  if (
    name.length > longestName ||
    (notNames.test(name) && !/^(?:\p{Lu}{2}|К по)\s/u.test(name)) ||
    isNumberOnly(name) ||
    dates.test(withoutQuotation(name).replace(ofSeason, ' '))
  )
    return false;
  if ((/^[^"«]{1,60}:\s/.test(name) && !namesHolder(name)) || severalClasses.test(name)) return false;
  if (isClauseAlone(name) || inclusion.test(name)) return false;
  // «Сухоложском районе»: where, and no name
  if (/^\p{Lu}[\p{L}-]+(?:ском|цком|ских|цких)\s/u.test(name)) return false;
  if (unclearRole.test(name) || isDashedList(name) || saysRole(name)) return false;
  if (
    (!/\p{L}{2}/u.test(name.replace(/[()]/g, '')) && !slashedName.test(name)) ||
    severalHolders(name) ||
    ofSeveralClasses(name) ||
    gluedSlash.test(name) ||
    isDashedPeople(name) ||
    holderBehindDash(name) ||
    isAdjectiveAlone(name)
  )
    return false;
  return (
    beginsBody(name) ||
    /^[кд]\.\s?[а-я]{1,6}\.?\s?н\.[\s,]/.test(name) ||
    startsQuoted(name) ||
    /^\d{1,3}(?:-?[яй]\s|\s|-)\p{Lu}{2}/u.test(name) ||
    /^\p{Lu}/u.test(name)
  );
}

/** «заместитель директора: Иванова И.И.» */
function namesHolder(name: string): boolean {
  const [, post = '', person = ''] = /^([^:]+):\s(.+)$/.exec(name) ?? [];
  const head = headOf(post);
  return head?.class === 'post' && head.number !== 'plural' && isPerson(person);
}

/** «Контроль – УО», «УО (контроль)»: who looks after it may do nothing himself. */
const unclearRole = /^контрол[ьи]\s*[:–—-]|\(\s*контроль\s*\)$/iu;
/** «УО - ОО», «Управление образования – ОО – школы»: several bodies, or the place of one. */
function isDashedList(name: string): boolean {
  const parts = name.split(/\s[-–—]\s/);
  return (
    (parts.length > 2 && parts.every((part) => abbreviation.test(part) || headOf(part) !== null)) ||
    (parts.length > 1 &&
      parts.every((part) => abbreviation.test(part) || isBody(headOf(part))) &&
      ends.test(parts.at(-1) ?? ''))
  );
}

const abbreviation = /^\p{Lu}{2,6}$/u;
const ends = /^(?:\p{Lu}{2,6}$|управление|отдел|комитет|департамент|администраци|школ)/u;
const isBody = (head: Head | null): boolean => head?.class === 'department' || head?.class === 'body';

/** «Иванова И.И./УО», «МБОУ СОШ № 2/ОО»: one of the two, or both. */
const gluedSlash = /(?:\p{Lu}\.|\d|[»"])\/(?=\p{L}{2})/u;

/** «МКУ „Центр“ – методисты», «ОО - классные руководители»: who of the body acts, or others beside it. */
function isDashedPeople(name: string): boolean {
  const [, body = '', others = ''] = /^(.+?)\s[-–—]\s(.+)$/u.exec(name) ?? [];
  const head = headOf(others);
  const several = head?.number === 'plural' && head.class === 'post';
  const left = headOf(body);
  return several && (isBody(left) || (left === null && (/[»"]$/.test(body) || abbreviation.test(body))));
}

/** «УО – организация»: what the body does, not what it is. */
function saysRole(name: string): boolean {
  const role = /^\p{Lu}{2,6}\s[-–—]\s(\p{Ll}{4,})$/u.exec(name)?.[1];
  return role !== undefined && (headOf(role) === null || role === 'организация');
}

/** «определяемые по результатам торгов», «уполномоченный вести учёт»: which of those named before, not a name. */
function isClauseAlone(name: string): boolean {
  return participle.test(lowered(name)) && headOf(name) === null;
}

const participle =
  /^[а-я]{3,}(?:анн|енн|янн|[аеи]ем|руем|[ую]ем|[аяую]щ|вш|отчетн|чиненн)(?:ый|ая|ое|ые|ий|ие|ее)(?:ся)?\s(?:(?:к|на|во?|для|при|из|от|до|у)\s|(?!им\s|ей\s)[а-я]+(?:[оеы]м|[оеью]й|[аяыи]ми|ью|ть(?:ся)?)(?:\s|$))/;

/** «школы, в том числе частные, УО»: where what is included ends, nobody says. */
const inclusion = /,\s(?:в\sтом\sчисле|включая|а\sименно|например)\s[^,;]*,/i;

/** «региональный»: the noun it belongs to is elsewhere. */
function isAdjectiveAlone(name: string): boolean {
  return !/\s/.test(name) && headOf(name) === null && endsOpen(name);
}

/** «Женсовет школы № 8 - Айжи Т.М.»: the one who acts for the body, or another name behind a dash. */
function holderBehindDash(name: string): boolean {
  const [, body, person] = /^(.+?)\s[-–—]\s+(.+)$/u.exec(name) ?? [];
  const head = headOf(body ?? '');
  return (
    person !== undefined &&
    isPerson(person) &&
    head !== null &&
    head.class !== 'post' &&
    head.class !== 'people'
  );
}

/** «Кл. рук. 9, 11 кл. Иванова И.И.», «Кл. рук. 9 кл. Иванова И.И., 11 кл. Лунь К.С.»: the teachers of several classes, and persons. */
function ofSeveralClasses(name: string): boolean {
  const listed = /^[Кк]л\.?\s?рук[\p{Ll}.-]*\s\d[^;]{0,60}(?:[,–—-]|\sи)\s?\d{1,2}\p{L}?\s?кл/u.test(name);
  return listed && personAtEnd(name) !== null;
}

/** «Петрова П.П. – методисты»: the post is said of more people than this name has. */
function severalHolders(name: string): boolean {
  const post = /[-–—]\s*(\p{Ll}[^-–—]*)$/u.exec(name)?.[1];
  return post !== undefined && startsPerson(name) && headOf(post)?.number === 'plural';
}
