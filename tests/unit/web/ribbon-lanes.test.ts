import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { lanesOf, placeInYear } from '../../../web/screens/roadmap/ribbon/lanes.js';
import { addDays } from '../../../web/text/dates.js';

const cellOf = (opensOn: string, dueOn: string) => ({
  ...{ id: null, period: `${opensOn} ${dueOn}`, month: Number(dueOn.slice(5, 7)), opensOn, dueOn },
  ...{ state: null, mark: 'planned' as const, sign: '·', words: 'ещё не открыто' },
});

describe('bars of the ribbon', () => {
  test('a quarter of a year that is not leap takes 90, 91, 92 days of 365', () => {
    const [lane] = lanesOf([cellOf('2026-01-01', '2026-03-31'), cellOf('2026-04-01', '2026-06-30')], 2026);
    expect(lane?.map(({ left, width }) => [left, width])).toEqual([
      [0, (90 / 365) * 100],
      [(90 / 365) * 100, (91 / 365) * 100],
    ]);
  });

  test('a task opened the year before begins at the edge and says so', () => {
    const [[bar] = []] = lanesOf([cellOf('2025-09-01', '2026-01-31')], 2026);
    expect(bar).toMatchObject({ left: 0, width: (31 / 365) * 100, isCut: true });
  });

  test('bars of one lane never lie over one another, and none leaves the year', () => {
    const day = fc.integer({ min: -200, max: 364 }).map((count) => addDays('2026-01-01', count));
    const cell = fc
      .tuple(day, fc.integer({ min: 0, max: 300 }))
      .map(([opens, length]) => cellOf(opens, addDays(opens, length)))
      .filter(({ dueOn }) => dueOn.startsWith('2026'));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        const lanes = lanesOf(cells, 2026);
        expect(lanes.flat()).toHaveLength(cells.length);
        for (const lane of lanes) {
          const bars = [...lane].sort((a, b) => a.left - b.left);
          for (const [index, { left, width }] of bars.entries()) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left + width).toBeLessThanOrEqual(100.01);
            const next = bars[index + 1];
            if (next) expect(next.left).toBeGreaterThanOrEqual(left + width - 0.02);
          }
        }
      }),
    );
  });

  test.each([
    ['2026-01-01', 0],
    ['2026-07-02', (182 / 365) * 100],
    ['2024-12-31', (365 / 366) * 100],
  ])('%s lies at %d per cent', (day, place) => expect(placeInYear(day)).toBeCloseTo(place, 6));
});
