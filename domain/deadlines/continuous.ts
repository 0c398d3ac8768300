import type { Cursor } from './cursor.js';
import { every, type Piece } from './items.js';
import { frequencyOf } from './recurrence-words.js';
import { unitOf } from './units.js';

/** «постоянно», «в течение (всего) года», «весь период», «на протяжении учебного года». */
export function parseContinuous(c: Cursor): Piece | null {
  return c.attempt(parseConstant) ?? c.attempt(parseThroughout);
}

function parseConstant(c: Cursor): Piece | null {
  if (
    c.eatAll('на', 'постоянной', 'основе') ||
    c.eat('постоянно', 'непрерывно', 'постоянный', 'постоянная')
  ) {
    return { type: 'continuous', report: 'january_20', vague: false };
  }
  if (c.eat('систематически', 'регулярно', 'периодически') || c.eatAll('на', 'регулярной', 'основе')) {
    return { type: 'continuous', report: 'january_20', vague: true };
  }
  return c.eat('круглогодично', 'круглогодичн')
    ? { type: 'continuous', report: 'year_end', vague: false }
    : null;
}

function parseThroughout(c: Cursor): Piece | null {
  const opened =
    c.eatAll('в', 'течение') ||
    c.eatAll('в', 'течении') ||
    c.eatAll('на', 'протяжении') ||
    c.eatAll('в', 'теч') ||
    c.eat('весь', 'течение', 'течении', 'всего') ||
    (c.word() === 'в' && c.word(1) === 'весь' && c.eat('в')) ||
    (['в', 'на'].includes(c.word()) &&
      c.word(1) === 'период' &&
      /^(реализац|действ)/.test(c.word(2)) &&
      c.eat('в', 'на'));
  if (!opened) return null;
  c.eat('всего', 'весь', 'этого');
  if (c.eat('каждого')) return null;
  c.eat('календарного', 'календарный', 'отчетного');
  const school = c.eatStem('учебн') || c.eat('уч');
  if (unitOf(c.word()) === 'year' && c.word() !== 'лет' && c.word() !== 'годов') {
    c.skipWord();
    return school
      ? every(frequencyOf('school_year'))
      : { type: 'continuous', report: 'year_end', vague: false };
  }
  if (school) return null;
  const period = c.eat('периода', 'период', 'срока', 'срок', 'времени');
  if (!period || c.word() === 'с' || c.word() === 'со') return null;
  if (c.eatStem('реализац', 'действ', 'исполнен', 'выполнен')) {
    c.eatStem('дорожн');
    c.eatStem('карт', 'план', 'программ', 'проект', 'мероприят', 'концепц', 'приказ');
    c.eatStem('мероприят');
  }
  return { type: 'continuous', report: 'year_end', vague: false };
}
