import { describe, expect, test } from '@jest/globals';
import { timeOrderedId } from '../../../store/time-ordered-id.js';

describe('ids in the order of time', () => {
  const morning = new Date('2027-01-11T06:00:00.000Z');

  test('of one millisecond sort as they were asked for', () => {
    const ids = Array.from({ length: 500 }, () => timeOrderedId(morning));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(500);
  });

  test('a later millisecond sorts behind, whatever was asked for before', () => {
    const later = timeOrderedId(new Date(morning.getTime() + 1));
    expect(timeOrderedId(morning) < later).toBe(true);
  });

  test('say when they were made, and that they are of version 7', () => {
    // 2027-01-11T06:00:00Z is 1 799 647 200 000 ms after 1970: 0x01a303550300.
    expect(timeOrderedId(morning)).toMatch(/^01a30355-0300-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
