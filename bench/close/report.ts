import type { Client } from '@temporalio/client';
import { describeLags, lagsOf } from '../support/lag.js';
import { quantile } from '../support/load.js';
import type { Cpu, Measured, Pair } from './blocks.js';

const callersOf = (pairs: readonly Pair[]) => new Set(pairs.map(({ ours }) => ours.block.callers));

/** How many closes a second on either side, how long one takes, and what of the processors. */
export function printPairs(title: string, pairs: readonly Pair[]): void {
  console.log(`\n${title}`);
  console.log('callers  ours/s  plain/s  ratio  ours p50/p99 ms  plain p50/p99 ms');
  for (const { ours, theirs } of pairs) {
    const times = ({ block }: Measured) => `${block.p50.toFixed(1)}/${block.p99.toFixed(1)}`;
    console.log(
      [
        String(ours.block.callers).padStart(7),
        ours.block.perSecond.toFixed(0).padStart(7),
        theirs.block.perSecond.toFixed(0).padStart(8),
        (ours.block.perSecond / theirs.block.perSecond).toFixed(2).padStart(6),
        times(ours).padStart(16),
        times(theirs).padStart(17),
      ].join(' '),
    );
  }
  for (const callers of callersOf(pairs)) {
    const ratios = pairs
      .filter((pair) => pair.ours.block.callers === callers)
      .map((pair) => pair.ours.block.perSecond / pair.theirs.block.perSecond);
    console.log(`median ratio at ${callers}: ${quantile(ratios, 0.5).toFixed(2)}`);
  }
  for (const side of ['ours', 'theirs'] as const)
    console.log(`processor ms for one close, ${side}: ${describeCpu(pairs.map((pair) => pair[side]))}`);
}

function describeCpu(all: readonly Measured[]): string {
  const names: (keyof Cpu)[] = ['server', 'postgres', 'temporal', 'worker'];
  return names
    .map((name) => {
      const of = all.map(({ cpu }) => cpu[name]);
      return `${name} ${quantile(of, 0.5).toFixed(1)}`;
    })
    .join(', ');
}

/** How long after the answer the process of a task had read its new state. */
export async function printLags(pairs: readonly Pair[], client: Client): Promise<void> {
  console.log('\nlag of ours from the answer until the process has seen it, p50/p99 ms');
  for (const callers of callersOf(pairs)) {
    const closed = pairs.filter((pair) => pair.ours.block.callers === callers).flatMap((pair) => pair.closed);
    const lags = await lagsOf(client, closed);
    console.log(`${callers} callers (${lags.length} of ${closed.length}): ${describeLags(lags)}`);
  }
}
