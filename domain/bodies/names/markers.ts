import { headOf } from '../words/head.js';
import { isCollective } from './members.js';
import { isPerson, personAtEnd } from '../words/persons.js';
import { ownership } from '../words/words.js';

/** A piece of a cell without the words that say what its body does, and without the person in brackets after it. */
export interface Marked {
  name: string;
  lead: boolean;
  coExecutor: boolean;
  /** «по согласованию»: the body is not subordinate to the one who signed. */
  agreed: boolean;
  /** «и др.», «(по заявкам)», «(главный специалист)», «Иванова И.И. (ДХШ)»: who acts, or whether he does, is not all said. */
  open: boolean;
  /** «(далее – Министерство)»: the name by which the order calls the body from here on. */
  alias: string | null;
}

const leadWord = String.raw`созыв|свод|ответственн(?:ый|ая|ые)(?:\s+(?:исполнител[ьи]|лиц[оа]))?|отв\.?(?:\s*исп(?:олнитель|\.)?)?|головной(?:\s+исполнитель)?|основной\s+исполнитель|координатор`;
const coWord = String.raw`соисполнител[ьи]|соисп\.|соответственн(?:ый|ые)`;
/** Only behind a colon or in brackets: «участники проекта» are somebody themselves. */
const participants = String.raw`участник[аи]?`;
/** «ответственные исполнители муниципальных программ», «соисполнители подпрограммы»: of what they are, so the word is no mark of another. */
const ofWhat = String.raw`(?!(?:\p{Ll}+(?:ой|ого|ей|ых|их)\s)*(?:(?:под)?программ|проект(?:а|ов)(?!\p{Ll})|мероприяти[йя]|план(?:а|ов)(?!\p{Ll})|услуги?(?!\p{Ll})|работ(?!\p{Ll})|поручени[йя]|показателей))`;
const bullet = /^(?:[-–—•·*]\s*|\d{1,2}\s?[.)]\s*(?=\p{L}|["«]))/u;
const leadPrefix = new RegExp(
  String.raw`^(?:(?:${leadWord})\s*[:–—-]\s*|куратор\s*:\s*|(?:созыв|свод|ответственн(?:ый|ые)\s+исполнител[ьи])\s+(?=\S)${ofWhat}|отв\.\s*(?!за\s|по\s|секр|исп|ред)(?=\S))`,
  'iu',
);
/** Says nothing of who leads. */
const executorPrefix = /^(?:исполнител[ьи]\s*[:–—-]\s*|исп\.\s*[:–—-]?\s*)(?=\S)/iu;
const personInCharge = /^ответственн(?:ый|ая)\s+(?=\p{Lu}\p{Ll}+\s+\p{Lu}\.)/iu;
const coPrefix = new RegExp(
  String.raw`^(?:(?:${coWord})\s*(?:[:–—-]\s*|\s(?=\S)${ofWhat})|${participants}\s*(?::|\s[–—-])\s*)`,
  'iu',
);
const leadSuffix = new RegExp(
  String.raw`\s*(?:\(\s*(?:${leadWord})\s*\)|\s[–—-]\s*(?:${leadWord}|куратор)|\s(?:созыв|свод))\s*$`,
  'iu',
);
const coSuffix = new RegExp(
  String.raw`\s*(?:\(\s*(?:${coWord}|${participants}|исполнител[ьи])\s*\)|\s[–—-]\s*(?:${coWord}|исполнител[ьи]))\s*$`,
  'iu',
);
const alone = new RegExp(
  String.raw`^\(?\s*(?:(${leadWord})|(${coWord}|${participants})|(по\s+согласованию))\s*\)?\s*[:.]?$`,
  'iu',
);
const agreedNote =
  /\s*(?:\(\s*(?:по|со|с|п)\s*согласованию[^()]{0,40}\)|\(?(?<![а-яё])по\s+согласованию(?:\s+с\s+(?:ним|ними))?\)?\s*\.?\s*$)/giu;
const aliasNote =
  /\s*\(\s*(?:далее|в дальнейшем|сокращ[её]нно)(?![а-яё])[^()]{0,200}(?:\([^()]{0,100}\)[^()]{0,100})?\)?/giu;
const others =
  /(?:^|\s|,)\s*(?:и\s+)?(?:др\.|др$|другие|иные|прочие)(?:\s+(?:исполнители|организации|ведомства|учреждения|специалисты|лица))?\s*\.?\s*$/iu;
/** In small letters: «Т.П.» are initials. */
const andSoOn = /(?:^|\s|,)\s*(?:и\s+)?т\.\s?[дп]\.?\s*$/u;
const inBrackets = /\s*\(\s*([^()]{3,90}?)\s*\)(?=\s|$|[,.;])/gu;
/** Brackets within brackets say nothing of who acts. */
const innerBrackets = /\(([^()]{3,90})\([^()]{1,90}\)\s*\)/gu;
/** A post in brackets without its holder's name. */
const unnamedHolder =
  /\s*\(\s*(?:главн|ведущ|старш|младш|начальник|заместител|заведующ|специалист|руководител|председател|секретар)[\p{Ll}\s-]{2,80}\)(?=\s*(?:$|[,;]))/giu;
/** «Иванова И.И. (ДХШ)»: where the person works, or the body that answers. */
const placed = /^([^()]{3,60}?)\s*\((?!\s*(?:с|п|г|д|пос|ст)\.)[^()]{2,120}\)$/u;
/** Under which condition, or by which list. */
const conditionNote =
  /\s*\(\s*(?:по\s+(?:заявк|списк|запрос|приглаш|необходимост|желани|графику|отдельному|мере|факту|решению|поручению|указанию|распоряжению|очереди)|при\s+(?:необходимост|наличи|услови|выделени|поступлени)|в\s+(?:случае|границах|зоне|пределах|части)\s|за\s+сч[её]т\s|на\s+(?:договорн|конкурсн|контрактн|возмездн|платн|общественных\s))[^()]{0,60}\)/giu;
const holderPost =
  /^(?:ректор|директор|начальник|руководитель|председатель|глава|министр|заведующ(?:ий|ая)|заместитель|отв\.?|ответственн(?:ый|ая)|и\.\s?о\.|рук\.|зав\.|зам\.)[^()]*?\s*[-–—:]?\s*/iu;
/** «УО (ответственный специалист Иванова И.И.)»: holds a post there, or answers instead. */
const inCharge = /^ответственн/iu;
const surnameAlone =
  /^\p{Lu}\p{Ll}+(?:ов|ев|ёв|ин|ын|ий|ая|ова|ева|ёва|ина|ына|ко|ук|юк|ян|дзе|швили|ер|як|ых|их|ак|ик|ец|ун|ман)$/u;
const fullStopKept =
  /(?:^|[\s.\d-])(?:\p{L}|им|обл|гг|р-н|зам|отв|исп|рук|кл|гр|подг|учит|преп|раб|ком|отр|физ|инсп|доц|безоп|асс|отд|биб|прот|свящ|предм|предметн|нач|зав|адм|воспит|восп|библ|псих|дир|ст|тех|мед|соц|пед|инстр|гл|науч|сотр|подготовит|админ|бух|секр|спец|кат|разр)\.$/iu;

/** Reads and removes the markers of one piece. */
export function readMarkers(piece: string): Marked {
  let name = piece.replace(/\s+/g, ' ').trim().replace(bullet, '');
  const take = (pattern: RegExp): boolean => {
    const shorter = name.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
    const found = shorter !== name;
    name = shorter;
    return found;
  };
  const alias = aliasOf(name);
  take(aliasNote);
  const andOthers = take(others) || take(andSoOn);
  const noted = take(conditionNote);
  const agreed = take(agreedNote);
  const coExecutor = take(coPrefix) || take(coSuffix);
  take(personInCharge);
  take(executorPrefix);
  const lead = !coExecutor && (take(leadPrefix) || take(leadSuffix));
  name = name.replace(innerBrackets, '($1)');
  const unnamed = take(unnamedHolder);
  let charged = false;
  name = name.replace(inBrackets, (whole, inside: string) => {
    if (!isHolder(inside)) return whole;
    charged ||= inCharge.test(inside);
    return '';
  });
  const office = bodyInBrackets(name);
  const person = placed.exec(name)?.[1];
  const housed = person !== undefined && isPerson(person);
  if (housed) name = person;
  return {
    name: trimSigns(name),
    lead,
    coExecutor,
    agreed,
    open: andOthers || noted || unnamed || housed || office || charged,
    alias,
  };
}

/** «общественные организации (ВОИ, ВОС)»: each of them answers, or they are but examples. */
const severalIn = /^\p{Lu}{2,8}(?:(?:,\s*|\s+и\s+)\p{Lu}{2,8})+$/u;

/** «Администрация города (управление социальной защиты)»: which of the two answers; «Комитет по спорту (Спорткомитет)» is one. */
function bodyInBrackets(name: string): boolean {
  const inside = /\S\s*\(([^()]{5,120})\)/u.exec(name)?.[1];
  if (inside === undefined) return false;
  if (severalIn.test(inside)) return isCollective(headOf(name));
  if (isInstitution(inside)) return mayBeInstitution(name);
  const head = headOf(inside);
  if (head?.class !== 'department' || head.number !== 'singular' || !/\s/.test(inside)) return false;
  return !head.lemma.endsWith(headOf(name)?.lemma ?? '?');
}

/** «МБОУ СОШ № 1», «ГБУ „Успех“, …»: an institution under its own name. */
const isInstitution = (inside: string): boolean =>
  ownership.test(inside) || /^(?:СОШ|ООШ|Лицей|Гимназия)\s?№/u.test(inside);

/** «Базовые школы (МБОУ СОШ № 1)», «Региональный оператор (ГБУ …)»: which are meant, or which of the two answers; a post is held there. */
function mayBeInstitution(name: string): boolean {
  const head = headOf(name);
  if (head?.class === 'post' || head?.class === 'people') return /^оператор/.test(head.lemma);
  return head !== null;
}

/** The piece without the words before a colon or dash that say what its body does («соисполнители: УО» → «УО»). */
export function withoutRole(piece: string): string {
  return [coPrefix, executorPrefix, leadPrefix].reduce((rest, role) => rest.replace(role, ''), piece);
}

function aliasOf(name: string): string | null {
  const said = /\(\s*(?:далее|в дальнейшем)\s*(?:по тексту\s*)?[-–—:]*\s*([^()]{2,100}?)\s*\)/i.exec(
    name,
  )?.[1];
  return said?.replace(/^(?:соответственно|именуем[а-я]+)[\s:–—-]+/i, '') ?? null;
}

/** Brackets after which a name is over: «(по согласованию)», «(далее – …)», the one who holds the post. */
export function closingNote(brackets: string): boolean {
  const inside = brackets.replace(/^\(\s*|\s*\)$/g, '');
  return (
    /^(?:по|со|с|п)\s*согласованию/i.test(inside) ||
    /^(?:далее|в дальнейшем)(?![а-яё])/i.test(inside) ||
    isHolder(inside)
  );
}

function isHolder(inside: string): boolean {
  const plain = inside.trim().replace(/\s[–—-]\s*(?:отв\.?|ответственн\p{Ll}+|созыв|свод)$/u, '');
  const people = plain.split(/\s*[,;]\s*/);
  return (
    people.every((one) => isPerson(one) || isPerson(one.replace(holderPost, '')) || holdsPost(one)) ||
    surnameAlone.test(plain)
  );
}

/** «гл. специалист Иванова И.И.», «гл. бухгалтер Рябова»; «директор школы им. Чехова» is nobody by name. */
function holdsPost(text: string): boolean {
  if (headOf(text)?.class !== 'post') return false;
  const surname = /(?<!(?:им\.|имени|[гспд]\.|города|села)\s)(?<=\s)\p{Lu}\p{Ll}+$/u.exec(text)?.[0];
  return personAtEnd(text) !== null || (surname !== undefined && surnameAlone.test(surname));
}

/** «соисполнители», «ответственные лица» outside brackets: people, whoever they are. */
export const othersAlone =
  /^(?:(?:со)?исполнители|ответственные(?:\s+(?:лица|исполнители))?|участники)[.]?$/iu;

/** True for a piece that is a marker and nothing else: it belongs to the body before it. */
export function markerAlone(piece: string): { lead: boolean; coExecutor: boolean; agreed: boolean } | null {
  // «УО, ответственные исполнители»: others who are not named, no mark of the one before
  if (othersAlone.test(piece.trim())) return null;
  const match = alone.exec(piece.trim());
  return match && { lead: Boolean(match[1]), coExecutor: Boolean(match[2]), agreed: Boolean(match[3]) };
}

function trimSigns(name: string): string {
  // «*», «¹», «<1>», «<*>» point to a note
  const trimmed = name
    .replace(/(?:\s*(?:\*+|[¹²³⁴⁵]|<(?:\d{1,2}|\*+)>))+\s*$/u, '')
    .replace(/^[\s,;:/–—-]+|[\s,;:/–—-]+$/gu, '')
    .replace(/\s+/g, ' ');
  return trimmed.endsWith('.') && !fullStopKept.test(trimmed.slice(-12))
    ? trimmed.slice(0, -1).trim()
    : trimmed;
}
