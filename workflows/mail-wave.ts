import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import type { MailWaveInput } from './contract.js';
import { sending } from './options.js';
import { listenForHints } from './waiting.js';

const { sendBatch } = proxyActivities<Activities>(sending);

const lanes = 2;

/**
 * Sends what waits in the ledger. A digest wave is started every morning by its zone's schedule and ends when nothing due is
 * left; the urgent wave of an organisation is started by the first urgent notification and ends when none waits.
 */
export async function mailWave(input: MailWaveInput): Promise<void> {
  const hints = listenForHints();
  for (let batches = 0; batches < 200; batches += lanes) {
    hints.reset();
    const results = await Promise.all(
      Array.from({ length: lanes }, () => sendBatch({ scope: input, now: Date.now() })),
    );
    if (results.some((result) => result.sent + result.refused > 0) || hints.pending()) continue;
    const waits = results.flatMap((result) => (result.nextAt === null ? [] : [result.nextAt]));
    if (waits.length === 0) return;
    await hints.wait(Math.max(Math.min(...waits), Date.now() + 1_000));
  }
  await continueAsNew<typeof mailWave>(input);
}
