import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { canonicalJson } from '../../../domain/canonical-json.js';
import type { Json } from '../../../domain/canonical-json.js';

describe('canonical JSON', () => {
  test.each<[Json, string]>([
    [null, 'null'],
    [true, 'true'],
    [1.5, '1.5'],
    [-0, '0'],
    [1e21, '1e+21'],
    ['«Веха»\n', '"«Веха»\\n"'],
    [[], '[]'],
    [{}, '{}'],
    [[1, [2, {}]], '[1,[2,{}]]'],
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    // UTF-16 code units: digits as text, capitals before small letters, Latin before Cyrillic.
    [{ я: 1, a: 2, Я: 3, B: 4, '10': 5, '9': 6 }, '{"10":5,"9":6,"B":4,"a":2,"Я":3,"я":1}'],
    [{ z: { y: 1, x: [{ d: 1, c: 2 }] } }, '{"z":{"x":[{"c":2,"d":1}],"y":1}}'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([NaN, Infinity, -Infinity])('refuses %s', (value) => {
    expect(() => canonicalJson({ deep: [value] })).toThrow(TypeError);
  });

  test('says the same value, in one way only, however the keys were written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value as Json))).toBe(text);
      }),
    );
  });
});

/** The same value with the keys of every object in the opposite order. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(reversed);
  const entries = Object.entries(value as Record<string, Json>).reverse();
  return Object.fromEntries(entries.map(([key, one]) => [key, reversed(one)]));
}
