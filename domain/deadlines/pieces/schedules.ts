import type { Cursor } from '../words/cursor.js';
import type { Piece } from './items.js';
import { beginsDeadline, takeTail } from './tails.js';

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

/** Predicates and participles: «с установлением температуры» decides nothing. */
const decided =
  /^(?![а-я]*ени[еюяи]м?$)(определя|устанавлива|утвержда|назнача|уточня|согласу|согласов|сообща|сообщ|установлен|определен|определит|объявл)/;
const subjects = /^(срок|дат[аыу]|врем|период|день|дни|график|конкретн|точн|о|в)/;

/** «Сроки проведения определяет управление образования», «уточняется», «будет сообщено дополнительно»: decided elsewhere. */
export function parseDecidedElsewhere(c: Cursor): Piece | null {
  return c.attempt(() => {
    const from = c.at;
    const opened = subjects.test(c.word()) || decided.test(c.word()) || /^буд[еу]т$/.test(c.word());
    if (!opened || c.word(-1) === 'не') return null;
    for (let words = 0; words < 7; words += 1) {
      // «срок не установлен» tells of no schedule
      if (c.word(words) === '' || c.word(words) === 'не') return null;
      if (!decided.test(c.word(words))) continue;
      c.at += words;
      takeTail(c);
      return { type: 'external', schedule: c.textOf(from, c.at) };
    }
    return null;
  });
}

/** «по графику …», «в соответствии с планом …», «в установленные сроки», «по согласованию»: dates live elsewhere. */
export function parseExternal(c: Cursor): Piece | null {
  return c.attempt(() => {
    const from = c.at;
    if (c.tokens.length === 1 && c.eat('график', 'расписание', 'циклограмма')) return named(c, from);
    if (c.eat('согласно') || c.eatAll('в', 'соответствии', 'с') || c.eatAll('в', 'соответствии', 'со')) {
      return named(c, from);
    }
    if (c.word() === 'по' && /^(истечени|окончани|завершени|прошествии)/.test(c.word(1))) return null;
    if (c.eat('по')) return c.word() === 'согласованию' || namesSchedule(c) ? named(c, from) : null;
    if (!c.eat('в')) return null;
    const fits =
      (!['с', 'со', 'до', 'не'].includes(c.word(1)) && c.eat('сроки')) ||
      (c.eat('установленные', 'указанные', 'утвержденные', 'определенные') && c.eat('сроки'));
    return fits || eatGivenTerm(c) || c.eatAll('установленный', 'срок') || eatShortened(c) || c.eat('порядке')
      ? named(c, from)
      : null;
  });
}

/** «(в) срок, предусмотренный инструкцией» */
function eatGivenTerm(c: Cursor): boolean {
  const comma = c.isMark('comma', 1) ? 1 : 0;
  if (
    c.word() !== 'срок' ||
    !/^(?:предусмотренн|установленн|указанн|определенн|обозначенн)/.test(c.word(1 + comma))
  )
    return false;
  c.at += 1 + comma;
  c.skipWord();
  return true;
}

/** «(в) установл. порядке», «(в) установл. сроки» */
function eatShortened(c: Cursor): boolean {
  if (!/^(?:установл?|указ|опред)$/.test(c.word()) || !c.isMark('dot', 1)) return false;
  if (!/^(?:порядке|сроки)$/.test(c.word(2))) return false;
  c.at += 2;
  c.skipWord();
  return true;
}

/** «(по) графику», «(по) отдельному плану», «(по) особому приказу министерства». */
function namesSchedule(c: Cursor): boolean {
  for (let words = 0; words < 4; words += 1) {
    const word = c.word(words);
    // «по отд. плану»
    if (word === '' && !(c.isMark('dot', words) && c.word(words - 1).length <= 5)) return false;
    if (scheduleStems.some((stem) => word.startsWith(stem))) return true;
  }
  return false;
}

const nominatives: [RegExp, string][] = [
  [/^график/, 'график'],
  [/^план(у|ом|а)?$/, 'план'],
  [/^расписани/, 'расписание'],
  [/^календар(ю|ем|я)$/, 'календарь'],
  [/^циклограмм/, 'циклограмма'],
  [/^приказ/, 'приказ'],
  [/^распоряжени/, 'распоряжение'],
  [/^положени/, 'положение'],
  [/^регламент/, 'регламент'],
];

/** The schedule by its own name («график проведения НИКО»), or the words as written where the name cannot be told. */
function named(c: Cursor, from: number): Piece | null {
  const first = c.at;
  const tail = takeTail(c);
  const head = c.tokens[first];
  const name =
    head?.type === 'word' ? nominatives.find(([pattern]) => pattern.test(head.word))?.[1] : undefined;
  if (name === undefined || !head)
    return { type: 'external', schedule: c.textOf(from, c.at).replace(/[\s,.–—-]+$/u, '') };
  return {
    type: 'external',
    schedule: (name + tail.slice(head.text.length)).replace(/^план-график[а-я]+/, 'план-график'),
  };
}

/** «после проведения ВПР», «до начала аттестации», «по завершении …»: an event without a date. */
export function parseEvent(c: Cursor): Piece | null {
  return c.attempt(() => {
    const from = c.at;
    const after =
      (c.word() === 'после' && !c.number(1) && c.eat('после')) ||
      (!c.number(1) && c.eat('перед', 'накануне', 'сразу')) ||
      (!c.number(2) &&
        !untilDay(c) &&
        (c.eatAll('со', 'дня') || c.eatAll('с', 'момента') || c.eatAll('с', 'даты'))) ||
      (c.word() === 'по' &&
        /^(итогам|результатам|завершени|окончани|истечени|факту|сдаче)/.test(c.word(1)) &&
        c.eat('по'));
    const during =
      !after &&
      (c.word() === 'в' || (/^(?:во|на)$/.test(c.word()) && /^(?:время|период)$/.test(c.word(1)))) &&
      (c.word() !== 'на' || !beginsDeadline(c, 2, true)) &&
      ['период', 'ходе', 'день', 'дни', 'время', 'преддверии', 'рамках', 'течение', 'течении'].includes(
        c.word(1),
      ) &&
      !c.number(2) &&
      !['с', 'со', 'до', 'по'].includes(c.word(2)) &&
      !(/^(периода|период)$/.test(c.word(2)) && ['с', 'со', 'до'].includes(c.word(3))) &&
      c.eat('в', 'во', 'на');
    const season =
      (!after &&
        !during &&
        /^во?$/.test(c.word()) &&
        /[а-я]{4}(ый|ий)$/.test(c.word(1)) &&
        /^(период|сезон)$/.test(c.word(2)) &&
        c.eat('в', 'во')) ||
      (!after && !during && c.word() === 'весь' && /^(сезон|период)/.test(c.word(2)) && c.eat('весь'));
    const meeting = !after && !during && !season && eatMeeting(c);
    const before = !after && !during && c.word() === 'до' && /[а-я]{4}/.test(c.word(1)) && c.eat('до');
    const holidays = !after && !during && !before && beginsHolidays(c);
    if (!after && !during && !before && !holidays && !season && !meeting) return null;
    takeTail(c);
    const anchor = c.textOf(from, c.at);
    if (/каникул/iu.test(anchor))
      return { type: 'unscheduled', anchor, each: false, quarters: null, schoolYear: null };
    // «в день открытия» is one day, «в период выборов» goes on
    return { type: 'event', anchor, during: (during && !/^в день(?![а-яё])/iu.test(anchor)) || season };
  });
}

const nearby = [2, 3, 4, 5, 6];

/** «на педсовете», «на заседаниях ШМО», «на очередном совещании»: when they meet, the plan of the meetings knows. */
function eatMeeting(c: Cursor): boolean {
  const ahead = /(?:ом|ых|ем|их|ой|ей)$/.test(c.word(1)) && c.word(1).length > 4 ? [1, 2, 3] : [1];
  const named = ahead.some((at) =>
    /^(?:педсовет|заседани|совещани|собрани|совет|планерк|коллеги|сесси|конференци|урок|заняти)/.test(
      c.word(at),
    ),
  );
  return c.word() === 'на' && named && c.eat('на');
}

/** «с момента утверждения до 31 декабря»: the day that is said is the deadline. */
const untilDay = (c: Cursor): boolean =>
  nearby.some((ahead) => /^(до|по)$/.test(c.word(ahead)) && c.number(ahead + 1) !== null);

/** «каникулы», «осенние каникулы», «осенние и весенние каникулы». */
function beginsHolidays(c: Cursor): boolean {
  if (/каникул/.test(`${c.word()} ${c.word(1)}`)) return true;
  if (!/^(осенн|зимн|весенн|летн)(ие|их)$/.test(c.word())) return false;
  return (c.isMark('comma', 1) || c.word(1) === 'и') && /каникул/.test(c.word(3));
}
