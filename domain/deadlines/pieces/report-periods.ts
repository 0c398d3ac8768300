import { isAfterReported } from './after-reported.js';
import type { Cursor } from '../words/cursor.js';
import type { Piece } from './items.js';
import { monthOf } from '../words/months.js';
import { cardinalOf } from '../words/numbers.js';
import { mayChangeDeadline } from './places.js';
import { eatSpan } from './recurrences.js';
import { takeTail } from './tails.js';
import { unitOf, type Unit } from '../words/units.js';

/** «по итогам (каждого) квартала», «по окончании месяца». */
export function parseAfterPeriod(c: Cursor): Piece | null {
  return c.attempt(() => {
    if (!c.eat('по')) return null;
    const elapsed = c.eat('истечении');
    if (!elapsed && !c.eat('итогам', 'результатам', 'окончании', 'завершении')) return null;
    const named = c.eat('каждого', 'отчетного', 'каждой', 'календарного', 'прошедшего');
    // «по истечении месяца» may be a month from something
    if (elapsed && !named) return null;
    const span = eatSpan(c);
    return span && !c.number() ? { type: 'after_period', span } : null;
  });
}

/** What reports are made for: three, six, nine or twelve months of a year. */
export const reportedMonths: readonly number[] = [3, 6, 9, 12];

const reported =
  'отчетным отчетном отч истекшим прошедшим окончившимся предыдущим отработанным расчетным завершенным'.split(
    ' ',
  );
const ended = ['окончанием', 'истечением', 'завершением', 'концом'];
const reportedOf = ['отчетного', 'истекшего', 'прошедшего', 'расчетного', 'соответствующего', 'каждого'];
/** «года, предшествующего планируемому (году)» */
const planned = 'планируемому планируемого плановому очередному отчетному следующему новому'.split(' ');

/** «месяца, следующего за отчётным (кварталом)», «следующего месяца», «года, следующего за отчётным». */
export function parseNextPeriod(c: Cursor): Piece | null {
  return (
    c.attempt(parseFirstMonthOfNext) ??
    c.attempt(parseAfterReported) ??
    c.attempt(() => {
      if (c.word() === 'каждого' && c.word(1) === 'следующего') c.eat('каждого');
      const before = c.eat('следующего', 'последующего', 'след');
      if (before && c.eat('за')) {
        // «следующего за отчётным месяца», «следующего за отчётным кварталом месяца»
        const quarter = c.word() === 'кварталом' || c.word() === 'полугодием';
        if (!c.eat(...reported) && !quarter) return null;
        c.eat('финансовым', 'календарным');
        const open = c.eat('периодом');
        const of = !open && isStep(unitOf(c.word(1))) ? eatSpan(c) : null;
        const step = unitOf(c.word());
        if (!isStep(step)) return null;
        c.skipWord();
        return { type: 'next_period', of, step, ...(open ? { open } : {}) };
      }
      if (!before) c.eat('каждого');
      const step = unitOf(c.word());
      if (step !== 'month' && step !== 'year') return null;
      c.skipWord();
      if (before) return { type: 'next_period', of: null, step };
      c.eatMark('comma');
      if (step === 'year' && c.eat('предшествующего', 'предыдущего') && eatPlannedYear(c)) {
        return { type: 'next_period', of: null, step };
      }
      if (!c.eat('следующего', 'идущего') || !c.eat('за')) return null;
      const closed = c.eat(...ended);
      const said = c.eat(...(closed ? reportedOf : reported));
      c.eat('финансовым', 'календарным');
      if (!said && !closed && unitOf(c.word()) === null) return null;
      const named = eatSpan(c);
      if (named && !said) eatWhose(c);
      const open = !named && c.eat('периодом', 'периода');
      return { type: 'next_period', of: named, step, ...(open ? { open } : {}) };
    })
  );
}

/** «(на 2-й рабочий день, 10 числа) после отчётного периода», «(25 января) после отчётного года» */
function parseAfterReported(c: Cursor): Piece | null {
  const dated = monthOf(c.word(-1)) !== null;
  if (!isAfterReported(c, 0) || !(dated || /^(день|дня|числ[оау]|месяца)$/.test(c.word(-1)))) return null;
  c.at += 1;
  c.eat('окончания', 'истечения', 'завершения');
  c.skipWord();
  const open = c.eat('периода');
  const of = open ? null : eatSpan(c);
  if (dated) return open || of === 'year' ? { type: 'next_period', of: null, step: 'year' } : null;
  if (!open && of !== 'month' && of !== 'quarter' && of !== 'half_year') return null;
  return { type: 'next_period', of, step: 'month', ...(open ? { open } : {}) };
}

/** «(за годом) предоставления субсидии», «(за кварталом), в котором она получена»: of what the period is. */
function eatWhose(c: Cursor): void {
  const clause = c.isMark('comma') && c.word(1) === 'в' && c.word(2).startsWith('котор');
  const noun =
    /(?:ени|ани|яти|ци|пуск|набор|услуг|работ)[яийа]$|[яи]и$/.test(c.word()) && !mayChangeDeadline(c.word());
  if (!clause && !noun) return;
  if (clause) c.at += 1;
  takeTail(c, 'before numbers');
}

function isStep(unit: Unit | null): unit is 'month' | 'year' {
  return unit === 'month' || unit === 'year';
}

/** «планируемому», «очередному финансовому году». */
function eatPlannedYear(c: Cursor): boolean {
  // «году проведения конкурса»
  if (c.eat('году')) {
    eatWhose(c);
    return true;
  }
  if (!c.eat(...planned)) return false;
  c.eat('финансовому', 'календарному', 'бюджетному');
  if (unitOf(c.word()) === 'year') c.skipWord();
  else c.eat('периоду');
  return true;
}

/** «(до 10 числа) первого месяца следующего квартала», «первого месяца квартала, следующего за отчётным». */
function parseFirstMonthOfNext(c: Cursor): Piece | null {
  if (!c.eatAll('первого', 'месяца')) return null;
  c.eatMark('comma');
  const before = c.eat('следующего', 'последующего');
  if (before && c.eat('за')) {
    c.eat(...reported);
    const named = eatSpan(c);
    return named === 'quarter' || named === 'half_year'
      ? { type: 'next_period', of: named, step: 'month' }
      : null;
  }
  const span = eatSpan(c);
  if (span !== 'quarter' && span !== 'half_year') return null;
  c.eatMark('comma');
  const after = before || (c.eatAll('следующего', 'за') && c.eat(...reported));
  return after ? { type: 'next_period', of: span, step: 'month' } : null;
}

/** «за отчётный период», «за прошедший год»: what is reported on, no date. */
export function parseLabel(c: Cursor): Piece | null {
  return c.attempt(() => {
    if (!c.eat('за')) return c.isMark('comma', -1) ? eatReportedAgain(c) : null;
    if (isReportedUnit(c)) {
      const unit = unitOf(c.word());
      c.skipWord();
      return {
        type: 'label',
        ...(unit === 'year' || unit === 'quarter' || unit === 'half_year' ? { span: unit } : {}),
      };
    }
    if (eatMonthsReported(c)) return { type: 'label' };
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

/** «(по итогам I квартала – до 15 апреля), полугодия – до 15 июля, 9 месяцев – до 15 октября, года – до 20 января» */
function eatReportedAgain(c: Cursor): Piece | null {
  const signed = (ahead: number) =>
    (c.isMark('dash', ahead) || c.isMark('colon', ahead)) && c.word(ahead + 1) === 'до';
  if (/^(квартала|полугодия|года)$/.test(c.word()) && signed(1)) {
    const unit = unitOf(c.word());
    c.skipWord();
    return { type: 'label', ...(unit === 'year' ? { span: unit } : {}) };
  }
  return eatMonthsReported(c) ? { type: 'label' } : null;
}

/** «(за) 9 месяцев – до 15 октября»: with a sign after them months are a report's, without one they may be counted back. */
function eatMonthsReported(c: Cursor): boolean {
  const months = c.number()?.value ?? cardinalOf(c.word());
  if (months === null || !reportedMonths.includes(months) || unitOf(c.word(1)) !== 'month') return false;
  // «за 9 месяцев 2025 года – до 15 октября»
  const year = c.number(2)?.digits === 4 ? (unitOf(c.word(3)) === 'year' ? 2 : 1) : 0;
  const at = 2 + year + (year === 2 && c.isMark('dot', 4) ? 1 : 0);
  const signed = c.isMark('dash', at) || c.isMark('colon', at);
  if (!signed || c.word(at + 1) !== 'до') return false;
  c.at += 1;
  c.skipWord();
  if (year > 0) c.at += at - 2;
  return true;
}

/** «за год», «за полугодие»; «за месяц до …» counts back from something and is no label. */
function isReportedUnit(c: Cursor): boolean {
  const unit = unitOf(c.word());
  if (unit === 'half_year' && c.word() === 'полгода') return c.word(1) !== 'до';
  if (unit === 'year' || unit === 'half_year' || unit === 'quarter') return true;
  return unit === 'month' && c.word(1) !== 'до';
}
