import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { costRatio } from '../../support/cpu-time.js';
import { fc } from '../../support/fast-check.js';
import { VekhaError } from '../../../domain/errors.js';
import type { DraftOrder } from '../../../domain/draft-order.js';
import { readOrder } from '../../../documents/order/read-order.js';

const seed = readFileSync('examples/prikaz-88-kurkino.txt', 'utf8');
const header = '№ п/п\tНаименование мероприятия\tСроки исполнения\tОтветственные';
const bytes = (text: string) => new TextEncoder().encode(text);

function readOrRefuse(content: Uint8Array): DraftOrder | VekhaError {
  try {
    return readOrder({ name: 'any.txt', bytes: content });
  } catch (error) {
    if (error instanceof VekhaError) return error;
    throw error;
  }
}

const scrap = fc.oneof(
  fc.constantFrom(
    '\t',
    '\n',
    '\n\n',
    '\f',
    '|',
    ';',
    ',',
    '"',
    '«',
    '»',
    '(',
    ')',
    '<p>',
    '</ul>',
    '&nbsp;',
    '1.',
    '2',
    'IV',
    header,
    'ежегодно',
    'до 03.12.2020',
    'МКУ "Центр обеспечения"',
    'и',
    'совместно с',
    'мониторинг',
    'анализ',
    'Приказ',
    '№ 88',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('any input', () => {
  test('bytes are read or refused in our own words', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (content) => void readOrRefuse(content)));
  });

  test('scraps of orders are read or refused, and what is read is consistent', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (scraps) => {
        const draft = readOrRefuse(bytes(`${header}\n${scraps.join('')}`));
        if (draft instanceof VekhaError) return;
        const rows = draft.sections.flatMap((section) => section.rows);
        expect(rows.map(({ position }) => position)).toEqual(rows.map((_, at) => at + 1));
        expect(new Set(draft.questions.map(({ id }) => id)).size).toBe(draft.questions.length);
        for (const row of rows) {
          expect(row.responsibles.filter(({ role }) => role === 'lead')).toHaveLength(
            Math.min(row.responsibles.length, 1),
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a file cut off anywhere is read or refused', () => {
    fc.assert(
      fc.property(fc.nat({ max: seed.length }), (length) => void readOrRefuse(bytes(seed.slice(0, length)))),
      { numRuns: 40 },
    );
  });

  test('no row is lost: every number that begins a line is a row', () => {
    const row = fc.tuple(
      fc.stringMatching(/^[А-Я][а-я]{3,12}( [а-я]{3,12}){0,4}$/),
      fc.constantFrom('ежегодно', 'май 2021 года', 'постоянно'),
      fc.constantFrom('Отдел образования', 'МКУ "ЦО"; школы'),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const lines = rows.map((cells, at) => [`${at + 1}.`, ...cells].join('\t'));
        const draft = readOrRefuse(bytes([header, ...lines].join('\n')));
        if (draft instanceof VekhaError) throw draft;
        const read = draft.sections.flatMap((section) => section.rows);
        expect(
          read.map(({ activity, deadline, responsiblesText }) => [activity, deadline, responsiblesText]),
        ).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe('large files', () => {
  const size = 400_000;
  const filled = (unit: string, length: number) =>
    `${header}\n1\t${unit.repeat(Math.ceil(length / unit.length))}`;

  /** Four times the input may take four times as long, with room for the collector; a quadratic reader takes sixteen. */
  test.each([
    ['rows', 'Семинар\tежегодно\tОтдел образования\n2\t'],
    ['continuation rows', 'семинар\tежегодно\tОтдел\n\t'],
    ['lines without tabs', 'семинар\n'],
    ['blank lines', '\n'],
    ['one long cell', 'семинар '],
    ['bodies in one cell', 'Семинар\tежегодно\tОтдел образования, школы и МКУ "ЦО"; '],
    ['different bodies', 'Семинар\tежегодно\t'],
    ['open quotations', 'Семинар\tежегодно\t«"«(" '],
    ['tags never closed', '<p <ul <li '],
    ['commas', ', , и и ,'],
    ['spaces', '   '],
    ['headings', '\n\nРаздел\n\n1\tСеминар\tежегодно\tОУ\n'],
    ['letters', 'а'],
    ['capitals', 'А'],
    ['numbers', '1.'],
    ['tabs', '\t'],
  ])('%s: time grows with the size, not its square', (_, unit) => {
    expectLinear((length) => filled(unit, length));
  });

  test('a rule of hyphens above the table: the same', () => {
    expectLinear((length) => `${'-'.repeat(length)}\n${header}\n1\tСеминар\tежегодно\tОУ\n`);
  });

  function expectLinear(make: (length: number) => string): void {
    const reading = (length: number) => {
      const content = bytes(make(length));
      return () => {
        readOrRefuse(content);
      };
    };
    const both = [reading(size / 8), reading(size / 2)] as const;
    expect(costRatio(both, { floor: 25, enough: 10 })).toBeLessThan(10);
  }
});
