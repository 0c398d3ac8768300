import { expect, test } from '@jest/globals';
import { retryDelay } from '../../../domain/mail/retry-delay.js';
import { timeOrderedId } from '../../../store/time-ordered-id.js';

test.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [6, 32],
  [7, 60],
  [500, 60],
])('after try %i a mail rests %i minutes', (attempts, minutes) => {
  expect(retryDelay(attempts)).toBe(minutes * 60_000);
});

test('ids are UUIDs of version 7 that sort by time', () => {
  const ids = ['2026-11-24T06:00:00.000Z', '2026-11-24T06:00:00.001Z', '2027-01-01T00:00:00Z'].map((at) =>
    timeOrderedId(new Date(at)),
  );
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
});
