import {
  isListOfFields,
  isLooseAbbreviation,
  isPairOfFields,
  listsFields,
  namedSo,
  obliqueAdjective,
} from './fields.js';
import { endsOpen, type Head, headOf } from '../words/head.js';
import {
  bothFunctions,
  bothGroups,
  bothLevels,
  isGroupCode,
  isSecondHonoured,
  isTitled,
} from './lists-of-one.js';
import { bothPlaces, inBothPlaces, listsPlaces } from './lists-of-places.js';
import { isCollective } from '../names/members.js';
import { afterQuoted } from './quoted-names.js';
import { type NameStart } from '../names/name-start.js';
import { personAtEnd, startsPerson } from '../words/persons.js';
import { isKnownOffice } from '../words/second-institution.js';
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
  fieldAbbreviation,
  functionAbbreviation,
  functionOf,
  isClassNumber,
  isNumberOnly,
  isWholeAbbreviation,
  lowered,
  startsAbbreviation,
  startsQuoted,
  subjectAbbreviation,
} from '../words/words.js';

const honoured = /(?:им\.|имени|памяти)\s[^;»"”]{0,50}$/;

/** What a comma and «и» have in common: places that are inside a name for certain, or outside. */
export function sameList(joint: Joint, start: NameStart): Verdict | null {
  const { first, last, next, cellCase } = joint;
  const tail = last.slice(-tailLength);
  if (/\((?:по\s+согласованию|далее[^)]*)\)$/i.test(tail)) return split;
  // «по УВР, ВР, АХЧ»: also after the second of them
  const functions = functionOf.test(tail) || (last !== first && functionAbbreviation.test(tail));
  if (functionAbbreviation.test(next) && functions) return join;
  if (
    (subjectAbbreviation.test(next) && !standsAsBody(first)) ||
    (/ФГОС/.test(first) && /^(?:ООО|ДО|УО)(?!\p{L})/u.test(next))
  )
    return besideSubject(joint) ?? join;
  const preposition = /^(?:[Пп]о|[Зз]а)(?=\s)(?![Пп]о\s+согласованию)/.exec(next)?.[0].toLowerCase();
  if (preposition && lowered(last).includes(` ${preposition} `)) return join;
  if (preposition && listsFields(joint)) return join;
  if (/^Воору[жщ][её]нных\s+[Сс]ил/.test(next)) return join;
  if (inBothPlaces(joint)) return join;
  if (/\sпо\s\p{Ll}+\s\p{Lu}{2,6}$/u.test(tail) && /^\p{Lu}{2,6}$/u.test(next) && joint.separator === 'and')
    return isKnownOffice(next) ? split : maybeJoin;
  if (obliqueAdjective(cellCase).test(tail) && obliqueAdjective(cellCase).test(/^\S+/.exec(next)?.[0] ?? ''))
    // «администрации Северного, Южного районов»: one of each, or all of them under one name
    return isCollective(headOf(first, [cellCase])) ? maybeJoin : join;
  if (fieldAbbreviation.test(next) && /(?:^|\s)по\s[\p{L}-]+$/u.test(tail)) return join;
  if (bothFunctions(joint)) return join;
  if (functions && functionOf.test(first) && fieldAbbreviation.test(next)) return join;
  if (functions && last !== first && functionOf.test(first) && isLooseAbbreviation(next))
    return isKnownOffice(next) || isWholeAbbreviation(next) ? split : maybeJoin;
  if (fieldAbbreviation.test(next) && listsFields(joint))
    return joint.separator === 'and' || joint.listCloses || functionAbbreviation.test(next)
      ? join
      : maybeSplit;
  if (isPairOfFields(joint) || isListOfFields(joint)) return maybeJoin;
  if (isClassItself(joint)) return /класс$/.test(next) ? split : maybeSplit;
  if (isGroupCode(joint) || isClassNumber(next) || (isNumberOnly(next) && joint.countsClasses)) return join;
  if (honoured.test(tail) && startsPerson(next))
    return isSecondHonoured(joint) ? join : joint.separator === ',' ? split : maybeJoin;
  if (isTitled(joint) || bothGroups(joint) || bothLevels(joint)) return join;
  const places = listsPlaces(joint);
  if (places) return places;
  if (startsQuoted(next) && /[»"”]$/.test(last)) return afterQuoted(joint);
  if (bothPlaces(joint, start)) return maybeJoin;
  if (
    endsOpen(tail.replace(/\s*\([^()]*\)$/, '')) &&
    !namedSo(last) &&
    !personAtEnd(tail) &&
    (suits(tail, start.head) || !headOf(first))
  )
    return isNounBehindComma(joint, start) ? maybeSplit : join;
  if (isNumberOnly(next)) return numbersOf(joint) ?? (/\d$/.test(tail) ? split : maybeJoin);
  return null;
}

/** «ДОСААФ, 9 „А“ класс»: the class acts itself; it is no more of the classes that somebody teaches. */
function isClassItself({ first, last, next, cellCase }: Joint): boolean {
  if (!/(?:класс|кл\.?)$/.test(next) || !isClassNumber(next) || /\d/.test(last)) return false;
  const head = headOf(first, [cellCase]);
  return head?.class !== 'post' && head?.class !== 'people';
}

/** «Энергетик завода, ОГЭ»: a department of a plant; «Завуч, ОГЭ»: nothing joins the post with exams or subjects, nor says who acts. */
function besideSubject({ first, next, cellCase }: Joint): Verdict | null {
  if (!alsoUnit.test(next) || headOf(first, [cellCase])?.class !== 'post' || ofExams.test(first)) return null;
  return ofPlant.test(first) ? split : maybeJoin;
}

const ofPlant = /механик|энергетик|технолог|инженер|завод|комбинат|фабрик|цех/i;
const alsoUnit = /^(?:ОГЭ|ОВС|ОВЗ|ДОТ|НИКО)(?![\p{L}\d])/u;
const ofExams =
  /(?:^|\s)(?:по|за)\s|ГИА|ЕГЭ|ВПР|ФГОС|учител|преподават|педагог|тьютор|организатор|координатор|эксперт|ответственн|куратор|специалист|методист/i;

/** «ОГМ, ОГЭ»: departments of a plant, not what somebody answers for. */
function standsAsBody(first: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(first) && !subjectAbbreviation.test(first);
}

/** «Директора СОШ № 1, 2, 5»: more of the same people; «СОШ № 1, 2»: more schools. */
function numbersOf({ first, last, cellCase }: Joint): Verdict | null {
  const head = headOf(first, [cellCase]);
  return head?.class === 'post' && head.number === 'plural' && /\d$/.test(last) ? join : null;
}

/** «осуждённые, УО», «приглашённые, школы»: an adjective before a comma waits for another one, not for a noun. */
function isNounBehindComma({ separator, next }: Joint, { head, begins }: NameStart): boolean {
  return (
    separator === ',' && begins && (head === null ? startsAbbreviation(next) : head.adjectives.length === 0)
  );
}

/** An adjective waits for its noun: one in the plural not for a noun in the singular. */
function suits(tail: string, next: Head | null): boolean {
  return !next?.number || /[иы]е(?:ся)?$/.test(lowered(tail)) === (next.number === 'plural');
}
