import { continueAsNew, proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import type { ActivityInput } from './contract.js';
import { writes } from './options.js';
import { listenForHints, until } from './waiting.js';

const { nextActivityStep, openOccurrence, askForSchedule, closeYear } = proxyActivities<Activities>(writes);

/**
 * A row of the road map, for the whole validity of its order: opens the occurrence of each period when its day comes. The
 * rule is data in the database; a changed rule, a suspension or a hand-opened occurrence is a fact there and a hint here.
 */
export async function activity({ id, at }: ActivityInput): Promise<void> {
  const hints = listenForHints();
  await until(at);
  for (let acted = 0; acted < 10;) {
    hints.reset();
    const step = await nextActivityStep({ id, now: Date.now() });
    if (step.kind === 'end' && step.at <= Date.now()) return;
    if (step.kind === 'idle' || step.at > Date.now()) {
      setCurrentDetails(step.details);
      await hints.wait(step.kind === 'idle' ? null : step.at);
      continue;
    }
    acted += 1;
    if (step.kind === 'open') await openOccurrence({ id, period: step.period, now: Date.now() });
    if (step.kind === 'ask_schedule') await askForSchedule({ id, year: step.year, now: Date.now() });
    if (step.kind === 'close_year') await closeYear({ id, year: step.year, now: Date.now() });
  }
  await continueAsNew<typeof activity>({ id, at });
}
