import { endsOpen, headOf, type Head } from './head.js';
import { afterLine } from './judge-line.js';
import { markerAlone } from './markers.js';
import { endsInGenitive, nameStart, type NameStart } from './name-start.js';
import { isPerson, personAtEnd, startsPerson } from './persons.js';
import { join, maybeJoin, maybeSplit, split, type Joint, type Verdict } from './verdict.js';
import {
  collectiveAbbreviation,
  functionAbbreviation,
  isClassNumber,
  isNumberOnly,
  legalForm,
  lowered,
  subjectAbbreviation,
  startsAbbreviation,
  startsQuoted,
  startsSmall,
} from './words.js';

const tailLength = 60;
/** Abbreviated names that have «и» inside. */
const twoPartNames: readonly [RegExp, RegExp][] = [
  [/ИПК$/, /^ППРО(?!\p{L})/u],
  [/К(?:Д|П)Н$/, /^ЗП(?!\p{L})/u],
  [/ГО$/, /^ЧС(?!\p{L})/u],
  [/КЧС$/, /^О?ПБ(?!\p{L})/u],
  [/(?:Губернатора|Главы|Президента)$/, /^(?:Правительства|Администрации)(?!\p{L})/u],
  [/[ОУ]НД$/, /^ПР(?!\p{L})/u],
  [/ОУУП$/, /^ПДН(?!\p{L})/u],
  [/ГОЧС$/, /^ПБ(?!\p{L})/u],
  [/ИПК$/, /^ПРО(?!\p{L})/u],
  [/(?:КДН|делам несовершеннолетних)$/, /^З(?:П|ащит)/u],
];
const honoured = /(?:им\.|имени|памяти)\s[^;]{0,50}$/;
/** Posts in the plural whose heads they are is said after the second one («руководители и педагоги ОО»). */
const wantsComplement =
  /^(?:руководители|директора|начальники|заведующие|главы|заместители|председатели|представители|члены)$/;
/** Departments and institutions in general: which ones is said after the second word («органы и учреждения системы профилактики»). */
const general =
  /^(?:орган|отдел|управление|департамент|комитет|министерство|администрация|субъект|служба|ведомство|организация|предприятие|учреждение|объединение)$/;
const membersOf =
  /^(?:представители|сотрудники|работники|члены|специалисты|инспектор[ыа]|начальники|методисты)$/;
const functionOf = /(?:^|\s)по\s[^;]{0,40}$/;

/** Decides about one separator; `last` and `next` are pieces that `cutCell` made. */
export function judge(joint: Joint): Verdict {
  const { separator, next, last } = joint;
  if (markerAlone(next)) return split;
  const start = nameStart(next, joint.cellCase);
  switch (separator) {
    case 'start':
    case ';':
    case 'with':
    case 'gap':
      return split;
    case 'doubt':
      return maybeSplit;
    case 'note':
      return start.begins ? split : join;
    case 'or':
      return start.begins && !endsOpen(last) ? maybeSplit : maybeJoin;
    case 'dot':
      return start.begins ? split : join;
    case 'slash':
      return afterSlash(joint, start);
    case ',':
      return sameList(joint, start) ?? afterComma(joint, start);
    case 'and':
      return sameList(joint, start) ?? afterAnd(joint, start);
    case 'line':
      return afterLine(joint, start);
  }
}

/** What a comma and «и» have in common: places that are inside a name for certain, or outside. */
function sameList(joint: Joint, start: NameStart): Verdict | null {
  const { first, last, next } = joint;
  const tail = last.slice(-tailLength);
  if (/\((?:по\s+согласованию|далее[^)]*)\)$/i.test(tail)) return split;
  // «по УВР, ВР, АХЧ»: also after the second of them
  const functions = functionOf.test(tail) || (last !== first && functionAbbreviation.test(tail));
  if (functionAbbreviation.test(next) && functions) return join;
  if (subjectAbbreviation.test(next) || (/ФГОС/.test(first) && /^(?:ООО|ДО|УО)(?!\p{L})/u.test(next)))
    return join;
  if (isClassNumber(next) || (isNumberOnly(next) && joint.countsClasses)) return join;
  if (honoured.test(tail) && startsPerson(next)) return join;
  if (endsOpen(tail) && !namedSo(last) && !personAtEnd(tail) && (suits(tail, start.head) || !headOf(first)))
    return join;
  if (isNumberOnly(next)) return /\d$/.test(tail) ? split : maybeJoin;
  return null;
}

/** «КДН и ЗП», «ГО и ЧС»: the two halves of one abbreviated name. */
export function isTwoPartName(last: string, next: string): boolean {
  return twoPartNames.some(([one, other]) => one.test(last.slice(-tailLength)) && other.test(next));
}

function afterSlash({ last, next }: Joint, start: NameStart): Verdict {
  if (functionAbbreviation.test(next) && functionOf.test(last.slice(-tailLength))) return join;
  if (!start.begins) return maybeJoin;
  return start.head?.class === 'post' && startsSmall(next) ? maybeSplit : split;
}

function afterComma(joint: Joint, start: NameStart): Verdict {
  const { first, last, next } = joint;
  const low = lowered(next.slice(0, tailLength));
  const head = headOf(first, [joint.cellCase]);
  if (isPerson(next) || startsPerson(next)) {
    const post = headOf(last, [joint.cellCase]);
    return post?.class === 'post' && post.number !== 'plural' && !personAtEnd(last) ? maybeSplit : split;
  }
  if (isPerson(last) && start.head?.class === 'post' && start.head.number !== 'plural') return maybeSplit;
  if (head?.lemma === 'лицо' && /^ответственн(?:ое|ые|ым|ому)\s/.test(low)) return join;
  if (/^ответственны(?:е|м|х)\s+за\s/.test(low) && isCollective(headOf(last, [joint.cellCase])))
    return inCharge.test(low) ? join : maybeSplit;
  if (/^ответственные/.test(low) && agreesInNumber(head, start.head)) return maybeSplit;
  if (sharesComplement(joint, start)) return maybeSplit;
  if (start.begins) return namesMoreMembers(joint, head) ? maybeSplit : split;
  if (startsQuoted(next)) return split;
  if (start.continues) return startsSmall(next) || /^\p{Lu}/u.test(next) === false ? join : maybeJoin;
  if (!startsSmall(next)) return split;
  if (/(?:[»"”]|(?<!\p{L})\p{Lu}{2,}|\d)$/u.test(last)) return split;
  if (head && isBare(last) && (head.class === 'post' || head.class === 'people')) return split;
  if (start.oblique && holdsList(head, first)) return joint.listCloses ? join : maybeJoin;
  return maybeSplit;
}

function afterAnd(joint: Joint, start: NameStart): Verdict {
  const { first, last, next } = joint;
  const head = headOf(first, [joint.cellCase]);
  const lastHead = headOf(last, [joint.cellCase]);
  const low = lowered(next.slice(0, tailLength));
  if (isTwoPartName(last, next)) return join;
  if (start.begins) {
    if (isPerson(next) || startsPerson(next)) return split;
    if (bothGeneral(joint, start)) return join;
    if (severalOffices(joint, lastHead)) return maybeSplit;
    if (wantsComplement.test(lowered(last)) && start.head?.class === 'post' && hasMore(next, start.head))
      return maybeSplit;
    if (start.head?.syncretic && endsInGenitive(last)) return maybeJoin;
    if (lastHead?.class === 'post' && lastHead.number === 'plural' && !isBare(last)) {
      if (
        collectiveAbbreviation.test(next) &&
        /(?:^|\s)(?:\p{Lu}{2,}|[а-яё]+(?:ов|ев|ий|ей)|школ)$/u.test(last)
      )
        return join;
      if (startsAbbreviation(next) || (start.head?.syncretic && start.head.class !== 'post'))
        return maybeSplit;
    }
    return split;
  }
  if (startsQuoted(next)) return maybeSplit;
  if (start.continues) return join;
  if (!startsSmall(next)) return maybeSplit;
  if (genitive.test(low)) return join;
  const inList = last !== first && head?.class === 'department';
  return inList || (start.oblique && holdsList(head, first)) ? join : maybeJoin;
}

/** «МБОУ Красная, …»: a name that only looks like an adjective has a capital and does not stand first. */
function namedSo(last: string): boolean {
  return /\S\s+\p{Lu}[\p{L}-]+$/u.test(last);
}

/** «типов и видов»: no nominative of a noun ends so. */
const genitive = /^[а-я]{2,}(?:[тдвнмлрспбзгкцч]ов|[а-я]ев|ам|ям|ах|ях)(?![а-я])/;

/** An adjective waits for its noun: one in the plural not for a noun in the singular. */
function suits(tail: string, next: Head | null): boolean {
  return !next?.number || /[иы]е(?:ся)?$/.test(lowered(tail)) === (next.number === 'plural');
}

/** «…, ответственные за реализацию мероприятий»: which of the organisations are meant. */
const inCharge =
  /^ответственны(?:е|м|х)\s+за\s+(?:реализаци|выполнени|исполнени|проведени|организаци|подготовк|рассмотрени|вопрос|направлени|мероприяти)/;

function isCollective(head: Head | null): boolean {
  return head?.number === 'plural' && head.class !== 'post' && head.class !== 'people';
}

/** «министерства и ведомства», «отделы и управления администрации района»: one name for all of them. */
function bothGeneral({ last, cellCase }: Joint, { head }: NameStart): boolean {
  const before = headOf(last, [cellCase]);
  if (!head || head.number !== 'plural' || before?.number !== 'plural' || !isBare(last)) return false;
  return general.test(before.lemma) && general.test(head.lemma) && head.adjectives.length === 0;
}

/** «отделы, управления администрации района»: two names, or one of them all. */
function sharesComplement(joint: Joint, start: NameStart): boolean {
  return bothGeneral(joint, start) && start.head !== null && hasMore(joint.next, start.head);
}

/** «Председатель ЭПК и ЦЭК»: the post in both, in one commission with two names, or a second body. */
function severalOffices({ last, next }: Joint, post: Head | null): boolean {
  const one = post?.class === 'post' && post.number !== 'plural';
  return one && /\s\p{Lu}{2,6}$/u.test(last) && /^\p{Lu}{2,6}$/u.test(next) && !legalForm.test(next);
}

/** «руководители ОУ, ДОУ», «представители ОМВД, МЧС»: of both, or of the first and the second as a body. */
function namesMoreMembers({ last, next }: Joint, head: Head | null): boolean {
  if (head?.class !== 'post' || head.number !== 'plural' || /\s/.test(next.trim())) return false;
  const more = membersOf.test(head.nominative) ? startsAbbreviation(next) : collectiveAbbreviation.test(next);
  return more && /\s(?:\p{Lu}{2,}|школ|организаций|учреждений|садов)$/u.test(last);
}

function agreesInNumber(head: Head | null, next: Head | null): boolean {
  return (
    head !== null &&
    next !== null &&
    (head.class === 'post' || head.class === 'people') &&
    head.number === next.number
  );
}

/** A name after which fields may be listed: «Управление …», «специалист по …», «МКУ „Центр …“» not. */
function holdsList(head: Head | null, first: string): boolean {
  if (head) return head.class === 'department' || head.class === 'post' || / (?:по|для) /.test(first);
  return / (?:по|для) /.test(first) || (startsAbbreviation(first) && legalForm.test(first));
}

/** One word: whose head they are may be said only once, after the second («руководители и педагоги ОО»). */
function isBare(text: string): boolean {
  return !/\s/.test(text.trim());
}

function hasMore(text: string, head: Head): boolean {
  return text.trim().length > head.length && !/^классн/i.test(text);
}
