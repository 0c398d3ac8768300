import { nextActivityStep } from '../../domain/activity-step.js';
import type { ActivityStep } from '../../domain/activity-step.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Rule } from '../../domain/deadline.js';
import { instantOf } from '../../domain/local-time.js';
import { periodInWords } from '../../domain/occurrences/period-words.js';
import { spreadOver } from '../../domain/spread.js';
import type { Reader } from '../client.js';
import { fromColumn } from '../dates.js';
import { loadSettings } from '../settings.js';
import { plannedBySelection, planOf, validityOf } from './planning.js';

/** A step of domain/activity-step.ts with its instant (ms) and one Russian line for the engine's console. */
export type TimedStep = ({ kind: 'idle' } | (Exclude<ActivityStep, { kind: 'idle' }> & { at: number })) & {
  details: string;
};

/** The organisation of an activity. Throws when there is no such activity. */
export async function organisationOf(reader: Reader, activityId: string): Promise<string> {
  return (
    await reader.activity.findUniqueOrThrow({ where: { id: activityId }, select: { organisationId: true } })
  ).organisationId;
}

/**
 * What the activity does next. Openings are spread over the small hours by a hash of the id, so that no herd forms; what is
 * due on the day control begins opens at once.
 */
export async function nextStepOf(reader: Reader, { id }: { id: string }): Promise<TimedStep> {
  const activity = await reader.activity.findUniqueOrThrow({
    where: { id },
    select: {
      ...plannedBySelection,
      organisationId: true,
      state: true,
      occurrences: { select: { period: true, year: true, openedByHand: true } },
      notifications: { where: { kind: 'schedule_needed' }, select: { note: true } },
    },
  });
  const settings = await loadSettings(reader, activity.organisationId);
  const validity = validityOf(activity);
  const step = nextActivityStep({
    ...validity,
    state: activity.state as 'on_control' | 'suspended' | 'removed',
    rule: activity.rule as Rule,
    planned: planOf(activity, settings),
    taken: new Set(activity.occurrences.map((occurrence) => occurrence.period)),
    handYears: new Set(activity.occurrences.filter((one) => one.openedByHand).map((one) => one.year)),
    // Not the year of the mail: what is asked for late in December leaves in January.
    askedYears: new Set(activity.notifications.map((asked) => Number(asked.note))),
  });
  if (step.kind === 'idle') return { ...step, details: 'Приостановлено' };
  const spread = step.day > validity.controlFrom ? spreadOver(id, 4 * 3_600_000) : 0;
  const at = instantOf(step.day, spread > 0 ? '00:05' : '00:00', settings.zone).getTime() + spread;
  return { ...step, at, details: describe(step, step.day) };
}

function describe(step: ActivityStep, day: CivilDate): string {
  const date = fromColumn(new Date(`${day}T00:00:00Z`))
    .split('-')
    .reverse()
    .join('.');
  switch (step.kind) {
    case 'open':
      return `Откроет задачу за период «${periodInWords(step.period)}» — ${date}`;
    case 'ask_schedule':
      return `Попросит внести даты по графику на ${step.year} год — ${date}`;
    case 'close_year':
      return `Закроет ${step.year} год — ${date}`;
    case 'end':
      return `Завершится ${date}`;
    case 'idle':
      return 'Приостановлено';
  }
}
