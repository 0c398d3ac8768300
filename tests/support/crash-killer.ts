import { setTimeout as sleep } from 'node:timers/promises';
import { parts, type CrashProgram, type Part } from './crash-program.js';
import type { SeededRandom } from './seeded-random.js';

/**
 * `backend`: one connection's server process; PostgreSQL then ends all its sessions and recovers. `sender`: the worker
 * while it hands mails to the mail server.
 */
export type Victim = Part | 'backend' | 'sender';

const partOf = (victim: Victim): Part =>
  victim === 'backend' ? 'postgres' : victim === 'sender' ? 'worker' : victim;

export interface Kill {
  victims: readonly Victim[];
  /** ms since 1970. */
  at: number;
  /** ms until all victims served again. */
  recovery: number | undefined;
}

export interface KillerOptions {
  program: CrashProgram;
  random: SeededRandom;
  /** Who dies together; the order is drawn. */
  rounds: readonly (readonly Victim[])[];
  /** ms between two rounds, drawn evenly. */
  pause: readonly [number, number];
  /** True when the part serves again; asked often, may reject. */
  serves: (part: Part, killedAt: number) => Promise<boolean>;
  /** True while a mail is being handed over. */
  isSending: () => boolean;
}

/** SIGKILL, round after round, whether or not the parts have recovered from the round before. */
export async function killInRounds({
  program,
  random,
  rounds,
  pause,
  serves,
  isSending,
}: KillerOptions): Promise<Kill[]> {
  const kills: Kill[] = [];
  const watches: Promise<void>[] = [];
  for (const victims of random.shuffled(rounds)) {
    await sleep(random.between(...pause));
    const pids = await untilKillable(victims);
    const kill: Kill = { victims, at: Date.now(), recovery: undefined };
    kills.push(kill);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    watches.push(watch(kill, new Set(pids)));
  }
  await Promise.all(watches);
  return kills;

  /** Who is dead already cannot be killed: waits for it. A part that is only just starting is fair game. */
  async function untilKillable(victims: readonly Victim[]): Promise<number[]> {
    for (let waited = 0; waited < 60_000; waited += 10) {
      const pids = victims.map((victim) =>
        victim === 'backend' ? program.backends()[0] : program.pidOf(partOf(victim)),
      );
      const living = pids.filter((pid) => pid !== undefined);
      // Mails may have run out; then any moment is as good.
      const isMoment = !victims.includes('sender') || isSending() || waited > 15_000;
      if (living.length === victims.length && isMoment) return living;
      await sleep(10);
    }
    throw new Error(`not running any more: ${victims.join(', ')}`);
  }

  async function watch(kill: Kill, killed: ReadonlySet<number>): Promise<void> {
    const waiting = new Set(kill.victims.map(partOf));
    while (waiting.size > 0 && Date.now() - kill.at < 90_000) {
      for (const part of parts.filter((each) => waiting.has(each))) {
        const pid = program.pidOf(part);
        const isNew = pid !== undefined && !killed.has(pid);
        if (isNew && (await serves(part, kill.at).catch(() => false))) waiting.delete(part);
      }
      await sleep(50);
    }
    if (waiting.size === 0) kill.recovery = Date.now() - kill.at;
  }
}
