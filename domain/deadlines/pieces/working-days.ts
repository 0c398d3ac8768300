import type { Cursor } from '../words/cursor.js';
import { every, type EveryPiece } from './items.js';
import { frequencyOf } from '../words/recurrence-words.js';
import { unitOf } from '../words/units.js';
import { eatWeekdays } from './weekdays.js';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR'];

/**
 * «по рабочим дням», «в будние дни», «кроме выходных»: Monday to Friday as a first reading, the days off are the calendar's.
 * «ежедневно, кроме субботы и воскресенья» names the days.
 */
export function parseWorkingDays(c: Cursor): EveryPiece | null {
  const named = c.saysEvery('day') && c.attempt(eatNoWeekend) !== null;
  const said = named || c.attempt(eatWorkingDays) !== null || c.attempt(eatNoDaysOff) !== null;
  return said ? every(frequencyOf('week'), { byDay: weekdays, span: 'day', workingDays: !named }) : null;
}

function eatWorkingDays(c: Cursor): true | null {
  if (c.eat('по')) {
    if (c.eat('будням')) {
      if (unitOf(c.word()) === 'day') c.skipWord();
      return true;
    }
    return c.eat('рабочим', 'будним') && c.eat('дням') ? true : null;
  }
  if (c.eatAll('каждый', 'рабочий', 'день') || c.eatAll('каждый', 'будний', 'день')) return true;
  c.eat('в');
  return c.eat('рабочие', 'будние') && c.eat('дни') ? true : null;
}

const eatExcept = (c: Cursor): boolean => c.eat('кроме', 'исключая') || c.eatAll('за', 'исключением');

/** «кроме субботы и воскресенья», «кроме сб, вс» and nothing more. */
function eatNoWeekend(c: Cursor): true | null {
  if (!eatExcept(c) || eatWeekdays(c).join() !== 'SA,SU') return null;
  return c.done || c.isMark('close') ? true : null;
}

function eatNoDaysOff(c: Cursor): true | null {
  if (!eatExcept(c)) return null;
  if (c.eat('субботы') && c.eat('и') && c.eat('воскресенья')) return true;
  if (!c.eat('выходных')) return null;
  if (c.eat('и')) c.eat('праздничных');
  else if (c.isMark('comma') && c.word(1) === 'праздничных') c.at += 2;
  c.eat('дней');
  return true;
}
