import { describe, expect, test } from '@jest/globals';
import { cheapest, costRatio } from '../../support/cpu-time.js';
import { fc } from '../../support/fast-check.js';
import { readResponsibles } from '../../../domain/bodies/read-responsibles.js';
import { beyondDoubt } from './cells/beyond-doubt.js';
import { lists } from './cells/lists.js';
import { oneName } from './cells/one-name.js';

const certain = [...oneName.map((cell) => [cell, cell] as const), ...beyondDoubt];
/** Names that stand for themselves, whatever stands beside them. */
const plain = oneName.filter((name) => !/^(?:ОО|ДОУ|УО)$/.test(name));
const signs = [
  ...' ,;.:-–—/()«»"“”„\n\t№1234567890',
  ...'абвОМКУИ',
  ' и ',
  ' совместно с ',
  ' (по согласованию) ',
  ' Иванова И.И. ',
  'отдел ',
  'школы ',
  ' им. ',
  '- ',
];

describe('whatever the cell', () => {
  test('nothing throws, names are trimmed and not empty, and one that names nobody is asked', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(fc.constantFrom(...signs)).map((parts) => parts.join('')),
        ),
        (cell) => {
          const { bodies, ambiguous } = readResponsibles(cell);
          for (const name of bodies) {
            expect(name).toBe(name.trim());
            expect(name).not.toBe('');
          }
          expect(new Set(bodies).size).toBe(bodies.length);
          if (bodies.length === 0) expect(ambiguous).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('names parted by semicolons or by lines come back, in their order', () => {
    const some = fc.uniqueArray(fc.constantFrom(...plain), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(some, fc.constantFrom('; ', ';\n', ' ;', ';'), (names, sign) => {
        expect(readResponsibles(names.join(sign))).toEqual({ bodies: names, ambiguous: false });
      }),
      { numRuns: 300 },
    );
  });

  test('spaces, a full stop and a semicolon at the end change nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...certain),
        fc.constantFrom(' ', ';', ' ;', '\n', '\t', '\u00a0'),
        ([cell], end) => {
          expect(readResponsibles(`  ${cell}${end}`)).toEqual(readResponsibles(cell));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('reading the result again', () => {
  test.each(certain)('%j', (cell) => {
    const { bodies } = readResponsibles(cell);
    expect(readResponsibles(bodies.join('; ')).bodies).toEqual(bodies);
  });
});

describe('ten thousand characters', () => {
  const reading = (text: string) => () => readResponsibles(text);
  const long = (part: string) => part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
  test.each([
    'а',
    'А',
    'АА ',
    'Аа ',
    '«',
    '»',
    '"',
    '(',
    ')',
    '("',
    ' и ',
    ', ',
    ';',
    '\n',
    '- ',
    '1',
    '№ 1, ',
    'А.А. ',
    'Иванова И.И. ',
    'отдел ',
    'отдел, ',
    'школы\n',
    'а-',
    'а- ',
    'образования, ',
    'старший ',
    'Зам. ',
    'кл. ',
    'совместно с ',
    'по согласованию ',
    '(по согласованию) ',
    '(далее – ',
    '«а» ',
    '/',
    'а/б ',
    'МКУ «',
    '1. ',
    'в части касающейся ',
    '  \n  ',
    'Иванова ',
    'по УВР, ',
    '8 (48542) 2-94-16 ',
    '(тел. 2-15-33 ',
    'РФ\n',
    'Отдел\nСоциального ',
    'ОТДЕЛ ОБРАЗОВАНИЯ ',
    'OOO COШ ',
    'руково-дители ',
    'A',
    '.',
    "'",
    'Иванов И.И. (ДХШ) ',
  ])('%j again and again is read within a second of work', (part) => {
    expect(cheapest(reading(long(part)), 1_000)).toBeLessThan(1_000);
  });

  test('four times the length takes about four times the time', () => {
    const cell = lists.map(([text]) => text).join(', ');
    // quadratic would be sixteen times
    const both = [reading(cell), reading(cell.repeat(4))] as const;
    expect(costRatio(both, { floor: 1, enough: 8 })).toBeLessThan(8);
  });
});

test('a thousand cells take no more than two seconds', () => {
  const cells = Array.from({ length: 1000 }, (_, at) => certain[at % certain.length]?.[0] ?? '');
  const took = cheapest(() => {
    for (const cell of cells) readResponsibles(cell);
  }, 2_000);
  console.log(`responsibles: 1000 cells in ${Math.round(took)} ms`);
  expect(took).toBeLessThan(2000);
});
