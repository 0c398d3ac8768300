import type { CivilDate } from '../civil-date.js';
import type { Rule, RuleSpan } from '../deadline.js';
import { describeRrule } from './describe-rrule.js';
import { plural } from './numbers.js';
import { dayInWords, windowInWords } from './words-of-dates.js';

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
      return continuousInWords(rule.report) + boundsInWords(rule.from ?? null, rule.until ?? null);
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

export function continuousInWords(report: 'year_end' | 'january_20'): string {
  return report === 'year_end'
    ? 'в течение всего года, отчёт в конце каждого года'
    : 'постоянно, отчёт за год не позднее 20 января следующего года';
}

export function externalInWords(schedule: string): string {
  return schedule === ''
    ? 'по графику: даты вносятся отдельно'
    : `по внешнему графику («${schedule}»): даты вносятся отдельно`;
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

/** «не позднее чем за 20 дней до окончания каждого квартала», «не позднее чем через 3 рабочих дня после события «…»». */
export function relativeInWords(
  days: number | null,
  unit: 'day' | 'working_day',
  anchor: string,
  span: RuleSpan | null,
): string {
  if (days === null) return `срок отсчитывается от события «${anchor}»`;
  const count = Math.abs(days);
  const noun =
    unit === 'day'
      ? plural(count, 'день', 'дня', 'дней')
      : plural(count, 'рабочий день', 'рабочих дня', 'рабочих дней');
  const moment = span ? `окончания ${everyPeriod[span]}` : `события «${anchor}»`;
  return days < 0
    ? `не позднее чем за ${count} ${noun} до ${moment}`
    : `не позднее чем через ${count} ${noun} после ${moment}`;
}
