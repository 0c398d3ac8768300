import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { isCycleOver, nextRelease } from '../../../domain/cycle.js';
import type { StageStatus, StageView } from '../../../domain/cycle.js';

const names = [
  'monitoring',
  'analysis',
  'recommendation',
  'management_decision',
  'effectiveness_review',
] as const;

/** Stages in the order of the cycle; a `+` after the status = released. */
function stagesOf(line: string): StageView[] {
  return line.split(' ').map((word, index) => ({
    index,
    stage: names[index] ?? 'effectiveness_review',
    status: word.replace('+', '') as StageStatus,
    released: word.endsWith('+'),
  }));
}

describe('release of the stages of a chain (DOMAIN §5)', () => {
  test.each([
    ['expected waiting waiting', null, 'the monitoring has not begun'],
    ['open waiting waiting', null, 'the monitoring runs'],
    ['done waiting waiting', 1, 'the monitoring is taken off control'],
    [
      'done expected waiting',
      1,
      'the turn of a stage whose day has not come is noted, so that it opens then',
    ],
    ['done expected+ waiting', null, 'noted once'],
    ['done open+ waiting', null, 'the analysis runs'],
    ['done done+ waiting', 2, 'the analysis is taken off control'],
    ['done done+ done+', null, 'all is done'],
    ['done absent waiting', 2, 'a stage without a task of that year passes the turn on'],
    ['past waiting waiting', 1, 'so does one that was over before control began'],
    ['absent waiting waiting', 1, 'also when it is the first'],
    ['open open+ waiting', null, 'opened by hand before its turn: the third still waits for both'],
    ['done open+ waiting', null, 'and for the second'],
    ['open done+ waiting', null, 'and for the first'],
    ['waiting waiting', null, 'the first stage is never gated by a release'],
  ])('%s → %s (%s)', (...[line, index]) => {
    expect(nextRelease(stagesOf(line))).toBe(index);
  });

  test.each([
    ['done done+ done+', true],
    ['absent past done', true],
    ['done done+ open+', false],
    ['done waiting', false],
    ['done expected', false],
  ])('%s is over: %s', (line, over) => {
    expect(isCycleOver(stagesOf(line))).toBe(over);
  });

  const stage = fc.record({
    status: fc.constantFrom<StageStatus>('absent', 'past', 'expected', 'waiting', 'open', 'done'),
    released: fc.boolean(),
  });
  const chains = fc
    .array(stage, { minLength: 1, maxLength: 5 })
    .map((some) =>
      some.map((one, index): StageView => ({ index, stage: names[index] ?? 'analysis', ...one })),
    );

  test('what is released waits, is not the first, and nothing before it is unfinished', () => {
    fc.assert(
      fc.property(chains, (stages) => {
        const index = nextRelease(stages);
        if (index === null) return;
        expect(index).toBeGreaterThan(0);
        expect(stages[index]).toMatchObject({ released: false });
        expect(['expected', 'waiting']).toContain(stages[index]?.status);
        for (const before of stages.slice(0, index))
          expect(['absent', 'past', 'done']).toContain(before.status);
      }),
    );
  });

  test('a cycle that is over has nothing to release', () => {
    fc.assert(
      fc.property(chains, (stages) => {
        if (isCycleOver(stages)) expect(nextRelease(stages)).toBeNull();
      }),
    );
  });
});
