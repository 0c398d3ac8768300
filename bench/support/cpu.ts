import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Of Linux, in practice everywhere: 100 ticks a second. */
const tickMs = 10;

interface Stat {
  parent: number;
  /** Milliseconds of processor the process has used, its ended children included. */
  used: number;
}

function statOf(pid: number): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), used: ticks * tickMs };
  } catch {
    return undefined;
  }
}

/** Milliseconds of processor that the process and its children have used so far; NaN where there is no /proc. */
export function cpuOf(pid: number | undefined): number {
  const own = pid === undefined ? undefined : statOf(pid);
  if (!own) return Number.NaN;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === pid);
  return children.reduce((sum, stat) => sum + (stat?.used ?? 0), own.used);
}

/** Waits until these processes together use less than a tenth of one processor. */
export async function untilQuiet(pids: readonly (number | undefined)[]): Promise<void> {
  const used = () => pids.reduce<number>((sum, pid) => sum + cpuOf(pid), 0);
  for (let before = used(); ;) {
    await pause(500);
    const now = used();
    if (!(now - before >= 50)) return;
    before = now;
  }
}
