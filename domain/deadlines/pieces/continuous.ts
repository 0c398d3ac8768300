import type { Cursor } from '../words/cursor.js';
import type { Piece } from './items.js';
import { unitOf } from '../words/units.js';

/** «постоянно», «в течение (всего) года», «весь период», «на протяжении учебного года». */
export function parseContinuous(c: Cursor): Piece | null {
  return c.attempt(parseConstant) ?? c.attempt(parseThroughout);
}

const constantWords =
  'постоянно непрерывно постоянный постоянная постоянное беспрерывно бессрочно круглосуточно'.split(' ');
const vagueWords = 'систематически регулярно периодически систематично'.split(' ');

function parseConstant(c: Cursor): Piece | null {
  const always = { type: 'continuous', report: 'january_20', frame: null } as const;
  if (
    c.eatAll('на', 'постоянной', 'основе') ||
    c.eatAll('в', 'постоянном', 'режиме') ||
    c.eat(...constantWords) ||
    (c.word() === 'пост' && (c.done || c.tokens.length <= 2) && c.eat('пост'))
  ) {
    return { ...always, vague: false };
  }
  if (
    c.eat(...vagueWords) ||
    c.eatAll('на', 'регулярной', 'основе') ||
    c.eatAll('на', 'системной', 'основе')
  ) {
    return { ...always, vague: true };
  }
  return c.eat('круглогодично', 'круглогодичн') || c.eatAll('круглый', 'год')
    ? { type: 'continuous', report: 'year_end', frame: 'year', vague: false }
    : null;
}

const plans =
  'карт план программ проект мероприят концепц приказ стратеги муниципальн государственн целев'.split(' ');

function parseThroughout(c: Cursor): Piece | null {
  if (!eatOpening(c)) return null;
  c.eat('всего', 'весь', 'этого', 'текущего', 'одного');
  if (c.eat('каждого')) return null;
  const calendar = c.eat('календарного', 'календарный', 'финансового');
  c.eat('отчетного', 'отчетный');
  const school = c.eatStem('учебн') || c.eat('уч', 'учеб');
  if (unitOf(c.word()) === 'year' && c.word() !== 'лет' && c.word() !== 'годов') {
    c.skipWord();
    // «в течение одного года после …» is a length
    if (['после', 'со'].includes(c.word())) return null;
    if (c.word() === 'с' && /^(?:момента|даты|дня)$/.test(c.word(1))) return null;
    const frame = school ? 'school_year' : calendar ? 'calendar_year' : 'year';
    return { type: 'continuous', report: 'year_end', frame, vague: false };
  }
  if (school) return null;
  const period = c.eat('периода', 'период', 'срока', 'срок', 'времени', 'время');
  if (!period || c.word() === 'с' || c.word() === 'со') return null;
  if (c.eatStem('реализац', 'действ', 'исполнен', 'выполнен', 'осуществлен')) {
    c.eatStem('дорожн');
    while (c.eatStem(...plans)) continue;
  } else if (/^(проведени|подготовк|[а-я]+ческ|отопит|каникул|пожар|паводк|работ|обучени)/.test(c.word())) {
    return null;
  }
  return { type: 'continuous', report: 'year_end', frame: 'period', vague: false };
}

function eatOpening(c: Cursor): boolean {
  return (
    c.eatAll('в', 'течение') ||
    c.eatAll('в', 'течении') ||
    c.eatAll('на', 'протяжении') ||
    c.eatAll('в', 'теч') ||
    c.eatAll('за', 'весь') ||
    c.eat('весь', 'течение', 'течении', 'всего', 'теч') ||
    (c.word() === 'в' && c.word(1) === 'весь' && c.eat('в')) ||
    (['в', 'на'].includes(c.word()) &&
      c.word(1) === 'период' &&
      /^(реализац|действ)/.test(c.word(2)) &&
      c.eat('в', 'на'))
  );
}
