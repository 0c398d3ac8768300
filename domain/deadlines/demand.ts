import type { Cursor } from './cursor.js';
import type { Piece } from './items.js';
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
];

/** A need is a rhythm of its own; «при наличии средств», «в случае изменений» are conditions. */
const needed = /^(по |при необходимост|при потребност|в случае необходимост|в рабочем)/;

/** «по потребности», «по мере необходимости», «при необходимости», «по мере поступления …», «в случае …». */
export function parseDemand(c: Cursor): Piece | null {
  return c.attempt(() => {
    const opening = [c.word(), c.word(1), c.word(2)].join(' ');
    const found =
      c.eatAll('по', 'мере') ||
      (c.word() === 'по' && demandWords.includes(c.word(1)) && c.eat('по')) ||
      (c.word() === 'по' &&
        /(ому|ым)$/.test(c.word(1)) &&
        /^(запрос|обращени|заявк|требовани)/.test(c.word(2)) &&
        c.eat('по')) ||
      (c.word() === 'при' &&
        /^(необходимост|потребност|поступлени|обращени|наличи|возникновени|изменени|каждом|смен|замен|обновлени|получени|реорганизац|перевод|отчислени|передач|выявлени|появлени|прием|трудоустройств|увольнени|назначени|зачислени|заключени)/.test(
          c.word(1),
        ) &&
        c.eat('при')) ||
      c.eatAll('в', 'случае') ||
      c.eatAll('в', 'рабочем', 'порядке');
    if (!found) return null;
    const conditional = !needed.test(opening);
    if (c.word(-1) !== 'порядке') takeTail(c, 'before numbers');
    return { type: 'demand', conditional };
  });
}
