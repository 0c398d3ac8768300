import { nbsp } from './plural.js';

/** «п. 2.4», or «раздел 2, строка 7» where the table gives its rows no numbers. */
export function placeOf(task: { sectionIndex: number; number: number | null; position: number }): string {
  const { sectionIndex, number, position } = task;
  if (number === null) return `раздел${nbsp}${sectionIndex}, строка${nbsp}${position}`;
  return `п.${nbsp}${sectionIndex}.${number}`;
}

/** «№ 88», with the number on the same line. */
export function numberSign(number: string): string {
  return `№${nbsp}${number}`;
}

/** Roles in an assignment. */
export const roleWords: Readonly<Record<string, string>> = {
  lead: 'Ответственный',
  co_executor: 'Соисполнитель',
};
