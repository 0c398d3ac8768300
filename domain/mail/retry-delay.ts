const minute = 60_000;

/**
 * How long (ms) a mail rests after its `attempts`-th try was put off by the mail server: 1, 2, 4 … minutes, an hour at
 * most. It is tried for ever, because a relay that is down for a weekend must lose nothing.
 */
export function retryDelay(attempts: number): number {
  return Math.min(2 ** Math.max(attempts - 1, 0), 60) * minute;
}
