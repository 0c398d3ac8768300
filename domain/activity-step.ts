import { addDays, civilDate, partsOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import type { Rule } from './deadline.js';
import { nextOccurrence } from './occurrence-plan.js';
import type { PlannedOccurrence } from './occurrence-plan.js';

/** What a row of the road map does next, on a civil day. */
export type ActivityStep =
  | { kind: 'open'; period: string; day: CivilDate }
  | { kind: 'ask_schedule'; year: number; day: CivilDate }
  | { kind: 'close_year'; year: number; day: CivilDate }
  | { kind: 'end'; day: CivilDate }
  | { kind: 'idle' };

export interface ActivityStanding {
  state: 'on_control' | 'suspended' | 'removed';
  rule: Rule;
  /** domain/occurrence-plan.ts over the whole validity. */
  planned: readonly PlannedOccurrence[];
  /** Periods that have a row already. */
  taken: ReadonlySet<string>;
  /** Years in which an occurrence was opened by hand. */
  handYears: ReadonlySet<number>;
  /** Years for which the dates of the external schedule were asked for already. */
  askedYears: ReadonlySet<number>;
  controlFrom: CivilDate;
  /** Last day of validity, inclusive. */
  validUntil: CivilDate;
}

/** Key of the row that closes a year in which an activity «по потребности» was not needed. */
export function idleYearPeriod(year: number): string {
  return `none-${year}`;
}

/**
 * The earliest thing the activity has to do, by DOMAIN §1: open the next planned occurrence; at the start of each year ask
 * for the dates of an external schedule; after a year without need close it with «не возникала»; end after the validity.
 */
export function nextActivityStep(standing: ActivityStanding): ActivityStep {
  if (standing.state === 'removed') return { kind: 'end', day: standing.controlFrom };
  if (standing.state === 'suspended') return { kind: 'idle' };
  const next = nextOccurrence(standing.planned, standing.taken);
  const steps: ActivityStep[] = next ? [{ kind: 'open', period: next.period, day: next.opens }] : [];
  const years = yearsOf(standing.controlFrom, standing.validUntil);
  if (waitsFor(standing.rule, 'external')) {
    const year = years.find((one) => !standing.askedYears.has(one) && !standing.handYears.has(one));
    if (year)
      steps.push({ kind: 'ask_schedule', year, day: later(civilDate(year, 1, 1), standing.controlFrom) });
  }
  if (waitsFor(standing.rule, 'on_demand')) {
    const year = years.find(
      (one) => !standing.taken.has(idleYearPeriod(one)) && !standing.handYears.has(one),
    );
    if (year) steps.push({ kind: 'close_year', year, day: yearIsOver(year, standing.validUntil) });
  }
  const [first] = steps.sort((a, b) => compareDays(dayOf(a), dayOf(b)));
  return first ?? { kind: 'end', day: addDays(standing.validUntil, 1) };
}

function waitsFor(rule: Rule, kind: Rule['kind']): boolean {
  return rule.kind === 'compound' ? rule.parts.some((part) => waitsFor(part, kind)) : rule.kind === kind;
}

function yearsOf(from: CivilDate, until: CivilDate): number[] {
  const first = partsOf(from).year;
  return Array.from({ length: partsOf(until).year - first + 1 }, (_, n) => first + n);
}

function yearIsOver(year: number, validUntil: CivilDate): CivilDate {
  const lastDay = civilDate(year, 12, 31);
  return addDays(lastDay < validUntil ? lastDay : validUntil, 1);
}

function dayOf(step: ActivityStep): CivilDate | '' {
  return step.kind === 'idle' ? '' : step.day;
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);
const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
