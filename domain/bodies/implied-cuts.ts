import type { Piece, Separator } from './piece.js';
import { endsOblique, endsOpen, headOf, isAdjective, type Head } from './head.js';
import { withoutRole } from './markers.js';
import { isPostOfSomebody } from './members.js';
import { startsPost } from './persons-with-posts.js';
import { personsIn, startsPerson } from './persons.js';
import { startsRank } from './ranks.js';
import { endsInKind, hasKind, secondInstitution } from './second-institution.js';
import {
  collectiveAbbreviation,
  fieldAbbreviation,
  functionAbbreviation,
  isWholeAbbreviation,
  isWhoseAdministration,
  legalForm,
  lowered,
  ownership,
  placeWaits,
  region,
  startsAbbreviation,
  startsSmall,
} from './words.js';

/** Where a name begins although nothing parts it from the one before. */
interface Cut {
  at: number;
  separator: Separator;
}

const preposition =
  /(?:^|\s)(?:в|во|на|за|через|про|о|об|по|с|со|к|для|при|из|от|у|им\.|имени|г\.|№|и)\s*$/iu;
/** What stands before a person and is no body of its own: «и», «им.», «Отв.:». */
const opensName =
  /(?:^|\s)(?:и|а также|им\.?|имени|(?:отв|исп)\.?\s?[:–—-]?|исполнител[ьи]:?|г-жа|г-н|т\.)\s*$/iu;
const authority = /^(?:отдел|управление|департамент|министерство|комитет)$/;
/** «Муниципальное бюджетное учреждение (культуры) Центр …»: the legal form in full, its own name follows. */
export const formInFull =
  /(?:^|\s)(?:муниципальн|государственн|федеральн|областн|краев|республиканск|бюджетн|казенн|автономн|унитарн)\S+\s+(?:учреждение|предприятие)(?:\s+\p{Ll}+){0,3}\s*$/u;
const context = 60;
const longestName = 160;

/** A piece of a cell → the names in it that stand side by side («Иванова И.И. Петров П.П.», «Кл. руководители Организатор»). */
export function impliedCuts(piece: Piece): Piece[] {
  const text = blankQuoted(piece.text);
  const cuts = [...personCuts(text), ...headCuts(text)].sort((one, other) => one.at - other.at);
  if (cuts.length === 0) return [piece];
  const pieces: Piece[] = [];
  let begin = 0;
  let { separator, written } = piece;
  for (const cut of cuts) {
    if (cut.at <= begin) continue;
    if (piece.text.slice(begin, cut.at).trim() === '') continue;
    pieces.push({ text: piece.text.slice(begin, cut.at), separator, written });
    ({ separator } = cut);
    written = '';
    begin = cut.at;
  }
  return [...pieces, { text: piece.text.slice(begin), separator, written }];
}

/** Quotations and brackets hold no names of their own: their letters are taken out, the places of all others stay. */
function blankQuoted(text: string): string {
  return text.replace(/«[^»]{0,300}»|"[^"]{0,300}"|“[^”]{0,300}”|\([^)]{0,300}\)/g, (quoted) =>
    '\u0000'.repeat(quoted.length),
  );
}

/** After a person anything that begins a name; before one, whatever is no post to hold. */
function personCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  let last = 0;
  let held = false;
  for (const { from, to } of personsIn(text)) {
    const between = text.slice(last, from);
    if (between.trim() !== '') {
      const named = withoutRole(between.trimStart());
      const head = headOf(named, ['nominative', 'dative']);
      if (last > 0) cuts.push({ at: last, separator: held && startsPost(between) ? 'gap' : after(between) });
      const holder = head?.class === 'post' || (head?.class === 'people' && head.number === 'singular');
      held = holder && head.number !== 'plural';
      if (head && !held) cuts.push({ at: from, separator: 'doubt' });
      else if (
        !head &&
        /\p{L}{2}/u.test(named) &&
        !/^\s*(?:ПДО(?:\sпо\s\p{Ll}+)?|УУП(?:\s\p{Ll}+\sполиции)?|ИП(?:\s(?:глава\s)?Г?КФХ)?|Г?КФХ|КХ|ЛПХ|ПБОЮЛ|ЧП|ЗД\p{Lu}{0,4}|ЗАМ)\s*$/u.test(
          between,
        ) &&
        !opensName.test(between)
      )
        cuts.push({ at: from, separator: 'doubt' });
    } else if (last > 0) {
      cuts.push({ at: from, separator: 'gap' });
      held = false;
    }
    last = to;
  }
  const rest = text.slice(last);
  if (last > 0 && startsName(rest))
    cuts.push({
      at: last,
      separator: held && startsPost(rest) ? 'gap' : after(rest, cuts.at(-1)?.separator === 'gap'),
    });
  return cuts;
}

function startsName(rest: string): boolean {
  const next = rest.trimStart();
  return next !== rest && (headOf(next) !== null || (startsAbbreviation(next) && next.trim().length > 1));
}

/** A person and a post beside may be one and the same; several people, a body or a capital's plural are not. */
function after(rest: string, severalBefore = false): Separator {
  const next = rest.trimStart();
  if (/^(?:отв|исп|соисп)\.\s*$/i.test(next)) return 'gap';
  const head = headOf(next);
  if (head?.class === 'post' && severalBefore && startsSmall(next)) return 'doubt';
  if (!head) return startsAbbreviation(next) ? 'gap' : 'doubt';
  return head.class !== 'post' || head.number === 'plural' ? 'gap' : 'doubt';
}

function headCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  let begin = 0;
  let first = headOf(text.trimStart(), ['nominative', 'dative']);
  for (const { index } of text.matchAll(/(?<=[\s\0])[\p{L}]/gu)) {
    if (index - begin > longestName) continue;
    const before = text.slice(begin, index);
    if (!/\p{L}/u.test(before)) continue;
    const rest = text.slice(index, index + context);
    const unnamed = !first && !isWholeAbbreviation(before) && !hasKind(before);
    if (unnamed && !/^\p{Lu}/u.test(rest) && !endsGenitiveName(before)) continue;
    const head = beginsAnother(before, rest, first);
    if (!head) continue;
    cuts.push({ at: index, separator: 'doubt' });
    begin = index;
    first = head === true ? null : head;
  }
  return cuts;
}

function beginsAnother(before: string, rest: string, first: Head | null): Head | true | null {
  const tail = before.slice(-context);
  if (isWhoseAdministration(tail, rest)) return null;
  if (
    preposition.test(tail) ||
    /(?:^|[\s–—-])филиал\s*$/u.test(tail) ||
    (/\0\s*$/.test(tail) && branch.test(rest)) ||
    placeWaits.test(tail) ||
    namesPlace(rest) ||
    /[-–—:]\s*$/.test(tail) ||
    endsOpen(tail) ||
    describesOverBracket(tail, rest)
  )
    return null;
  if (/\d\s*$/.test(tail) && /^класс(?![а-я])/.test(rest)) return null;
  if (startsPerson(rest) || isOfPost(before, rest, first) || areInitials(before, rest)) return null;
  if (secondInstitution(before, rest, first)) return true;
  if (collectiveAbbreviation.test(rest) || (legalForm.test(rest) && /^\p{Lu}+[^\p{L}]*\0/u.test(rest))) {
    const whole =
      (first === null && isWholeAbbreviation(before)) ||
      (first !== null && authority.test(first.nominative) && before.trim().includes(' '));
    return whole && !/(?:^|\s)\p{Lu}{2,}\s*$/u.test(first ? tail : '') ? true : null;
  }
  const forms = isOnlyForms(before);
  if (forms && !endsInKind(before)) return null;
  const head = headOf(rest);
  if (!head || (first && headStillOpen(first, before))) return null;
  const institution = head.class === 'body' || head.class === 'department';
  if (institution && isCapital(rest) && formInFull.test(lowered(before))) return null;
  // «Школа Учителя начальных классов»: a capital where a genitive would have a small letter
  const inBody = first?.class === 'body' && (head.class === 'post' || head.class === 'people');
  if (head.syncretic && servesSomebody.test(before)) return null;
  if (head.syncretic && inBody && isCapital(rest) && /^\s*[\p{L}-]+\s*$/u.test(before)) return head;
  if (first && isPeople(head) && isPeople(first) && head.syncretic)
    return ownerStands(before, first) ? head : null;
  if (
    head.syncretic &&
    !(endsInPlace.test(before) && !/^(?:администрации|правительства|мэрии)$/.test(head.word))
  )
    return null;
  const closed = functionAbbreviation.test(before.trimStart()) || endsInKind(before);
  const people = first !== null && isPeople(first) && isPeople(head);
  if (legalFormBefore(tail) && !closed && !people) return null;
  if (first?.class === 'post' && /^нач\.\s*(?:кл|шк)/.test(rest)) return null;
  if (first?.lemma === 'родитель' && /^уч-ся/.test(rest)) return null;
  const adjective = head.adjectives[0];
  if (adjective !== undefined && !isAdjective(adjective)) return null;
  if (adjective !== undefined && /ой$/.test(adjective)) return null;
  return head;
}

/** «Районный (городской) Совет», «уполномоченные (доверенные) лица»: an adjective whose noun stands behind the bracket. */
function describesOverBracket(tail: string, rest: string): boolean {
  const word = /([\p{L}-]+)\s*\0+\s*$/u.exec(lowered(tail))?.[1];
  return word !== undefined && headOf(`${word} ${rest}`)?.adjectives[0] === word;
}

/** «ГУП „ЖКХ“ Таттинский филиал» */
export const branch = /^\p{Lu}[\p{L}-]+(?:ский|ной|ный)(?:\s\p{Ll}+(?:ый|ий|ой))?\sфилиал/u;
/** «специалист приёмной главы» */
const servesSomebody = /(?:при[её]мной|аппарата|секретариата|канцелярии|пресс-службы)\s*$/i;
/** «Министерство культуры края | учителя школ»: behind a place nothing goes on with a genitive but whose authority it is. */
const endsInPlace = /\s(?:области|края|района|республики|Федерации|поселения)\s*$/;
/** «зав. кафедрой проф. Ильин В.Д.» */
const degree = /^(?:проф|доц|асс|акад)\.\s?\p{Lu}/u;

/** «Врач акушер-гинеколог», «врачи-педиатры участковые», «инспектор капитан полиции»: more words of one post. */
function isOfPost(before: string, rest: string, first: Head | null): boolean {
  if (first === null && (degree.test(rest) || startsRank.test(rest))) return true;
  if (first?.class !== 'post') return false;
  if (first.lemma === 'учитель' && /^предметник/.test(rest)) return true;
  if (startsRank.test(rest) || degree.test(rest) || /^участков(?:ый|ая|ые|ых)(?!\p{L})/u.test(rest))
    return true;
  const bare = before.trim().length <= first.length;
  const outside = first.lemma === 'специалист' && first.adjectives.some((one) => /^внештатн/.test(one));
  const second = headOf(rest);
  return bare && (first.lemma === 'врач' || outside) && second !== null && isPeople(second);
}

/** «Белова И.О.»: her initials, where «и.о. директора» is a post. */
function areInitials(before: string, rest: string): boolean {
  const surname = /\p{Lu}[\p{L}-]+\s*$/u.exec(before)?.[0];
  return surname !== undefined && /^И\.\s?О\./.test(rest) && startsPerson(surname + rest);
}

/** «МБУ ДО», «ОГБУ РО»: the name itself follows; «УСиДР», «ОИВ» are names. */
function isOnlyForms(before: string): boolean {
  const words = before.trim().split(/\s+/);
  return words.every(
    (word) =>
      /^\p{Lu}{2}[\p{L}\d-]*$/u.test(word) &&
      (legalForm.test(word) || ownership.test(word) || region.test(word) || !isNamedOffice.test(word)),
  );
}

const isNamedOffice = /^(?:ОИВ|ОГВ|ОМСУ|РОО|УО|ДОСААФ|\p{Lu}{2,4}и\p{Lu}{1,4})$/u;

/** «… и делопроизводства | отдел сельского хозяйства»: the end of a name that was cut at «и», and no form that waits for its noun. */
function endsGenitiveName(before: string): boolean {
  if (/^\s*\p{Lu}{2,3}\s*$/u.test(before))
    return functionAbbreviation.test(before.trim()) || fieldAbbreviation.test(before.trim());
  const word = /([а-яё-]{5,})\s*$/.exec(before)?.[1];
  return word !== undefined && /(?:[аяиы]|ов|ев|ей)$/.test(word) && !isAdjective(word);
}

/** «ст. Казанская»: no senior somebody. */
function namesPlace(rest: string): boolean {
  const name = /^ст\.\s*(?=\p{Lu})/u.exec(rest)?.[0];
  return name !== undefined && headOf(rest.slice(name.length)) === null;
}

const isPeople = (head: Head): boolean => head.class === 'post' || head.class === 'people';

/** «Классные руководители | учителя», «Главы поселений | директора школ»; but «заместители директора», «и.о. главного инспектора». */
function ownerStands(before: string, first: Head): boolean {
  if (first.adjectives.some((one) => /^классн/.test(one))) return true;
  const standsAlone = first.number !== null || /^зав(?:уч|хоз)/.test(first.lemma);
  if (!isPostOfSomebody.test(first.lemma) && !/^(?:и|вр)/.test(first.lemma)) return standsAlone;
  return before.trim().length > first.length && !endsOblique(before) && standsAlone;
}

const isCapital = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** «главный специалист», «Совет при главе»: the noun found is still the first one. */
function headStillOpen(first: Head, before: string): boolean {
  const low = lowered(before);
  return (
    low.length < first.length - 1 ||
    /^(?:(?:(?:(?:вр\.\s?)?и\.\s?о\.|врио|ио)\s?)?(?:[\p{L}-]+\.(?:\s?\p{Ll}{3,5}\.)?)?|(?:мл|ст|гл|вед)\.\s?\p{Ll}+(?:ый|ий|ая)|(?:[\p{L}-]+\s)?зам\.?|зав|рук|нач)$/u.test(
      low,
    )
  );
}

function legalFormBefore(tail: string): boolean {
  return legalForm.test(/(\p{Lu}{2,})\s*$/u.exec(tail)?.[1] ?? '');
}
