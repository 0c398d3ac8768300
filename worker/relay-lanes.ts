export interface Lanes {
  /** There is something to do. While all lanes are at work it is kept for the first that is done. */
  notice(): void;
  /** Resolves when what is under way is done. */
  stop(): Promise<void>;
}

/**
 * Lanes that sleep until there is something to do; the first looks at once. A notice wakes one of them, and one that finds
 * more than it takes (`more`) wakes the next: looking costs three statements, so a single hint must not make all of them look.
 * `work` must not reject.
 */
export function startLanes(count: number, work: (more: () => void) => Promise<unknown>): Lanes {
  let stopped = false;
  let noticed = true;
  const sleepers: (() => void)[] = [];
  const notice = () => {
    noticed = true;
    sleepers.shift()?.();
  };
  const lane = async () => {
    while (!stopped) {
      if (noticed) {
        noticed = false;
        await work(notice);
      } else await new Promise<void>((resolve) => sleepers.push(resolve));
    }
  };
  const loops = Array.from({ length: count }, lane);
  return {
    notice,
    stop: async () => {
      stopped = true;
      for (const wake of sleepers.splice(0)) wake();
      await Promise.all(loops);
    },
  };
}
