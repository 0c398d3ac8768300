import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cell, docx, p, table, tr } from '../tests/unit/documents/build-docx.js';
import { quantile } from './support/load.js';

/**
 * Reading an order of 500 to 5,000 rows to a draft with rules, bodies and chains, beside mammoth turning the same file into HTML and
 * no more. Every reading in a fresh process, so that time includes warming up and memory is that of one file; sides interleaved.
 */
const sizes = [500, 1_000, 2_000, 5_000];
const rounds = 3;
const limits = { rows: 500, ms: 2_000, mb: 300 };

interface Reading {
  ms: number;
  rows: number | null;
  peakMb: number;
}

const deadlines = [
  'ежегодно',
  'до 15 числа месяца, следующего за отчётным',
  'август, ежегодно',
  'постоянно',
  'I–II квартал 2024 года',
  'в соответствии с графиком проведения',
];
const bodies = [
  'Отдел образования Администрации МО Лесной район; МКУ «Центр обеспечения»',
  'Отдел образования Администрации МО Лесной район',
  'МКУ «Центр обеспечения», образовательные учреждения',
];

const folder = mkdtempSync(join(tmpdir(), 'vekha-bench-'));
try {
  const files = new Map(sizes.map((rows) => [rows, writeOrder(rows)]));
  const results = new Map(sizes.map((rows) => [rows, { ours: [] as Reading[], mammoth: [] as Reading[] }]));
  for (let round = 0; round < rounds; round++) {
    for (const [rows, file] of files) {
      results.get(rows)?.ours.push(readOnce('ours', file));
      results.get(rows)?.mammoth.push(readOnce('mammoth', file));
    }
  }
  print(files, results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Sections of 25 rows; no two activities are the same, days differ, so that nothing is read from memory but what a real order repeats. */
function writeOrder(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const row = tr([
      `${(at % 25) + 1}.`,
      `Проведение мероприятия № ${at} по развитию муниципальной системы оценки качества образования и подготовка справки`,
      at % 3 === 0 ? `до ${(at % 28) + 1}.0${(at % 9) + 1}.2024` : (deadlines[at % deadlines.length] ?? ''),
      bodies[at % bodies.length] ?? '',
    ]);
    return at % 25 === 0 ? tr([cell(`Раздел ${at / 25 + 1}. Направление работы`, { span: 4 })]) + row : row;
  });
  const file = join(folder, `order-${rows}.docx`);
  const header = tr(['№ п/п', 'Наименование мероприятия', 'Сроки исполнения', 'Ответственные'], {
    header: true,
  });
  writeFileSync(file, docx(p('ПРИКАЗ'), p('от 15.01.2024 № 1'), table(header, ...lines)));
  return file;
}

function readOnce(reader: 'ours' | 'mammoth', file: string): Reading {
  const script = fileURLToPath(new URL('support/read-once.mjs', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script, reader, file], { encoding: 'utf8' })) as Reading;
}

function print(
  files: ReadonlyMap<number, string>,
  results: ReadonlyMap<number, { ours: Reading[]; mammoth: Reading[] }>,
): void {
  console.log('\n rows  file KB  ours ms  per row  ours peak MB  mammoth ms  mammoth peak MB');
  const perRow: number[] = [];
  for (const [rows, { ours, mammoth }] of results) {
    if (ours.some((reading) => reading.rows !== rows))
      throw new Error(`rows were lost: ${JSON.stringify(ours)}`);
    const ms = quantile(
      ours.map((reading) => reading.ms),
      0.5,
    );
    const peak = Math.max(...ours.map(({ peakMb }) => peakMb));
    perRow.push(ms / rows);
    console.log(
      [
        String(rows).padStart(5),
        (statSync(files.get(rows) ?? '').size / 1024).toFixed(0).padStart(8),
        ms.toFixed(0).padStart(8),
        (ms / rows).toFixed(2).padStart(8),
        peak.toFixed(0).padStart(13),
        quantile(
          mammoth.map((reading) => reading.ms),
          0.5,
        )
          .toFixed(0)
          .padStart(11),
        Math.max(...mammoth.map(({ peakMb }) => peakMb))
          .toFixed(0)
          .padStart(16),
      ].join(' '),
    );
    if (rows === limits.rows) {
      const met = ms <= limits.ms && peak <= limits.mb;
      console.log(`      ${met ? 'within' : 'OVER'} the limit of ${limits.ms} ms and ${limits.mb} MB`);
      if (!met) process.exitCode = 1;
    }
  }
  const growth = (perRow.at(-1) ?? 0) / (perRow[0] ?? 1);
  console.log(
    `time per row at ${sizes.at(-1)} against ${sizes[0]} rows: ${growth.toFixed(2)} (1.00 = linear)`,
  );
}
