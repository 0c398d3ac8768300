import { deedToo } from './deeds.js';
import { genitive, holdsList, isLooseAbbreviation, listsFields } from './fields.js';
import { endsOpen, headOf } from '../words/head.js';
import { afterLine } from './judge-line.js';
import { sameList } from './judge-list.js';
import { afterSlash } from './judge-slash.js';
import {
  bothAbbreviations,
  bothUnknown,
  clauseGoesOn,
  empoweredFor,
  fieldOrMedia,
  goesOnClause,
  inSameCase,
  isFieldOfCharge,
  isFieldToo,
  isSecondPost,
  isShortList,
  isWhoseAgain,
  ofBothServices,
  ofTwo,
  tellsOfSeveral,
} from './lists-of-one.js';
import { bothGenitives, bothOfPlaces, isPlaceToo } from './lists-of-places.js';
import { markerAlone } from '../names/markers.js';
import {
  agreesInNumber,
  bothGeneral,
  bothHold,
  inCharge,
  isBare,
  isCollective,
  namesMoreMembers,
  ofBareForms,
  ofBothAbbreviations,
  severalOffices,
  shareWords,
  sharesComplement,
  sharesWhose,
} from '../names/members.js';
import {
  declined,
  endsInGenitive,
  mayBeOfSeveral,
  nameStart,
  type NameStart,
  peoplePlural,
} from '../names/name-start.js';
import {
  beginsOtherwise,
  holdsFirst,
  isLeadersOwn,
  isMinistrysField,
  isTheirs,
  isUnknownDative,
} from '../names/oblique-names.js';
import { bothNameGroups, ofOneSort } from './pairs-of-abbreviations.js';
import { isPerson, personAtEnd, startsPerson } from '../words/persons.js';
import { afterUnnamed } from './quoted-names.js';
import { isTwoPartName } from '../words/two-part-names.js';
import {
  join,
  type Joint,
  maybeJoin,
  maybeSplit,
  split,
  tailLength,
  type Verdict,
} from '../names/verdict.js';
import {
  fieldWord,
  isWholeCollective,
  lowered,
  obliqueWord,
  relativeClause,
  startsAbbreviation,
  startsQuoted,
  startsSmall,
} from '../words/words.js';

const inChargeOf =
  /^(?:(?:ответственн(?:ый|ое)|уполномоченн(?:ый|ое))\s+|(?:отв|ответств|уполн|уполном|уполномоч)\.\s*)(?:за|на)\s/;

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
      return holdsFirst(joint) ? join : maybeSplit;
    case 'note':
      return start.begins ? split : join;
    case 'or':
      return start.begins && !endsOpen(last) ? maybeSplit : maybeJoin;
    case 'dot':
      return start.begins ? split : /^\p{Lu}\p{Ll}{3}/u.test(next) ? maybeSplit : join;
    case 'slash':
      return afterSlash(joint, start);
    case ',':
      if (!start.begins && beginsOtherwise(joint)) return maybeSplit;
      return deedToo(joint, start) ?? sameList(joint, start) ?? afterComma(joint, start);
    case 'and':
      if (!start.begins && beginsOtherwise(joint)) return maybeSplit;
      return deedToo(joint, start) ?? sameList(joint, start) ?? afterAnd(joint, start);
    case 'line':
      return afterLine(joint, start);
  }
}

const cutShortBefore = /^\p{Ll}{2,}\.\s?\p{Ll}/u;
const pluralGenitive = /^[а-я]{3,}(?:[бвгджзклмнпрстфхцч]ов|[а-я]ев)(?![а-я])/;

/** «ведущая обрядов» is somebody, «ведущая кружок» tells of one. */
const leads = /^ведущ(?:ий|ая)\s/;

function afterComma(joint: Joint, start: NameStart): Verdict {
  const { first, last, next } = joint;
  const low = lowered(next.slice(0, tailLength));
  const head = headOf(first, [joint.cellCase]);
  if (isPerson(next) || startsPerson(next)) {
    const post = headOf(last, [joint.cellCase]);
    return post?.class === 'post' && post.number !== 'plural' && !personAtEnd(last) ? maybeSplit : split;
  }
  const unnamed = startsQuoted(next) ? afterUnnamed(joint) : null;
  if (unnamed) return unnamed;
  if (isPerson(last) && last === first && start.head?.class === 'post' && start.head.number !== 'plural')
    return /^кл\.?\s?рук\.?$/.test(low) ? split : maybeSplit;
  if (
    isBare(first) &&
    /^(?:лицо|работник|сотрудник|специалист)$/.test(head?.lemma ?? '') &&
    inChargeOf.test(low)
  )
    return head?.lemma === 'лицо' || /^(?:ответственн|уполномоченн)/.test(low) ? join : maybeJoin;
  if (head?.lemma === 'лицо' && /^ответственн(?:ое|ые|ым|ому)(?![а-я])/.test(low)) return join;
  if (
    /^ответственны(?:е|м|х)\s+за\s/.test(low) &&
    startsSmall(next) &&
    isCollective(headOf(last, [joint.cellCase]))
  )
    return inCharge.test(low) ? join : maybeSplit;
  if (/^ответственные/.test(low) && agreesInNumber(head, start.head))
    return joint.complete ? split : maybeSplit;
  if (isSecondPost(joint)) return maybeSplit;
  const empowered = empoweredFor(joint);
  if (empowered) return empowered;
  if (sharesComplement(joint, start) || sharesWhose(joint, start) || isTheirs(joint)) return maybeSplit;
  // «руководители предприятий, школ, СХПК»
  const leaders = head?.class === 'post' && head.number === 'plural';
  const listed = last !== first && startsSmall(last) && !relativeClause.test(lowered(last));
  if (leaders && listed && isLooseAbbreviation(next)) return maybeSplit;
  // «Совет школы, учен. самоуправления»: the word cut short does not say in which case it is
  const unclear = start.head?.syncretic === true && !/^(?:организация|предприятие)$/.test(start.head.lemma);
  if (
    unclear &&
    cutShortBefore.test(next) &&
    start.head?.class !== 'post' &&
    head?.class === 'department' &&
    !isBare(first)
  )
    return maybeSplit;
  if (ofBareForms(joint, head)) return maybeJoin;
  if (isWhoseAgain(joint, start)) return maybeJoin;
  if (!start.head && isPlaceToo(joint)) return maybeSplit;
  if (start.begins) return namesMoreMembers(joint, head) ? maybeSplit : split;
  if (startsQuoted(next)) return split;
  if (start.continues && isPerson(last)) return maybeJoin;
  if (start.continues && tellsOfSeveral(joint, head)) return maybeSplit;
  // «… Седых А.А., ведущая Киреева О.»: one word tells of nobody, so it is the post of the next
  if (start.continues && personAtEnd(last) && isBare(next)) return maybeSplit;
  // «диджей», «портье»: an unknown word that only looks like an adjective
  if (start.continues && isBare(next) && obliqueWord.test(low) && !fieldWord.test(low) && !joint.listCloses)
    return maybeJoin;
  if (start.continues && ((!joint.listCloses && isShortList(joint)) || leads.test(low))) return maybeJoin;
  if (start.continues)
    return !/^\p{Lu}/u.test(next) ||
      /^\p{Lu}\p{Ll}+(?:ых|их)\s+\p{Ll}/u.test(next) ||
      (declined.test(next) && mayBeOfSeveral(joint))
      ? join
      : maybeJoin;
  if (!startsSmall(next))
    // «акиматам городов; Алматы, …»: no dative, so rather a place than somebody
    return joint.cellCase === 'dative' && isBare(next) && /^\p{Lu}\p{Ll}/u.test(next) ? maybeSplit : split;
  // «собственники ТРЦ, рынков, …»: nobody is called in the genitive
  if (head?.number === 'plural' && /\s\p{Lu}{2,}$/u.test(last) && pluralGenitive.test(low) && !start.head)
    return join;
  if (/(?:[»"”]|(?<!\p{L})\p{Lu}{2,}|\d)$/u.test(last)) return split;
  if (head && isBare(last) && (head.class === 'post' || head.class === 'people')) return split;
  if (goesOnClause(joint)) return join;
  if (start.oblique && inSameCase(last, low) && !isUnknownDative(joint) && holdsList(head, first))
    return joint.listCloses ? join : maybeJoin;
  return maybeSplit;
}

function afterAnd(joint: Joint, start: NameStart): Verdict {
  const { first, last, next } = joint;
  const head = headOf(first, [joint.cellCase]);
  const lastHead = headOf(last, [joint.cellCase]);
  const low = lowered(next.slice(0, tailLength));
  if (isTwoPartName(last, next) || ofOneSort(joint, head) || bothNameGroups(joint)) return join;
  const clause = clauseGoesOn(joint);
  if (clause) return clause;
  const media = fieldOrMedia(joint);
  if (media) return media;
  if (ofTwo(joint)) return maybeSplit;
  if (ofBothServices(joint)) return maybeJoin;
  if (isLeadersOwn(joint) || isMinistrysField(joint)) return join;
  if (declined.test(next) && isBare(last) && !mayBeOfSeveral(joint)) return maybeJoin;
  if (start.begins) {
    if (isPerson(next) || startsPerson(next)) return split;
    if (isTheirs(joint)) return maybeSplit;
    if (ofBareForms(joint, head) || ofBareForms(joint, lastHead))
      return isWholeCollective(next) ? maybeJoin : join;
    if (bothGeneral(joint, start) || bothHold(joint, start)) return join;
    if (severalOffices(joint, lastHead) || bothUnknown(joint) || ofBothAbbreviations(joint, head))
      return maybeSplit;
    if (isFieldToo(joint)) return maybeJoin;
    if (isFieldOfCharge(joint, start)) return maybeJoin;
    if (sharesWhose(joint, start)) return maybeSplit;
    if (last !== first && listsFields(joint) && isLooseAbbreviation(next)) return maybeSplit;
    if (start.head?.syncretic && endsInGenitive(last)) return maybeJoin;
    if (lastHead?.class === 'post' && lastHead.number === 'plural' && !isBare(last)) {
      if (
        isWholeCollective(next) &&
        lastHead.lemma !== 'глава' &&
        !/^(?:ОМСУ?|ОГВ|ОИВ|М?ОУО|СМИ|НКО|[РШМГ]МО)(?!\p{L})/u.test(next) &&
        /(?:^|\s)(?:\p{Lu}{2,}|[а-яё]+(?:ов|ев|ий|ей)|школ)$/u.test(last)
      )
        return /\s(?:классов|лагерей|групп)$/.test(last) ? maybeSplit : join;
      if (startsAbbreviation(next) || (start.head?.syncretic && start.head.class !== 'post'))
        return maybeSplit;
    }
    return bothAbbreviations(joint) || shareWords(joint, start) ? maybeSplit : split;
  }
  if (startsQuoted(next) || isTheirs(joint) || isUnknownDative(joint)) return maybeSplit;
  if (start.continues) return join;
  const places = bothGenitives(joint);
  if (places) return places;
  if (!startsSmall(next)) return maybeSplit;
  if (bothOfPlaces(joint)) return join;
  if (genitive.test(low) || /(?:независимо\s+от|вне\s+зависимости)\s/i.test(last)) return join;
  if (listsFields(joint) && !peoplePlural.test(/^[\p{L}-]+/u.exec(low)?.[0] ?? '')) return join;
  const inList = last !== first && head?.class === 'department';
  return inList || (start.oblique && holdsList(head, first)) ? join : maybeJoin;
}
