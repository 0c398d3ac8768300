import { condition, defineSignal, setHandler, sleep } from '@temporalio/workflow';
import { changedSignal } from './contract.js';

/** "Look again": the state is always read anew, so a lost, doubled or late signal is harmless. */
export const changed = defineSignal(changedSignal);

/** setTimeout of the server holds 24 days at most per leg in other runtimes; here only a bound against overflow of ms. */
const longestWait = 10 * 365 * 86_400_000;

export interface Hints {
  /** Call before reading the state: what arrives later wakes the next wait, so nothing is missed. */
  reset(): void;
  pending(): boolean;
  /** Until the instant (ms; null = for ever) or the next hint, whichever comes first. */
  wait(until: number | null): Promise<void>;
}

/** Listens to `changed` from the first line of a workflow on. */
export function listenForHints(): Hints {
  let raised = false;
  setHandler(changed, () => {
    raised = true;
  });
  return {
    reset: () => {
      raised = false;
    },
    pending: () => raised,
    wait: async (until) => {
      if (until === null) await condition(() => raised);
      else await condition(() => raised, Math.min(Math.max(until - Date.now(), 1), longestWait));
    },
  };
}

/** Waits for the instant (ms) of the fact that started the process; in the past, as it is in life, not at all. */
export async function until(instant: number): Promise<void> {
  if (instant > Date.now()) await sleep(instant - Date.now());
}
