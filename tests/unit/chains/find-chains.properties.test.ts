import { expect, test } from '@jest/globals';
import { cheapest } from '../../support/cpu-time.js';
import { fc } from '../../support/fast-check.js';
import { findChains } from '../../../domain/chains/find-chains.js';
import { cycleStages } from '../../../domain/chains/row-stage.js';
import type { DraftRow } from '../../../domain/draft-order.js';
import { roadMaps } from './road-maps.js';

const known = roadMaps.flatMap(({ rows }) => rows);
const sectionOf = (activities: readonly string[]) => ({
  index: 1,
  rows: activities.map((activity, at) => ({ position: at + 1, activity }) as DraftRow),
});

test('every row is in one chain at most, every stage once, in the order of the cycle', () => {
  const rows = fc.array(fc.oneof(fc.constantFrom(...known), fc.string({ unit: 'grapheme' })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(rows, (activities) => {
      const chains = findChains([sectionOf(activities)]);
      const positions = chains.flatMap(({ stages }) => stages.map(({ position }) => position));
      expect(new Set(positions).size).toBe(positions.length);
      for (const { stages } of chains) {
        const order = stages.map(({ stage }) => cycleStages.indexOf(stage));
        expect(order.length).toBeGreaterThan(1);
        expect(order).toEqual([...new Set(order)].sort((one, other) => one - other));
      }
    }),
    { numRuns: 200 },
  );
});

test('rows that name no stage between the others change nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...roadMaps), fc.nat({ max: 20 }), ({ rows }, place) => {
      const at = Math.min(place, rows.length);
      const without = findChains([sectionOf(rows)]);
      const wider = [...rows.slice(0, at), 'Семинар для завхозов', ...rows.slice(at)];
      const back = (position: number) => (position > at ? position - 1 : position);
      const found = findChains([sectionOf(wider)]).map(({ stages }) =>
        stages.map(({ position, stage }) => ({ position: back(position), stage })),
      );
      expect(found).toEqual(without.map(({ stages }) => stages));
    }),
  );
});

test('five thousand rows of one section, and rows of ten thousand characters, take a moment', () => {
  const many = Array.from({ length: 5000 }, (_, at) => known[at % known.length] ?? '');
  const long = ['мониторинг ', 'и ', 'по итогам ', 'подготовка ', 'а', 'анализ эффективности '].map((part) =>
    part.repeat(Math.ceil(10_000 / part.length)),
  );
  const find = () => findChains([sectionOf(many), { ...sectionOf(long), index: 2 }]);
  expect(cheapest(find, 3_000)).toBeLessThan(3_000);
});
