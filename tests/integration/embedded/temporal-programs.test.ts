import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { noTemporal, tryPrograms } from '../../../embedded/temporal/acquire.js';
import { buildTemporal } from '../../../embedded/temporal/build.js';
import { cachedPrograms, programFolder, temporalVersion } from '../../../embedded/temporal/programs.js';
import { temporaryData } from '../../support/temporary-data.js';

let data: ReturnType<typeof temporaryData>;
let cache: string;
beforeEach(() => {
  data = temporaryData();
  cache = join(data.root, 'cache');
  mkdirSync(cache);
});
afterEach(() => data.remove());

/** A stand-in for the compiler that is called as `go` is: `list` names packages, `build -o folder/` makes programs. */
function compiler(build: string): string {
  const file = join(data.root, 'go');
  writeFileSync(
    file,
    `#!/bin/sh
if [ "$1" = list ]; then echo "go: downloading example v1" >&2; printf 'one\\ntwo\\nthree\\n'; exit 0; fi
echo run >> ${join(data.root, 'builds')}
while [ "$1" != -o ]; do shift; done
out=$2
${build}
`,
  );
  chmodSync(file, 0o755);
  return file;
}
const whole =
  'for p in one two three; do echo $p >&2; done; sleep 0.3; for p in server sql; do echo "$p" > $out$p; chmod +x $out$p; done';
const builds = () => (existsSync(join(data.root, 'builds')) ? 'once' : 'never');

test('the version is the one go.mod pins', () => {
  expect(temporalVersion()).toBe('1.32.1');
  expect(programFolder('/c')).toBe('/c/temporal-1.32.1');
});

describe('building', () => {
  test('puts a finished build into the cache and says how far it is', async () => {
    const lines: string[] = [];
    const programs = await buildTemporal(cache, (line) => lines.push(line), { go: compiler(whole) });
    expect(programs).toEqual(cachedPrograms(cache));
    expect(readdirSync(cache)).toEqual(['temporal-1.32.1']);
    expect(lines.join('\n')).toMatch(/Скачиваются части сервера Temporal: 1, прошло 0 с/);
    expect(lines.at(-1)).toMatch(/^Собирается сервер Temporal: 3 из 3, прошло \d+ с$/);
  });

  test('happens once when two ask at the same time; the second waits and gets the same', async () => {
    const go = compiler(`${whole}; [ "$(wc -l < ${join(data.root, 'builds')})" = 1 ] || exit 9`);
    const [first, second] = await Promise.all(
      [1, 2].map(() => buildTemporal(cache, () => undefined, { go })),
    );
    expect(first).toEqual(second);
  });

  test('that fails leaves nothing that could be taken for a build, and gives the last words', async () => {
    const go = compiler(
      'touch ${out}server; chmod +x ${out}server; echo "no space left on device" >&2; exit 1',
    );
    await expect(buildTemporal(cache, () => undefined, { go })).rejects.toThrow('no space left on device');
    expect(cachedPrograms(cache)).toBeUndefined();
    expect(readdirSync(cache)).toEqual([]);
  });

  test('clears the draft and the lock of a builder that was killed', async () => {
    mkdirSync(join(cache, 'temporal-1.32.1.building-4194303'));
    writeFileSync(join(cache, 'temporal-1.32.1.lock'), JSON.stringify({ pid: 4194303, born: '5' }));
    await buildTemporal(cache, () => undefined, { go: compiler(whole) });
    expect(readdirSync(cache)).toEqual(['temporal-1.32.1']);
  });

  test('can be interrupted', async () => {
    const stop = new AbortController();
    const build = buildTemporal(cache, () => undefined, {
      go: compiler('exec sleep 60'),
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(), 300);
    await expect(build).rejects.toThrow(/abort/i);
    expect(readdirSync(cache)).toEqual([]);
  });
});

test('half a build under the final name is not used', async () => {
  mkdirSync(programFolder(cache));
  writeFileSync(join(programFolder(cache), 'server'), '', { mode: 0o755 });
  expect(cachedPrograms(cache)).toBeUndefined();
  await buildTemporal(cache, () => undefined, { go: compiler(whole) });
  expect(cachedPrograms(cache)).toBeDefined();
});

test('a build in the cache is used without asking for a compiler', async () => {
  await buildTemporal(cache, () => undefined, { go: compiler(whole) });
  expect(await tryPrograms(cache, () => undefined, { go: '/nowhere/go' })).toEqual({
    programs: cachedPrograms(cache),
  });
  expect(builds()).toBe('once');
});

test('when nothing works, one message names what is missing and the three ways out', async () => {
  const found = await tryPrograms(cache, () => undefined, { go: '/nowhere/go' });
  expect(found).toEqual({ refusal: 'на этой машине нет Go' });
  const { message } = noTemporal(
    'на этой машине нет Go',
    new Error('getaddrinfo ENOTFOUND temporal.download'),
  );
  for (const words of [
    '1.32.1',
    'нет Go',
    'ENOTFOUND',
    'установите Go',
    'доступ в интернет',
    'TEMPORAL_ADDRESS',
  ])
    expect(message).toContain(words);
});
