import { proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import type { CycleInput } from './contract.js';
import { writes } from './options.js';
import { listenForHints, until } from './waiting.js';

const { handOnEvidence, readCycle, releaseStage } = proxyActivities<Activities>(writes);

/**
 * One year of a chain: monitoring → analysis → recommendations → decision. The next stage opens when the one before is
 * taken off control, and finds that stage's accepted evidence attached.
 */
export async function cycle({ chainId, year, at }: CycleInput): Promise<void> {
  const hints = listenForHints();
  await until(at);
  for (;;) {
    hints.reset();
    await handOnEvidence({ chainId, year, now: Date.now() });
    const view = await readCycle({ chainId, year });
    setCurrentDetails(view.details);
    if (view.release !== null) await releaseStage({ chainId, year, index: view.release, now: Date.now() });
    else if (hints.pending()) continue;
    else if (view.over) return;
    else await hints.wait(null);
  }
}
