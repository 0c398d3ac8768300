import type { Head } from '../words/head.js';
import { isUnknownAbbreviation } from '../words/second-institution.js';
import { subjectAbbreviation } from '../words/words.js';
import type { Joint } from '../names/verdict.js';

/** Institutions of which a district has several, each line of one sort. */
const sorts = [
  /^[РШМГ]МО$/,
  /^(?:[СРПГ]?ДК|СК|СБ|СДФ)$/,
  /^(?:СОШ|ООШ|НОШ|ОШ|СШ)$/,
  /^(?:ФАП|ФП|ОВП|ЦОВП|ВА|УБ|СВА)$/,
  /^(?:ДМШ|ДХШ|ДШИ)$/,
  /^(?:ДЮСШ|СШ|СШОР|СДЮСШОР|ДЮКФП)$/,
  /^(?:СХПК|СПК|КФХ|ЛПХ|ИП|ООО)$/,
  /^(?:СП|ГП)$/,
];

/** «руководители РМО и ШМО», «Заведующие СДК и СК»: people of two sorts of the same. */
export function ofOneSort({ first, last, next, separator }: Joint, head: Head | null): boolean {
  const people = head?.number === 'plural' && (head.class === 'post' || head.class === 'people');
  if (!people || separator !== 'and') return false;
  const one = last === first ? last.slice(head.length).trim() : last;
  const other = /^(\p{Lu}{2,8})(?:$|\s\p{Ll})/u.exec(next)?.[1] ?? '';
  return sorts.some((sort) => sort.test(one) && sort.test(other));
}

/** «тренеры групп УТГ и СПС»: how the groups are called. */
export function bothNameGroups({ last, next, separator }: Joint): boolean {
  return (
    separator === 'and' &&
    /\s(?:групп|этапов|отделений)\s\p{Lu}{2,4}$/u.test(last) &&
    /^\p{Lu}{2,4}$/u.test(next) &&
    (isUnknownAbbreviation(next) || subjectAbbreviation.test(next))
  );
}
