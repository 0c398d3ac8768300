import type { Cursor } from '../words/cursor.js';
import type { Piece } from './items.js';
import { occasions } from './occasions.js';
import { takeTail } from './tails.js';

const demandWords = [
  'потребности',
  'потребностям',
  'необходимости',
  'требованию',
  'запросу',
  'запросам',
  'заявке',
  'заявкам',
  'обращению',
  'обращениям',
  'факту',
  'приглашению',
  'приглашениям',
  'желанию',
  'заявлению',
  'заявлениям',
  'вызову',
  'ситуации',
  'показаниям',
  'поручению',
  'поручениям',
  'эпидпоказаниям',
];

/** A need is a rhythm of its own; «при наличии средств», «в случае изменений» are conditions. */
const needed = /^(по |при необходимост|при потребност|в случае необходимост|в рабочем|внепланово)/;

/** «по потребности», «по мере необходимости», «при необходимости», «по мере поступления …», «в случае …». */
export function parseDemand(c: Cursor): Piece | null {
  return c.attempt(() => {
    const opening = [c.word(), c.word(1), c.word(2)].join(' ');
    const found =
      c.eatAll('по', 'мере') ||
      (c.word() === 'по' && demandWords.includes(c.word(1)) && c.eat('по')) ||
      (c.word() === 'по' &&
        /(ому|[ыи]м)$/.test(c.word(1)) &&
        /^(запрос|обращени|заявк|требовани|показани)/.test(c.word(2)) &&
        c.eat('по')) ||
      eatShortNeed(c) ||
      (c.word() === 'при' && occasions.test(c.word(1)) && c.eat('при')) ||
      c.eatAll('в', 'случае') ||
      c.eatAll('в', 'рабочем', 'порядке') ||
      c.eat('внепланово');
    if (!found) return null;
    const conditional = !needed.test(opening);
    if (c.word(-1) !== 'порядке' && c.word(-1) !== 'внепланово') takeTail(c, 'before numbers');
    return { type: 'demand', conditional };
  });
}

/** «по эпид. показаниям» */
function eatShortNeed(c: Cursor): boolean {
  const short = c.word() === 'по' && c.word(1).length <= 5 && c.isMark('dot', 2);
  if (!short || c.word(3) !== 'показаниям') return false;
  c.at += 3;
  return true;
}
