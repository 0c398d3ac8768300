import type { CivilDate } from '../../civil-date.js';
import type { OffsetUnit, Rule, RuleSpan } from '../../deadline.js';
import { describeRrule } from './describe-rrule.js';
import { plural } from '../words/numbers.js';
import { dayInWords, windowInWords } from '../words/words-of-dates.js';

/** A rule as one Russian sentence for screens and mails, with a capital and a full stop. Any rule; never throws. */
export function describeRule(rule: Rule): string {
  const words = describeInline(rule);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function describeInline(rule: Rule): string {
  switch (rule.kind) {
    case 'once':
      return rule.start === rule.end
        ? dayInWords(rule.end)
        : `${windowInWords(rule.start, rule.end)} включительно`;
    case 'recurring': {
      const rhythm = describeRrule(rule.rrule, rule.span, rule.opensOn ?? null);
      return (
        rhythm +
        reportInWords(rule.dueDayOfNextMonth, rule.span) +
        boundsInWords(rule.from ?? null, rule.until ?? null)
      );
    }
    case 'continuous':
      return continuousInWords({
        report: rule.report,
        span: 'year',
        during: null,
        from: rule.from ?? null,
        until: rule.until ?? null,
      });
    case 'external':
      return externalInWords(rule.schedule);
    case 'on_demand':
      return 'по потребности: задача открывается вручную';
    case 'relative':
      return relativeInWords(rule.days, rule.unit, rule.anchor, rule.span);
    case 'compound':
      return rule.parts.map(describeInline).join('; ');
  }
}

export function reportInWords(day: number | null, span: string): string {
  if (day === null) return '';
  const month = span === 'month' ? 'следующего месяца' : 'месяца, следующего за периодом';
  return `, отчёт не позднее ${day} числа ${month}`;
}

export function boundsInWords(from: CivilDate | null, until: CivilDate | null): string {
  if (from && until) return `, ${windowInWords(from, until)}`;
  if (from) return `, начиная с ${dayInWords(from)}`;
  return until ? `, последний раз не позднее ${dayInWords(until)}` : '';
}

/** Work without a deadline of its own, in words; `during` = the event it accompanies, as written. */
export function continuousInWords(work: {
  report: 'year_end' | 'january_20';
  span: 'year' | 'school_year';
  during: string | null;
  from: CivilDate | null;
  until: CivilDate | null;
}): string {
  const { report, span, during, from, until } = work;
  if (during !== null) return `работа идёт, пока длится событие («${during}»), даты не названы`;
  if (report === 'january_20') {
    return `постоянно, отчёт за год не позднее 20 января следующего года${boundsInWords(from, until)}`;
  }
  const year = span === 'school_year' ? 'учебного года' : 'года';
  if (from && until) return `работа идёт ${windowInWords(from, until)}, отчёт в конце каждого ${year}`;
  return `в течение всего ${year}, отчёт в конце каждого ${year}${boundsInWords(from, until)}`;
}

/** Where the dates are found, when the phrase names no day: a schedule by its name, or the words as written. */
export function externalInWords(schedule: string): string {
  if (schedule === '') return 'по графику: даты вносятся отдельно';
  const named =
    /^(график|план|расписание|календарь|циклограмма|приказ|распоряжение|положение|регламент)(?![а-яё])/u;
  return named.test(schedule)
    ? `по внешнему документу («${schedule}»): даты вносятся отдельно`
    : `даты зависят от другого («${schedule}») и вносятся отдельно`;
}

const everyPeriod: Record<RuleSpan, string> = {
  day: 'каждого дня',
  week: 'каждой недели',
  month: 'каждого месяца',
  quarter: 'каждого квартала',
  half_year: 'каждого полугодия',
  year: 'каждого года',
  school_year: 'каждого учебного года',
};

const nouns: Record<OffsetUnit, [string, string, string]> = {
  day: ['день', 'дня', 'дней'],
  working_day: ['рабочий день', 'рабочих дня', 'рабочих дней'],
  month: ['месяц', 'месяца', 'месяцев'],
};

/** «не позднее чем за 20 дней до окончания каждого квартала», «не позднее чем через 3 рабочих дня после «экзамена»». */
export function relativeInWords(
  days: number | null,
  unit: OffsetUnit,
  anchor: string,
  span: RuleSpan | null,
): string {
  if (days === null) return `срок связан с событием («${anchor}»), дата которого не названа`;
  const count = Math.abs(days);
  const noun = plural(count, ...nouns[unit]);
  const moment = span
    ? `окончания ${everyPeriod[span]}`
    : anchor === 'подписание приказа'
      ? 'подписания приказа'
      : `«${anchor}»`;
  return days < 0
    ? `не позднее чем за ${count} ${noun} до ${moment}`
    : `не позднее чем через ${count} ${noun} после ${moment}`;
}
