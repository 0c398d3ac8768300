import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';

/** Zones on both sides of the date line, and languages whose letters change case and sort in their own ways. */
const places = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' },
];

async function answers(what: string[], place: Record<string, string>, input: string): Promise<string> {
  const program = spawn(process.execPath, ['dist/cli/main.js', 'read', ...what], {
    env: { PATH: process.env['PATH'], ...place },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  program.stdin.end(input);
  return text(program.stdout);
}

test('the built program reads the same in every zone and language', async () => {
  const phrases = await readFile('tests/corpus/deadlines.jsonl', 'utf8');
  const seed = [
    'order',
    'tests/files/libreoffice/order.docx',
    '--json',
    '--from',
    '2026-01-01',
    '--until',
    '2026-12-31',
  ];
  const all = await Promise.all(
    places.map((place) =>
      Promise.all([answers(['deadlines', '-'], place, phrases), answers(seed, place, '')]),
    ),
  );
  const [first, ...others] = all;
  expect(first?.[0]?.trim().split('\n').length).toBe(phrases.trim().split('\n').length);
  expect(first?.[1]).toContain('"occurrences"');
  for (const one of others) expect(one).toEqual(first);
});
