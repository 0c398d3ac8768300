import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { freePorts, isPortFree, portBook } from '../../../platform/ports.js';

const folder = mkdtempSync(join(tmpdir(), 'vekha-ports-'));
afterAll(() => rmSync(folder, { recursive: true }));
let books = 0;
const newBook = () => join(folder, `${(books += 1)}.json`);

async function occupied(port: number, work: () => Promise<void>): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

test('free ports are different, and small enough for the columns the Temporal server keeps them in', async () => {
  const ports = await freePorts(40);
  expect(new Set(ports).size).toBe(40);
  for (const port of ports) expect(port).toBeLessThanOrEqual(32_767);
});

test('the next start takes the same ports, and another where one is taken meanwhile', async () => {
  const file = newBook();
  const first = await portBook(file).claim(['postgres', 'mail']);
  expect(await portBook(file).claim(['postgres', 'mail'])).toEqual(first);
  await occupied(first.postgres, async () => {
    expect(await isPortFree(first.postgres)).toBe(false);
    const second = await portBook(file).claim(['postgres', 'mail']);
    expect(second.mail).toBe(first.mail);
    expect(second.postgres).not.toBe(first.postgres);
  });
});

test('a preferred port is taken when it is free and left alone when it is not', async () => {
  const [preferred = 0] = await freePorts(1);
  expect((await portBook(newBook()).claim(['api'], preferred)).api).toBe(preferred);
  await occupied(preferred, async () => {
    expect((await portBook(newBook()).claim(['api'], preferred)).api).not.toBe(preferred);
  });
});

test('a book cut short by a kill is no obstacle', async () => {
  const file = newBook();
  writeFileSync(file, '{"postgres": 120');
  const first = await portBook(file).claim(['postgres']);
  expect(await portBook(file).claim(['postgres'])).toEqual(first);
});
