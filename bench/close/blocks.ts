import { cpuOf } from '../support/cpu.js';
import type { Closed } from '../support/lag.js';
import { measure } from '../support/load.js';
import type { Block } from '../support/load.js';

/** Processor milliseconds that a block cost in each process. */
export type Cpu = Record<'server' | 'postgres' | 'temporal' | 'worker', number>;
export interface Measured {
  block: Block;
  /** For one close. */
  cpu: Cpu;
}
/** The same block on both sides, one right after the other. */
export type Pair = { ours: Measured; theirs: Measured; closed: Closed[] };

/** One block of calls by so many callers, with what it cost until all is at rest. `pids` = whose time is taken. */
export async function measured(
  pids: Readonly<Record<keyof Cpu, number | undefined>>,
  callers: number,
  calls: readonly (() => Promise<void>)[],
  settle: () => Promise<void>,
): Promise<Measured> {
  const used = (): Cpu => ({
    server: cpuOf(pids.server),
    postgres: cpuOf(pids.postgres),
    temporal: cpuOf(pids.temporal),
    worker: cpuOf(pids.worker),
  });
  const before = used();
  const block = await measure(callers, calls);
  await settle();
  const after = used();
  const each = (name: keyof Cpu) => (after[name] - before[name]) / calls.length;
  return {
    block,
    cpu: {
      server: each('server'),
      postgres: each('postgres'),
      temporal: each('temporal'),
      worker: each('worker'),
    },
  };
}
