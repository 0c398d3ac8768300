import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { deadlinesCommand } from '../../../cli/read/deadlines.js';

let folder = '';
let out = '';
let err = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vekha-read-'));
  [out, err] = ['', ''];
  const into = (add: (text: string) => void) => (text: unknown) => {
    add(String(text));
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(into((text) => (out += text)));
  jest.spyOn(process.stderr, 'write').mockImplementation(into((text) => (err += text)));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function read(lines: string): Promise<void> {
  const file = join(folder, 'phrases.jsonl');
  await writeFile(file, lines);
  await deadlinesCommand().parseAsync([file], { from: 'user' });
}
const answers = () =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('vekha read deadlines', () => {
  test('answers every line in order, with these fields and no others', async () => {
    await read(
      '\uFEFF{"phrase":"до 15 июля ежегодно"}\r\n\n{"phrase":"ноябрь","context":{"planYear":2024}}\n',
    );
    expect(answers()).toEqual([
      {
        phrase: 'до 15 июля ежегодно',
        kind: 'recurring',
        rrule: 'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=15',
        start: null,
        end: null,
        partial: null,
        parts: [],
        ambiguous: false,
        questions: [],
        reading: 'Каждый год, не позднее 15 июля.',
      },
      expect.objectContaining({ kind: 'one_off', start: '2024-11-01', end: '2024-11-30', ambiguous: false }),
    ]);
  });

  test.each([
    ['{"phrase":"ноябрь","context":{"schoolYear":"2024/2025"}}', '2024-11-30'],
    ['{"phrase":"март","context":{"schoolYear":2024,"planYear":null}}', '2025-03-31'],
    ['{"phrase":"март 2023","context":null}', '2023-03-31'],
  ])('%s', async (line, end) => {
    await read(line);
    expect(answers()).toMatchObject([{ end }]);
  });

  test('tells of every broken line and still reads the others', async () => {
    const lines = [
      'чушь',
      '{"phrase":5}',
      '[]',
      '{"phrase":"2024 год","context":{"orderDate":"2024-02-31"}}',
      '{"phrase":""}',
    ];
    await expect(read(lines.join('\n'))).rejects.toMatchObject({ code: 'line' });
    expect(answers()).toEqual([
      { line: 1, error: 'Строка 1 не подходит: это не JSON. Нужен объект JSON, как в справке.' },
      { line: 2, error: 'Строка 2 не подходит: проверьте поле «phrase».' },
      { line: 3, error: 'Строка 3 не подходит: нужен объект JSON, как в справке.' },
      { line: 4, error: 'Строка 4 не подходит: проверьте поле «context.orderDate».' },
      expect.objectContaining({ phrase: '', kind: 'unknown', ambiguous: true }),
    ]);
    expect(err.split('\n').filter((line) => line.startsWith('Строка'))).toHaveLength(4);
  });

  test('says that a file does not open', async () => {
    const missing = join(folder, 'нет.jsonl');
    await expect(deadlinesCommand().parseAsync([missing], { from: 'user' })).rejects.toThrow(
      'не открывается',
    );
  });
});
