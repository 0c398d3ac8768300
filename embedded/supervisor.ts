import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from './server-process.js';

/** Something that must run as long as the installation does. */
export interface Child {
  name: string;
  /** Names of children that must be up before this one is started again. */
  needs?: readonly string[];
  /** Resolves when it is ready for its users. Called again after it died. Gives up early when `signal` says so. */
  start(signal: AbortSignal): Promise<Running>;
}

export interface SupervisorEvents {
  died(name: string, why: string): void;
  restarted(name: string): void;
  restartFailed(name: string, error: unknown): void;
}

export interface Supervisor {
  /** Starts a child, waits until it is ready and keeps it running from then on. Rejects when the first start fails. */
  start(child: Child): Promise<void>;
  /** Aborted when stop() was called. */
  readonly signal: AbortSignal;
  isStopping(): boolean;
  /** The pid of a child that runs now. */
  pidOf(name: string): number | undefined;
  /** Stops all, last started first. No child is restarted any more. */
  stop(): Promise<void>;
}

export interface Backoff {
  /** Milliseconds before the first restart; doubles with each death that follows soon. */
  first: number;
  longest: number;
  /** A child that lived this long is well again. */
  healthyAfter: number;
}

interface Kept {
  running: Running | undefined;
  /** Ends when the child is no longer looked after. */
  loop: Promise<void>;
}

const patient: Backoff = { first: 250, longest: 5_000, healthyAfter: 60_000 };

export function createSupervisor(events: SupervisorEvents, backoff: Backoff = patient): Supervisor {
  const kept = new Map<string, Kept>();
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  /** Follows a child from its first death on. */
  async function keep(child: Child, entry: Kept, first: Running): Promise<void> {
    let running: Running | undefined = first;
    let delay = backoff.first;
    while (running) {
      const born = performance.now();
      const why = await running.exited;
      entry.running = undefined;
      if (isStopping()) return;
      events.died(child.name, why);
      if (performance.now() - born > backoff.healthyAfter) delay = backoff.first;
      for (running = undefined; !running;) {
        await pause(delay);
        delay = Math.min(delay * 2, backoff.longest);
        while (!isStopping() && !(child.needs ?? []).every((name) => kept.get(name)?.running))
          await pause(50);
        if (isStopping()) return;
        try {
          running = await child.start(stopping.signal);
        } catch (error) {
          if (!isStopping()) events.restartFailed(child.name, error);
        }
      }
      entry.running = running;
      // Asked to stop while it was coming up: stop() has passed this child already.
      if (isStopping()) return running.stop();
      events.restarted(child.name);
    }
  }

  return {
    async start(child) {
      const entry: Kept = { running: undefined, loop: Promise.resolve() };
      kept.set(child.name, entry);
      const starting = child.start(stopping.signal);
      // Known before it is up: a stop that comes meanwhile waits for it and ends it.
      entry.loop = starting.then(
        (running) => {
          entry.running = running;
          return isStopping() ? running.stop() : keep(child, entry, running);
        },
        () => undefined,
      );
      await starting;
    },
    signal: stopping.signal,
    isStopping,
    pidOf: (name) => kept.get(name)?.running?.pid,
    async stop() {
      stopping.abort();
      for (const entry of [...kept.values()].reverse()) {
        await entry.running?.stop();
        await entry.loop;
      }
    },
  };
}
