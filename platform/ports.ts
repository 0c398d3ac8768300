import { randomInt } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { Unavailable } from '../domain/errors.js';

/** Another program took the port between its choice and its use. */
export class PortTaken extends Unavailable {
  constructor(readonly port: number) {
    super(
      'port.taken',
      `Порт ${port} заняла другая программа. Запустите ещё раз: будет выбран другой порт.`,
      { port },
    );
  }
}

/** True when nobody listens on that loopback port now. The answer can be outdated a moment later: callers retry. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * Below the range from which systems take the ports of outgoing connections, so that a remembered port is still free
 * at the next start; and the Temporal server keeps its ports in columns of two signed bytes.
 */
const LOWEST = 12_000;
const HIGHEST = 32_000;

/** `count` different free loopback ports; all are held until the last one is known. */
export async function freePorts(count: number): Promise<number[]> {
  const held: Server[] = [];
  const ports: number[] = [];
  try {
    for (let attempt = 0; ports.length < count; attempt += 1) {
      if (attempt > 1000) throw new Error('no free loopback ports');
      const port = randomInt(LOWEST, HIGHEST);
      const probe = createServer();
      const isFree = await new Promise<boolean>((resolve) => {
        probe.once('error', () => resolve(false));
        probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(true));
      });
      if (!isFree) continue;
      held.push(probe);
      ports.push(port);
    }
    return ports;
  } finally {
    await Promise.all(held.map((probe) => new Promise((resolve) => probe.close(resolve))));
  }
}

export interface PortBook {
  /**
   * Ports for these names: the preferred one and its followers where free, else those of the last start, else new
   * ones. The choice is written down.
   */
  claim<Name extends string>(names: readonly Name[], preferred?: number): Promise<Record<Name, number>>;
}

/** The book of ports in `file` (JSON, name → port). One process at a time uses it: the data folder is locked. */
export function portBook(file: string): PortBook {
  const read = (): Record<string, number> => {
    try {
      const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
      if (typeof found !== 'object' || found === null) return {};
      return Object.fromEntries(
        Object.entries(found).filter((entry): entry is [string, number] => Number.isInteger(entry[1])),
      );
    } catch {
      return {}; // absent, or cut short by a kill: choosing new ports is always right
    }
  };
  const write = (ports: Record<string, number>) => {
    writeFileSync(`${file}.new`, `${JSON.stringify(ports, null, 2)}\n`);
    renameSync(`${file}.new`, file);
  };

  return {
    async claim<Name extends string>(names: readonly Name[], preferred?: number) {
      const known = read();
      const chosen = new Map<Name, number>();
      for (const [index, name] of names.entries()) {
        const candidates = [preferred === undefined ? undefined : preferred + index, known[name]];
        for (const candidate of candidates) {
          if (candidate === undefined || chosen.has(name) || [...chosen.values()].includes(candidate))
            continue;
          if (await isPortFree(candidate)) chosen.set(name, candidate);
        }
      }
      const missing = names.filter((name) => !chosen.has(name));
      const fresh = await freePorts(missing.length);
      for (const [index, name] of missing.entries()) chosen.set(name, fresh[index] ?? 0);
      const claimed = Object.fromEntries(chosen) as Record<Name, number>;
      write({ ...known, ...claimed });
      return claimed;
    },
  };
}
