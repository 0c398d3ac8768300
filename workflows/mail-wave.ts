import { ActivityFailure, continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import type { MailWaveInput } from './contract.js';
import { sending } from './options.js';
import { listenForHints, until } from './waiting.js';

const { sendBatch } = proxyActivities<Activities>(sending);

const lanes = 2;
/** How long a digest waits for tries that were put off. */
const patience = 2 * 3_600_000;
/** After a batch that could not be done at all. */
const pause = 30_000;

/**
 * Sends what waits in the ledger. A digest wave is started every morning by its zone's schedule and ends when nothing due is
 * left; the urgent wave of an organisation is started by the first urgent notification and ends when none waits.
 */
export async function mailWave(input: MailWaveInput): Promise<void> {
  const hints = listenForHints();
  await until(input.at);
  for (let batches = 0; batches < 200; batches += lanes) {
    hints.reset();
    const results = await Promise.all(Array.from({ length: lanes }, () => sendOrWait(input)));
    if (results.some((result) => result.sent + result.refused > 0) || hints.pending()) continue;
    const waits = results.flatMap((result) => (result.nextAt === null ? [] : [result.nextAt]));
    const soonest = Math.min(...waits);
    // A digest ends with its morning; what was put off for longer is the next one's.
    if (waits.length === 0 || (input.lane === 'digest' && soonest > Date.now() + patience)) return;
    await hints.wait(Math.max(soonest, Date.now() + 1_000));
  }
  await continueAsNew<typeof mailWave>(input);
}

/** Mail has its hours: a batch that failed (the database is away) is tried again by the clock of that later moment. */
async function sendOrWait(scope: MailWaveInput): ReturnType<typeof sendBatch> {
  try {
    return await sendBatch({ scope, now: Date.now() });
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    return { sent: 0, refused: 0, nextAt: Date.now() + pause };
  }
}
