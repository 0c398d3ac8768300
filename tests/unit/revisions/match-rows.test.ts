import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { matchRows } from '../../../domain/revisions/match-rows.js';
import type { MatchableRow } from '../../../domain/revisions/match-rows.js';
import { fingerprint, similarity } from '../../../domain/revisions/similarity.js';
import { readOrder } from '../../../documents/order/read-order.js';

const nothing = new Map<string, string | null>();
const row = (key: string, text: string, rest: Partial<MatchableRow> = {}): MatchableRow => ({
  ...{ key, text, section: 'Раздел', number: null, deadline: 'ежегодно' },
  ...rest,
});
/** The seed's own rows, many of them nearly alike. */
const seed = readOrder({
  name: 'приказ.txt',
  bytes: readFileSync('examples/prikaz-88-kurkino.txt'),
}).sections.flatMap(({ title, rows }) =>
  rows.map(({ position, activity, number, deadline }) =>
    row(`old-${position}`, activity, { section: title, number, deadline }),
  ),
);
const renamed = (rows: readonly MatchableRow[]) => rows.map((one) => ({ ...one, key: `new ${one.key}` }));

describe('an edition in another order', () => {
  test('matches itself fully, whatever the order and the numbers', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(seed, { minLength: seed.length }),
        fc.boolean(),
        (shuffled, renumber) => {
          const after = renamed(shuffled).map((one, at) => (renumber ? { ...one, number: at + 1 } : one));
          const { pairs, unsure } = matchRows(seed, after, nothing);
          expect(unsure.size).toBe(0);
          expect(pairs.size).toBe(seed.length);
          for (const [to, from] of pairs) {
            const [a, b] = [after.find(({ key }) => key === to), seed.find(({ key }) => key === from)];
            expect([a?.text, a?.deadline]).toEqual([b?.text, b?.deadline]);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('without some rows and with others: each kept row is found, nothing is invented', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(seed), (kept) => {
        const { pairs } = matchRows(seed, renamed(kept), nothing);
        for (const [to, from] of pairs) {
          const text = (rows: readonly MatchableRow[], key: string) =>
            rows.find((one) => one.key === key)?.text;
          expect(text(renamed(kept), to)).toBe(text(seed, from));
        }
        expect(new Set(pairs.values()).size).toBe(pairs.size);
      }),
      { numRuns: 30 },
    );
  });
});

test('any two editions: each row at most once, the same each time', () => {
  const words = fc.constantFrom(
    'мониторинг',
    'анализ',
    'подготовки',
    'школ',
    'района',
    'рекомендаций',
    'качества',
  );
  const text = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  const rows = (side: string) =>
    fc.array(text, { maxLength: 12 }).map((all) => all.map((one, at) => row(`${side}${at}`, one)));
  fc.assert(
    fc.property(rows('a'), rows('b'), (before, after) => {
      const matched = matchRows(before, after, nothing);
      expect(matchRows(before, after, nothing)).toEqual(matched);
      const taken = [...matched.pairs.values()];
      expect(new Set(taken).size).toBe(taken.length);
      for (const [key, candidates] of matched.unsure) {
        expect(matched.pairs.has(key)).toBe(false);
        expect(candidates.filter((one) => taken.includes(one))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

describe('rows with other words', () => {
  const old = [
    row('1', 'Проведение мониторинга системы методической работы', { number: 1 }),
    row('2', 'Проведение анализа результатов мониторинга системы методической работы', { number: 2 }),
    row('3', 'Районный конкурс «Учитель года»', { number: 3 }),
  ];

  test('a corrected letter: the same row', () => {
    const { pairs } = matchRows(old, [row('a', 'Районый конкурс «Учитель года»', { number: 1 })], nothing);
    expect([...pairs]).toEqual([['a', '3']]);
  });

  test('an added word where another row is nearly as like: asked, the likelier first', () => {
    const fresh = row('b', 'Проведение ежегодного мониторинга системы методической работы', { number: 2 });
    const { pairs, unsure } = matchRows(old, [fresh], nothing);
    expect([pairs.size, unsure.get('b')]).toEqual([0, ['1', '2']]);
  });

  test('something else altogether: new, without a question', () => {
    const matched = matchRows(old, [row('a', 'Летняя кампания по отдыху детей')], nothing);
    expect([matched.pairs.size, matched.unsure.size]).toEqual([0, 0]);
  });

  test('twice in one edition and once in the other: asked', () => {
    const twice = [
      row('1', 'Сводный отчёт', { deadline: 'май' }),
      row('2', 'Сводный отчёт', { deadline: 'июнь' }),
    ];
    const { pairs, unsure } = matchRows(twice, [row('a', 'Сводный отчёт', { deadline: 'август' })], nothing);
    expect(pairs.size).toBe(0);
    expect([...(unsure.get('a') ?? [])].sort()).toEqual(['1', '2']);
  });

  test('what a person said goes before everything, and one old row is no two new ones', () => {
    const fresh = [row('a', old[0]?.text ?? ''), row('b', 'Совсем другое')];
    const said = matchRows(
      old,
      fresh,
      new Map([
        ['a', null],
        ['b', '1'],
      ]),
    );
    expect([...said.pairs]).toEqual([['b', '1']]);
    const both = matchRows(
      old,
      fresh,
      new Map([
        ['a', '3'],
        ['b', '3'],
      ]),
    );
    expect([...both.pairs.values()].filter((one) => one === '3')).toHaveLength(1);
  });
});

test('likeness is symmetric, between 0 and 1, and 1 for the same words', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const [a, b] = [fingerprint(one), fingerprint(other)];
      expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 12);
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
      expect(similarity(a, b)).toBeLessThanOrEqual(1);
    }),
  );
  const text = fingerprint('Мониторинг качества подготовки');
  expect(similarity(text, fingerprint('мониторинг  качества, подготовки!'))).toBe(1);
});
