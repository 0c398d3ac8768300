import type { Cursor } from './cursor.js';
import type { Piece } from './items.js';
import { every } from './items.js';
import { eatSpan } from './recurrences.js';
import { frequencyOf } from './recurrence-words.js';
import { takeTail } from './tails.js';
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
    (c.word() === 'в' && ['период', 'весь'].includes(c.word(1)) && c.eat('в'));
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
  if (!period) return null;
  if (c.eatStem('реализац', 'действ', 'исполнен', 'выполнен')) {
    c.eatStem('дорожн');
    c.eatStem('карт', 'план', 'программ', 'проект', 'мероприят', 'концепц', 'приказ');
    c.eatStem('мероприят');
  }
  return { type: 'continuous', report: 'year_end', vague: false };
}

const scheduleStems = [
  'график',
  'план',
  'расписани',
  'календар',
  'циклограмм',
  'порядк',
  'приказ',
  'распоряжени',
  'положени',
  'регламент',
  'программ',
  'срок',
  'договор',
  'соглашени',
  'письм',
  'инструкци',
  'требовани',
  'решени',
  'медиаплан',
  'дорожн',
  'постановлени',
];

/** «по графику …», «в соответствии с планом …», «в установленные сроки», «по согласованию»: dates live elsewhere. */
export function parseExternal(c: Cursor): Piece | null {
  return c.attempt(() => {
    const from = c.at;
    if (c.eat('согласно') || c.eatAll('в', 'соответствии', 'с') || c.eatAll('в', 'соответствии', 'со')) {
      return named(takeTail(c));
    }
    if (c.eat('по')) {
      for (let words = 0; words < 4; words += 1) {
        if (isSchedule(c.word(words)) || (words === 0 && c.word() === 'согласованию'))
          return named(takeTail(c));
        if (c.word(words) === '') return null;
      }
      return null;
    }
    const set =
      (c.eat('в') && (c.eat('установленные', 'указанные', 'утвержденные') || c.eat('сроки'))) || false;
    const fits = set && (c.word(-1) === 'сроки' || c.eat('сроки', 'срок', 'порядке'));
    if (!fits) return null;
    takeTail(c);
    return named(c.textOf(from, c.at));
  });
}

function isSchedule(word: string): boolean {
  return scheduleStems.some((stem) => word.startsWith(stem));
}

function named(schedule: string): Piece | null {
  return schedule === '' ? null : { type: 'external', schedule };
}

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
  'ситуации',
];

/** «по потребности», «по мере необходимости», «при необходимости», «по мере поступления …», «в случае …». */
export function parseDemand(c: Cursor): Piece | null {
  return c.attempt(() => {
    const found =
      c.eatAll('по', 'мере') ||
      (c.word() === 'по' && demandWords.includes(c.word(1)) && c.eat('по')) ||
      (c.word() === 'при' &&
        /^(необходимост|потребност|поступлени|обращени|наличи|возникновени)/.test(c.word(1)) &&
        c.eat('при')) ||
      c.eatAll('в', 'случае') ||
      c.eatAll('в', 'рабочем', 'порядке');
    if (!found) return null;
    takeTail(c);
    return { type: 'demand' };
  });
}

/** «после проведения ВПР», «до начала аттестации», «по завершении …»: an event without a date. */
export function parseEvent(c: Cursor): Piece | null {
  return c.attempt(() => {
    const from = c.at;
    const after =
      c.eat('после', 'перед', 'накануне', 'сразу') ||
      (c.word() === 'по' &&
        /^(итогам|результатам|завершени|окончани|истечени|факту|сдаче)/.test(c.word(1)) &&
        c.eat('по'));
    const during =
      !after &&
      c.word() === 'в' &&
      ['период', 'ходе', 'день', 'дни', 'время', 'преддверии', 'рамках'].includes(c.word(1)) &&
      c.eat('в');
    const before = !after && !during && c.word() === 'до' && /[а-я]{4}/.test(c.word(1)) && c.eat('до');
    const holidays = !after && !during && !before && /каникул/.test(`${c.word()} ${c.word(1)}`);
    if (!after && !during && !before && !holidays) return null;
    takeTail(c);
    return { type: 'event', anchor: c.textOf(from, c.at) };
  });
}

/** «по итогам (каждого) квартала», «по окончании месяца». */
export function parseAfterPeriod(c: Cursor): Piece | null {
  return c.attempt(() => {
    if (!c.eat('по') || !c.eat('итогам', 'результатам', 'окончании', 'завершении', 'истечении')) return null;
    c.eat('каждого', 'отчетного', 'каждой', 'календарного', 'прошедшего');
    const span = eatSpan(c);
    return span && !c.number() ? { type: 'after_period', span } : null;
  });
}

const reported = ['отчетным', 'отчетном', 'истекшим', 'прошедшим', 'окончившимся', 'предыдущим'];

/** «месяца, следующего за отчётным (кварталом)», «следующего месяца», «года, следующего за отчётным». */
export function parseNextPeriod(c: Cursor): Piece | null {
  return c.attempt(() => {
    const before = c.eat('следующего', 'последующего');
    const step = unitOf(c.word());
    if (step !== 'month' && step !== 'year') return null;
    c.skipWord();
    if (before) return { type: 'next_period', of: step === 'month' ? 'month' : 'year', step };
    c.eatMark('comma');
    if (!c.eat('следующего', 'идущего') || !c.eat('за')) return null;
    if (!c.eat(...reported) && unitOf(c.word()) === null) return null;
    const named = eatSpan(c);
    if (!named) c.eat('периодом');
    return { type: 'next_period', of: named ?? (c.word(-1) === 'периодом' ? null : step), step };
  });
}

const urgentWords: [string[], number, boolean][] = [
  [['срочно'], 3, true],
  [['оперативно'], 10, true],
  [['незамедлительно', 'немедленно', 'безотлагательно'], 3, false],
];

/** «срочно», «оперативно», «незамедлительно». */
export function parseUrgent(c: Cursor): Piece | null {
  for (const [words, days, sure] of urgentWords) {
    const word = c.word();
    if (c.eat(...words)) return { type: 'urgent', days, word, sure };
  }
  return null;
}

/** «1 четверть», «II триместр», «в конце каждой четверти»: the school calendar alone knows the dates. */
export function parseSchoolQuarter(c: Cursor): Piece | null {
  return c.attempt(() => {
    const from = c.at;
    for (let ahead = 0; ahead < 7; ahead += 1) {
      if (unitOf(c.word(ahead)) === 'school_quarter') {
        c.at += ahead;
        c.skipWord();
        if (c.eatStem('учебн')) c.eat('года');
        return { type: 'unscheduled', anchor: c.textOf(from, c.at) };
      }
      const token = c.peek(ahead);
      const fits =
        token &&
        (token.type === 'number' ||
          token.type === 'word' ||
          c.isMark('dash', ahead) ||
          c.isMark('comma', ahead));
      if (
        !fits ||
        (token.type === 'word' &&
          !/^([ivxпш]+|[а-я]{1,2}|перв.*|втор.*|трет.*|четверт.*|каждой|каждую|раз|раза|конце|конца|течение|течении|окончании|итогам|начале)$/.test(
            token.word,
          ))
      )
        return null;
    }
    return null;
  });
}

/** «за отчётный период», «за прошедший год»: what is reported on, no date. */
export function parseLabel(c: Cursor): Piece | null {
  return c.attempt(() => {
    if (!c.eat('за')) return null;
    if (
      !c.eat(
        'отчетный',
        'прошедший',
        'истекший',
        'предыдущий',
        'предшествующий',
        'прошлый',
        'текущий',
        'отчетное',
        'прошедшее',
      )
    )
      return null;
    c.eatStem('учебн');
    if (!c.eat('период') && unitOf(c.word()) === null) return null;
    if (c.word(-1) !== 'период') c.skipWord();
    return { type: 'label' };
  });
}

/** «15:00», «в 10.30», «до 17 часов», «14-00». */
export function parseTime(c: Cursor): Piece | null {
  return c.attempt(() => {
    const from = c.at;
    const opened = c.eat('в', 'до', 'к', 'с');
    const hour = c.number();
    if (!hour || hour.digits > 2 || hour.value > 24) return null;
    c.at += 1;
    if (unitOf(c.word()) === 'hour') {
      c.skipWord();
      if (c.number() && /^мин/.test(c.word(1))) {
        c.at += 1;
        c.skipWord();
      }
      return { type: 'time', text: c.textOf(from, c.at) };
    }
    const minute = c.number(1);
    if (!minute || minute.digits !== 2 || minute.value > 59 || !minute.glued) return null;
    const colon = c.isMark('colon');
    const dot = c.isMark('dot') && (minute.value === 0 || (minute.value > 12 && minute.value % 5 === 0));
    const dash = c.isMark('dash') && opened && minute.value === 0;
    if (!colon && !dot && !dash) return null;
    c.at += 2;
    const more = c.isMark('dot') && c.peek()?.glued && c.number(1);
    if (more) return null;
    c.eat('час', 'часов', 'ч');
    return { type: 'time', text: c.textOf(from, c.at) };
  });
}
