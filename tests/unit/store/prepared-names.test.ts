import { describe, expect, test } from '@jest/globals';
import { preparedNames } from '../../../store/prepared-names.js';

describe('names of prepared statements', () => {
  test('a text gets its name with its eighth use and keeps it', () => {
    const nameOf = preparedNames();
    const first = Array.from({ length: 7 }, () => nameOf({ sql: 'SELECT 1' }));
    expect(first).toEqual(['', '', '', '', '', '', '']);
    const name = nameOf({ sql: 'SELECT 1' });
    expect(name).not.toBe('');
    expect(nameOf({ sql: 'SELECT 1' })).toBe(name);
    expect(nameOf({ sql: 'SELECT 2' })).toBe('');
  });

  test('two texts never share a name, and no more than 150 have one', () => {
    const nameOf = preparedNames();
    const namesOf = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        for (let use = 1; use < 8; use += 1) nameOf({ sql: `SELECT ${index}` });
        return nameOf({ sql: `SELECT ${index}` });
      });
    const names = namesOf(200);
    expect(new Set(names.slice(0, 150)).size).toBe(150);
    expect(names.slice(150).every((name) => name === '')).toBe(true);
  });
});
