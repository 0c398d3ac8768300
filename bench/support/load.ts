import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** One measured block of requests. Times in milliseconds. */
export interface Block {
  callers: number;
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** Sends one POST of JSON over a kept connection; rejects on anything but 201. */
export type Send = (path: string, body: unknown) => Promise<void>;

export function jsonSender(origin: string, headers: Record<string, string>, connections: number): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(origin);
  return (path, body) =>
    new Promise((resolve, reject) => {
      const payload = Buffer.from(JSON.stringify(body));
      const call = request(
        {
          ...{ agent, hostname, port, path, method: 'POST' },
          headers: {
            ...headers,
            'content-type': 'application/json',
            'content-length': payload.length,
            'idempotency-key': randomUUID(),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            if (response.statusCode === 201) resolve();
            else
              reject(new Error(`${path}: ${response.statusCode} ${Buffer.concat(parts).toString('utf8')}`));
          });
        },
      );
      call.on('error', reject);
      call.end(payload);
    });
}

/** Sends all requests with so many callers side by side, each sending its next when the last was answered. */
export async function measure(callers: number, calls: readonly (() => Promise<void>)[]): Promise<Block> {
  const queue = [...calls];
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const sent = performance.now();
        await next();
        times.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  return {
    callers,
    requests: calls.length,
    perSecond: calls.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

/** The q-quantile (0–1) of numbers, by the nearest rank. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}
