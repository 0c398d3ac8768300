/** Tries at most: a machine that is busy with other things spoils some of them, code that is slow spoils all. */
const tries = 6;

/** What `run` costs at its cheapest, in ms of this process's processors. Stops trying once it costs less than `enough`. */
export function cheapest(run: () => unknown, enough: number): number {
  let least = Infinity;
  for (let at = 0; at < tries && least >= enough; at += 1) least = Math.min(least, cpuTime(run));
  return least;
}

/**
 * How many times as much the second costs as the first, each at its cheapest and no less than `floor` ms. Tried in turns, so
 * that a busy moment falls on both; stops trying once it is less than `enough`.
 */
export function costRatio(
  [first, second]: readonly [() => unknown, () => unknown],
  { floor, enough }: { floor: number; enough: number },
): number {
  let [less, more] = [Infinity, Infinity];
  let ratio = Infinity;
  for (let at = 0; at < tries && ratio >= enough; at += 1) {
    less = Math.min(less, cpuTime(first));
    more = Math.min(more, cpuTime(second));
    ratio = Math.max(more, floor) / Math.max(less, floor);
  }
  return ratio;
}

function cpuTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
