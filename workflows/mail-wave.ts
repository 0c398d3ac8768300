import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import type { MailWaveInput } from './contract.js';
import { sending } from './options.js';
import { listenForHints, until } from './waiting.js';

const { sendBatch } = proxyActivities<Activities>(sending);

const lanes = 2;
/** How long a digest waits for tries that were put off. */
const patience = 2 * 3_600_000;

/**
 * Sends what waits in the ledger. A digest wave is started every morning by its zone's schedule and ends when nothing due is
 * left; the urgent wave of an organisation is started by the first urgent notification and ends when none waits.
 */
export async function mailWave(input: MailWaveInput): Promise<void> {
  const hints = listenForHints();
  await until(input.at);
  for (let batches = 0; batches < 200; batches += lanes) {
    hints.reset();
    const results = await Promise.all(
      Array.from({ length: lanes }, () => sendBatch({ scope: input, now: Date.now() })),
    );
    if (results.some((result) => result.sent + result.refused > 0) || hints.pending()) continue;
    const waits = results.flatMap((result) => (result.nextAt === null ? [] : [result.nextAt]));
    const soonest = Math.min(...waits);
    // A digest ends with its morning; what was put off for longer is the next one's.
    if (waits.length === 0 || (input.lane === 'digest' && soonest > Date.now() + patience)) return;
    await hints.wait(Math.max(soonest, Date.now() + 1_000));
  }
  await continueAsNew<typeof mailWave>(input);
}
