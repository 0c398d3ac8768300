import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { Conflict } from '../../../domain/errors.js';
import { isOffControl, moveTask, taskMoves, taskStateNames } from '../../../domain/task-states.js';
import type { TaskMove, TaskState } from '../../../domain/task-states.js';

/** DOMAIN §4, written out once more: state, move, state after. Every pair that is not here is refused. */
const allowed: readonly (readonly [TaskState, TaskMove, TaskState])[] = [
  ['waiting_stage', 'release_stage', 'on_control'],
  ['waiting_stage', 'extend', 'waiting_stage'],
  ['waiting_stage', 'cancel', 'cancelled'],
  ['waiting_stage', 'mark_not_applicable', 'not_applicable'],
  ['on_control', 'submit', 'submitted'],
  ['on_control', 'extend', 'on_control'],
  ['on_control', 'cancel', 'cancelled'],
  ['on_control', 'mark_not_applicable', 'not_applicable'],
  ['submitted', 'accept', 'accepted'],
  ['submitted', 'return_for_rework', 'returned'],
  ['submitted', 'extend', 'submitted'],
  ['submitted', 'cancel', 'cancelled'],
  ['submitted', 'mark_not_applicable', 'not_applicable'],
  ['returned', 'submit', 'submitted'],
  ['returned', 'extend', 'returned'],
  ['returned', 'cancel', 'cancelled'],
  ['returned', 'mark_not_applicable', 'not_applicable'],
];
const states = Object.keys(taskStateNames) as TaskState[];
const moves: readonly TaskMove[] = [
  'release_stage',
  'submit',
  'return_for_rework',
  'accept',
  'extend',
  'cancel',
  'mark_not_applicable',
];
const refused = states.flatMap((state) =>
  moves
    .filter((move) => !allowed.some(([from, one]) => from === state && one === move))
    .map((move) => [state, move] as const),
);

describe('the moves of a task', () => {
  test.each(allowed)('%s —%s→ %s', (state, move, after) => {
    expect(moveTask(state, move)).toBe(after);
  });

  test('there are eight states and seven moves, 39 pairs are refused', () => {
    expect([states.length, refused.length]).toEqual([8, 39]);
  });

  test.each(refused)('%s refuses %s', (state, move) => {
    expect(() => moveTask(state, move)).toThrow(Conflict);
  });

  test('a refusal names the state in Russian and what can be done instead', () => {
    expect(() => moveTask('returned', 'accept')).toThrow(
      expect.objectContaining({
        code: 'task_state',
        message: 'Сейчас это невозможно: задача в состоянии «возвращено на доработку».',
        details: { state: 'returned', allowed: ['submit', 'extend', 'cancel', 'mark_not_applicable'] },
      }),
    );
  });

  test.each([
    ['past', true],
    ['waiting_stage', false],
    ['on_control', false],
    ['submitted', false],
    ['returned', false],
    ['accepted', true],
    ['cancelled', true],
    ['not_applicable', true],
  ] as const)('%s is off control: %s', (state, off) => {
    expect(isOffControl(state)).toBe(off);
  });

  test('only an accepted submission counts as executed: whatever is done, no way to it but submit and accept', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 30 }), (tried) => {
        let state: TaskState = 'on_control';
        const done: TaskMove[] = [];
        for (const move of tried) {
          const next: TaskState | undefined = taskMoves[state][move];
          if (!next) continue;
          done.push(move);
          state = next;
        }
        if (state === 'accepted')
          expect(done.filter((move) => move !== 'extend').slice(-2)).toEqual(['submit', 'accept']);
      }),
    );
  });
});
