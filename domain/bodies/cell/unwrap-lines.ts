import { formInFull } from '../names/begins-another.js';
import { endsOblique, endsOpen, headOf } from '../words/head.js';
import {
  agreesOnlyAbove,
  describesNext,
  describesNoun,
  isBehindNoun,
  standsApart,
} from '../names/line-adjectives.js';
import { formWaits } from '../names/line-forms.js';
import { land, ownsLineBefore } from '../words/line-owner.js';
import { holdsRank } from '../names/line-persons.js';
import { cellCaseOf, nameStart } from '../names/name-start.js';
import { nounForms } from '../words/nouns.js';
import { isInOtherCase } from '../names/oblique-names.js';
import { personAtEnd } from '../words/persons.js';
import { endsInRank, startsService } from '../words/ranks.js';
import {
  federalService,
  office,
  officeInPlace,
  police,
  policeOf,
  serviceInRegion,
} from '../words/services.js';
import { joinPersons } from './unwrap-persons.js';
import { afterDeed, completesLine, isPlace, noPlace } from '../names/waiting-lines.js';
import { waitsForCollective } from '../names/wanting-heads.js';
import {
  agencyGenitive,
  agencyOffices,
  isWholeAbbreviation,
  isWholeCollective,
  lowered,
  opensOn,
  placeWaits,
  region,
} from '../words/words.js';

const tailLength = 80;
const longestSegment = 400;
/** Lists of their own in brackets keep their lines. */
const brackets =
  /\((?!\s*(?:соисполнител|исполнител|ответственн(?!\p{L}+\s+за\s)|участник|при\s|совместно|с\s))[^()]{0,300}\)/giu;
const bullet = /^(?:[-–—•*]\s|\d{1,2}\s?[.)]\s*\p{L})/u;
/** «1-11 классов», «9, 11 кл.», «5-х классов» */
const classes =
  /^\d{1,2}(?:\s?-?\s?(?:х|е|ых|го))?(?:\s?[-–—,и]\s?\d{1,2}(?:\s?-?\s?(?:х|е|ых|го))?)*\s*(?:классов|класса|кл\.)/;
const ofClasses =
  /(?:руководител|учител|преподавател|рук|обучающ|учащ|ученик|родител|воспитател|педагог|актив|предметник)[\p{L}.]*$/iu;
const wholeRegion = /^(?:РТ|РД|РФ|РХ|ЧР|УР|КБР|КЧР|ЯНАО|ХМАО|РСО|РС\s?\(Я\))(?!\p{L})/u;
/** «комитет⏎РБ по спорту»: no name begins with a region and its field. */
const regionAndField = /^(?:РБ|РК|РМ|КК|НСО|ПМР|ДНР|ЛНР)\s+по\s\p{Ll}/u;
/** «города⏎Томска», «Республики⏎Северная Осетия», «агрогородка⏎Михалево» */
const placeFollows =
  /(?<!(?:ской|цкой)\s)Республик[аиеу]$|(?:^|\s)(?:[Гг]орода?|агрогородка|пос[её]лка|села|деревни|станицы|хутора|аула|муниципальн\p{Ll}+\sрайона?)$/u;
/** «муниципального района⏎Сергиевский» */
const ofDistrict = /^\p{Lu}[\p{L}-]+(?:[сц]кий|ный|вый)(?!\p{L})/u;
/** «района⏎Гольяново» */
const undeclined = /^\p{Lu}[\p{L}-]+(?:[оеё]во|[иы]но)(?=[,;\s]|$)/u;
/** «Администрации⏎Северодвинска», «Администрации⏎ЯМР» */
const ofPlace = /^(?:\p{Lu}\p{Ll}{2,}[аяыи]|(?![ШГУР]М?МО)\p{Lu}{1,4}(?:МР|ГО|МО))(?=$|[\s,;])/u;
const authorityOfPlace = /(?:^|\s)(?:[Аа]дминистрации|мэрии|правительства|[Пп]рокуратуры)$/;
/** «Правительство⏎ЛО» */
const authorityOf = /(?:^|\s)(?:правительство|администрация|губернатор|дума)$/iu;
const deputies =
  /(?:начальника|руководителя|председателя|(?:заместител\p{L}*|зам\.?|помощник\p{L}*|советник\p{L}*)\s+(?:главы|заведующ(?:его|ей)|директоров|руководителей|начальников))$/iu;
/** «Управления и отделы» are several. */
const oneAuthority =
  /^(?:Правительства|Администрации\s(?!районов|поселений|городов|сел)|Управления\s(?:по\s|\p{Ll}+(?:ния|ры|ти|да|ов)(?!\p{L})))/u;
/** «Советник⏎директора», «пресс-секретарь⏎главы района» */
const ofSuperior =
  /(?:^|[\s,;])(?:советник|помощник|заместитель|референт|(?:пресс-)?секретарь|пресс-служба|пресс-центр|при[её]мн(?:ая|ой)|аппарата?|секретариата?|канцелярия)$/i;
const superior =
  /^(?:директора|главы|начальника|мэра|руководителя|председателя|губернатора|ректора|декана|прокурора|министра|Думы|[Мм]эрии|Правительства|Собрания|заведующ(?:его|ей))(?![а-я])/;
/** «Приход храма⏎Рождества⏎Христова» */
const church = /(?:храма|церкви|собора|монастыря)(?:\s\p{Lu}\p{Ll}+){0,3}$/u;
const roleAtEnd =
  /(?:^|\s)(?:ответственн(?:ый|ая|ые)|отв\.?|координатор|куратор|(?:со)?исполнител[ьи]|участники|организатор)$/iu;
const compound =
  /^(?:предметник|психолог|логопед|дефектолог|организатор|библиотекар|наставник|преподавател|партнер|участник|методист)/;

/** A cell whose lines are whole names again; `wrapped` = the names that had stood on several lines. */
export interface UnwrappedCell {
  text: string;
  wrapped: ReadonlySet<string>;
}

/**
 * Line ends inside one name → spaces: after a preposition, an open adjective, a shortened word, a legal form, before initials or the
 * region of an institution. All others stay: whether they part names is judged later. Takes and gives the whole cell.
 */
export function unwrapLines(text: string): UnwrappedCell {
  const lines = joinPersons(text.replace(brackets, (inside) => inside.replaceAll('\n', ' '))).split('\n');
  const bulleted = bullet.test(lines[0] ?? '') || lines.filter((line) => bullet.test(line)).length > 2;
  const dative = cellCaseOf(text) === 'dative';
  const parts = [lines[0] ?? ''];
  const wrapped = new Set<string>();
  // only the end of what stands before is looked at: the whole would be copied for each line of a long cell
  let before = parts[0] ?? '';
  lines.slice(1).forEach((line, at) => {
    const ahead = `${line} ${lines[at + 2] ?? ''}`.trimEnd();
    const sign = goesOn(before, ahead, { bulleted, dative }) ? ' ' : '\n';
    parts.push(sign, line);
    before = `${before}${sign}${line}`.slice(-longestSegment);
    if (sign === ' ') addWrapped(wrapped, lastSegment(before));
  });
  return { text: parts.join(''), wrapped };
}

/** The name, and what stands in it before its first «и»: a cell is cut there. */
function addWrapped(wrapped: Set<string>, name: string): void {
  wrapped.add(name);
  const first = /^(.+?)\sи\s/.exec(name)?.[1];
  if (first !== undefined) wrapped.add(first);
}

function goesOn(before: string, next: string, cell: { bulleted: boolean; dative: boolean }): boolean {
  const segment = lastSegment(before);
  const tail = segment.slice(-tailLength);
  if (tail === '' || /[,;]$/.test(before)) return false;
  if (/\d$/.test(tail) && /^(?:[-–—]\s?\d|класс|кл\.|групп)/.test(next)) return true;
  if (classes.test(next) && ofClasses.test(tail)) return true;
  if (/^[-–—]\s/.test(next)) return !cell.bulleted && dashGoesOn(tail, next.replace(/^[-–—]\s+/, ''));
  if (/(?:^|\s)(?:№|N)\s?(?:№|N)?$/.test(tail) && /^\d/.test(next)) return true;
  if (/^№\s?\d/.test(next) && !/[\d»"]$/.test(tail)) return true;
  if (bullet.test(next)) return false;
  if (segment !== before && (standsApart(segment, next) || agreesOnlyAbove(before, segment, next)))
    return false;
  if (/^\(/.test(next) || describesNoun(segment, next)) return true;
  if (completesLine(segment, tail, next) || afterDeed(tail, next) === 'goes on') return true;
  if (
    /:$/.test(tail) ||
    opensOn.test(tail) ||
    placeWaits.test(tail) ||
    endsOpen(tail.replace(/\s*\([^()]*\)$/, '')) ||
    endsOblique(tail)
  )
    return true;
  if (isPlaceWhere(tail, next)) return true;
  if (formInFull.test(lowered(tail)) && /^(?:\p{Lu}|[«"])/u.test(next)) return true;
  if (waitsForCollective(tail) && isWholeCollective(next)) return true;
  if (placeFollows.test(tail) && isPlace(next) && (!/района?$/.test(tail) || ofDistrict.test(next)))
    return true;
  if (/(?:^|\s)(?:района|округа|поселения)$/.test(tail) && undeclined.test(next)) return true;
  if (authorityOfPlace.test(tail) && isOfPlace(next)) return true;
  if (/^\d{1,3}$/.test(segment) && /^(?:ПЧ|ПСЧ|ПСО|ОФПС|ПО)(?!\p{L})/u.test(next)) return true;
  if (
    /^(?:АМО|АМР|АГО|АМС)(?!\p{L})/u.test(next) &&
    (headOf(tail)?.class === 'department' || /УО$/.test(tail))
  )
    return true;
  if (
    /^(?:(?:МО|МР|ГО|СП|ГП)\s?[«"]|ЗАТО\s\p{Lu})/u.test(next) &&
    /(?:\p{Ll}|\s(?:ГО|ЧС|ПБ|ЖКХ))$/u.test(tail)
  )
    return true;
  if (!cell.dative && !personAtEnd(tail) && ownsLineBefore(tail, next)) return true;
  if (cell.dative && land.test(next) && !/[.)]$/.test(tail)) return true;
  if (/ФГОС$/.test(tail) || wholeRegion.test(next) || regionAndField.test(next)) return true;
  if (/(?:^|\s)[гмс]\.\s?[опр]\.$/.test(tail) && isPlace(next)) return true;
  if (isBehindNoun(tail, next)) return true;
  if (ofSuperior.test(tail) && superior.test(next)) return true;
  if (endsInRank.test(tail) && startsService.test(next)) return true;
  if (!personAtEnd(tail) && holdsRank(segment, next)) return true;
  if (church.test(tail) && isPlace(next)) return true;
  if (/^за\s/.test(next) && /ответственн(?:ый|ая|ое|ые|ым|ому|ых)$/i.test(tail)) return true;
  if (/(?:подведомственн|уполномоченн)\p{L}+(?:\s(?:ему|ей|им))?$/u.test(tail) && /^\p{Ll}/u.test(next))
    return true;
  if (!cell.dative && !personAtEnd(tail) && !/\.$/.test(tail) && goesOnOblique(segment, next)) return true;
  if ((shortened(tail) || shortAdjective.test(tail)) && /^\p{Ll}/u.test(next)) return true;
  if (deputies.test(tail) && (isWholeCollective(next) || isWholeAbbreviation(next) || isOffice(next)))
    return true;
  if ((police.test(tail) && policeOf.test(next)) || (/(?:^|\s)ГУ$/.test(tail) && /^М(?:ЧС|ВД)/.test(next)))
    return true;
  if (!personAtEnd(tail) && !/\.$/.test(tail) && agencyGenitive.test(next) && !cell.dative) return true;
  if (office.test(withoutNumber(before, tail)) && federalService.test(next)) return true;
  if (officeInPlace.test(withoutNumber(before, tail)) && serviceInRegion.test(next)) return true;
  if (/(?:^|\s)ЗАТО$/.test(tail) && isPlace(next)) return true;
  if (authorityOf.test(tail) && region.test(/^\p{Lu}+(?=$|[\s,;])/u.exec(next)?.[0] ?? '')) return true;
  if (!cell.dative && agencyOffices.test(next) && isPartOfOffice(segment)) return true;
  return describesNext(tail, next) || formWaits(segment.replace(/^.*\p{L}{2}\//u, ''), next);
}

/** «Ответственный⏎– УО», «учителя⏎- предметники»: a dash of the name, not of a list. */
function dashGoesOn(tail: string, next: string): boolean {
  const head = headOf(next);
  const holder = head?.class === 'post' && head.number !== 'plural';
  if (holder && personAtEnd(tail)) return true;
  if (/(?:^|\s)(?:муниципального образования|МО)$/.test(tail)) return true;
  if (holder && /(?:^|\s)(?:заместитель|зам\.)\s*главы\s/i.test(tail)) return true;
  return roleAtEnd.test(tail) || roleAtEnd.test(next) || compound.test(lowered(next));
}

function isOfPlace(next: string): boolean {
  return ofPlace.test(next) && !noPlace.test(next) && !/^Мин\p{Ll}/u.test(next) && headOf(next) === null;
}

/** «Территориальный отдел», «Начальник отдела надзора»: one office or post, which can be of the office named next. */
function isPartOfOffice(segment: string): boolean {
  const head = headOf(segment);
  if (!head) return /^(?:ТО|МРО|МО|ЛО)(?!\p{L})/u.test(segment);
  if (head.number === 'plural' || /^(?:администрация|совет)$/.test(head.lemma)) return false;
  return head.class === 'department' || head.class === 'post';
}

/** What stands after the last sign that parts names; of a very long one only its end. */
function lastSegment(before: string): string {
  const near = before.slice(-longestSegment);
  return near.slice(Math.max(...[',', ';', '\n'].map((sign) => near.lastIndexOf(sign))) + 1).trim();
}

/** «управление⏎N 81»: an office with its number, whose it is may follow. */
function withoutNumber(before: string, tail: string): string {
  if (/^[№N]\s?\d+$/.test(tail)) return before.slice(-tailLength, -tail.length).trimEnd();
  return tail.replace(/\s[№N]\s?\d+$/, '');
}

/** «начальника⏎управления образования», «председателя⏎Правительства области» */
function isOffice(next: string): boolean {
  const head = headOf(next);
  if (head?.syncretic !== true) return false;
  return /^\p{Ll}/u.test(next) ? head.class !== 'post' && head.class !== 'people' : oneAuthority.test(next);
}

/** «Отдел⏎образования», «Начальники⏎отделов»: a field, a place, an oblique case, a clause. */
function goesOnOblique(segment: string, next: string): boolean {
  if (!/^\p{Ll}/u.test(next) || !nameStart(next, 'nominative').continues) return false;
  return !isInOtherCase(segment, segment, next, 'nominative');
}

/** «Преподаватели ф-но⏎отделения» */
const shortAdjective = /(?:^|\s)\p{L}{1,6}-(?:но|(?:н|ск|к)?(?:ой|ого|ых|ый|ий|ая|ое|ые|ие))$/iu;

/** «в Каменском⏎районе»; «Агроном⏎повар» are two. */
function isPlaceWhere(tail: string, next: string): boolean {
  const word = /(?:^|\s)(\p{Lu}[\p{L}-]+(?:ском|цком|ном))$/u.exec(tail)?.[1];
  return (
    word !== undefined && nounForms(lowered(word)).length === 0 && /^[а-я]+(?:ом|ем|е|и)(?![а-я])/.test(next)
  );
}

/** Shortened, and yet a name by themselves. */
const shortNouns = /^(?:рук|учит|восп|преп|библ|псих|дир|инстр)$/i;

/** «Админ.⏎школы»: a word cut short that is no name itself. */
function shortened(tail: string): boolean {
  const word = /(?:^|\s)(\p{L}{3,10})\.$/u.exec(tail)?.[1];
  return word !== undefined && nounForms(lowered(word)).length === 0 && !shortNouns.test(word);
}
