import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from './seeded-random.js';
import { startSmtpSink } from './smtp-sink.js';

/** A mail that the mail server took, be it that the sender has heard of it or not. */
export interface TakenMail {
  messageId: string;
  to: string;
  /** ms since 1970. */
  at: number;
}

/** A real mail server that takes its time and writes down when it took what. */
export async function startSlowMailServer(ms: readonly [number, number], random: SeededRandom) {
  const sink = await startSmtpSink();
  const taken: TakenMail[] = [];
  let underWay = 0;
  sink.onMessage(async ({ messageId, to }) => {
    underWay += 1;
    await sleep(random.between(...ms));
    underWay -= 1;
    taken.push({ messageId, to: to.join(), at: Date.now() });
  });
  return { url: sink.url, taken, isTaking: () => underWay > 0, stop: () => sink.stop() };
}

export type SlowMailServer = Awaited<ReturnType<typeof startSlowMailServer>>;

/** Pairs of times at which one mail was taken and taken again. */
export function repeatsOf(
  taken: readonly TakenMail[],
): { messageId: string; first: number; again: number }[] {
  const last = new Map<string, number>();
  return taken.flatMap(({ messageId, at }) => {
    const first = last.get(messageId);
    last.set(messageId, at);
    return first === undefined ? [] : [{ messageId, first, again: at }];
  });
}
