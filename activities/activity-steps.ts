import { processActor } from '../store/change.js';
import type { ChangeContext } from '../store/change.js';
import type { Database } from '../store/client.js';
import { askForSchedule } from '../store/roadmap/ask-for-schedule.js';
import { closeYear } from '../store/roadmap/close-year.js';
import { nextStepOf, organisationOf } from '../store/roadmap/next-step.js';
import { openOccurrence } from '../store/occurrences/open-occurrence.js';

/** The steps of a row of the road map. `id` is the activity's, `now` in ms. */
export function createActivitySteps({ database }: { database: Database }) {
  const context = async (id: string, now: number): Promise<ChangeContext> => ({
    organisationId: await organisationOf(database, id),
    actor: processActor,
    now: new Date(now),
  });
  return {
    nextActivityStep: (input: { id: string; now: number }) => nextStepOf(database, input),
    openOccurrence: async ({ id, period, now }: { id: string; period: string; now: number }) => {
      await openOccurrence(database, await context(id, now), { activityId: id, period });
    },
    askForSchedule: async ({ id, year, now }: { id: string; year: number; now: number }) => {
      await askForSchedule(database, await context(id, now), { activityId: id, year });
    },
    closeYear: async ({ id, year, now }: { id: string; year: number; now: number }) => {
      await closeYear(database, await context(id, now), { activityId: id, year });
    },
  };
}
