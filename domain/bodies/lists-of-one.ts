import { isAdjective, headOf } from './head.js';
import type { NameStart } from './name-start.js';
import { listsFields } from './fields.js';
import { isBare } from './members.js';
import { personAtEnd, startsPerson } from './persons.js';
import { join, maybeSplit, split, type Joint, type Verdict } from './verdict.js';
import { fieldWord, lowered, startsAbbreviation } from './words.js';

const title =
  /^(?:[кд]\.\s?[а-я]{1,6}\.?(?:\s?-?[а-я]{1,4}\.)?\s?н\.?|(?:кандидат|доктор)\s[а-я-]+\sнаук|доцент|профессор|(?:народн|заслуженн|почетн)\S+\s(?:артист|учител|врач|художник|работник|тренер|деятел|мастер|юрист|экономист)[а-я]*(?:\s[а-я\s]{2,40})?|(?:учитель|педагог|воспитатель|врач)\s(?:высшей|первой)(?:\sквалификационной)?\sкатегории)$/;

/** «к.п.н.», «доцент», «заслуженный врач РФ»: a title of the person beside it, nobody by itself. */
function isTitle(text: string): boolean {
  return text.length < 80 && title.test(lowered(text));
}

/** The title and the person belong together; one who is named after another one's titles does not. */
export function isTitled({ first, last, next }: Joint): boolean {
  if (isTitle(last)) return !(startsPerson(first) && startsPerson(next));
  return isTitle(next) && (personAtEnd(last) !== null || headOf(last)?.class === 'post');
}

/** «Редакции газет «Вперёд», «Новь»»: names of one plural noun; after one body, a second one without its kind. */
export function afterQuoted({ first, last, cellCase }: Joint): Verdict {
  const head = headOf(first, [cellCase]) ?? headOf(last, [cellCase]);
  if (head?.number === 'plural') return join;
  const oneBody = head === null ? !startsAbbreviation(first) : head.class === 'department';
  return oneBody ? split : maybeSplit;
}

/** «Ивановская и Никольская СОШ»: two schools, or one of both villages. */
export function bothPlaces({ last, next }: Joint, { head }: NameStart): boolean {
  const place = /^\p{Lu}[\p{Ll}-]+(?:ская|ский|цкая|цкий|ское)$/u;
  const word = /^\S+/.exec(next)?.[0] ?? '';
  return (
    isBare(last) &&
    place.test(last) &&
    place.test(word) &&
    isAdjective(lowered(last)) &&
    head?.number !== 'plural'
  );
}

/** «Управление образования, культуры»: a list of fields that nothing closes. */
export function isShortList(joint: Joint): boolean {
  return listsFields(joint) && isBare(joint.next) && fieldWord.test(lowered(joint.next));
}

/** «Директор школы и ДОУ»: a post in both, or another body. */
export function ofTwo({ last, first, next, cellCase }: Joint): boolean {
  const post = headOf(first, [cellCase]);
  return (
    post?.class === 'post' &&
    post.number === 'singular' &&
    last.length > post.length + 3 &&
    !/\sпо\s/.test(last) &&
    /^\p{Lu}[\p{Lu}и]{1,5}$/u.test(next)
  );
}

/** «Совет ветеранов ОВД и ВВ»: of both, or of the first and the second as a body. */
export function ofBothServices({ last, next }: Joint): boolean {
  return /\sветеранов\s\p{Lu}{2,6}$/u.test(last) && /^\p{Lu}{2,6}$/u.test(next);
}

/** «Отдел по связям с общественностью и СМИ»: one field, or the media as well. Null where neither can be. */
export function fieldOrMedia({ first, last, next, cellCase }: Joint): Verdict | null {
  const head = headOf(first, [cellCase]);
  if (!/^(?:СМИ|НКО)(?!\p{L})/u.test(next) || (head?.class !== 'department' && head?.class !== 'post'))
    return null;
  if (/\sсо?\s[\p{Ll}-]+(?:ью|ием|ами|ями)$/u.test(last)) return join;
  return head.class === 'department' ? maybeSplit : null;
}

/** «СОШ им. А. Асеева и Ю. Голикова»: both are honoured; one who acts is named with the surname first, or after a comma. */
export function isSecondHonoured({ last, next, separator }: Joint): boolean {
  const initials = /^(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}/u;
  return (
    separator === 'and' &&
    initials.test(next) &&
    /(?:им\.|имени|памяти)\s(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+$/u.test(last)
  );
}
