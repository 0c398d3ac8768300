import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const css = readFileSync(new URL('../../../web/app/tokens.css', import.meta.url), 'utf8');

/** The colours of one scheme by their names without `--v-`. */
function colours(scheme: 'light' | 'dark'): Record<string, string> {
  const block = css.split(`'${scheme}'`)[1]?.split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--v-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** WCAG 2.1, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one = '', other = ''): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

test('the measure itself: black on white, and the grey that just passes', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test.each(['light', 'dark'] as const)('every text of the %s scheme can be read on its ground', (scheme) => {
  const of = colours(scheme);
  const statuses = Object.keys(of).flatMap((name) => /^(\w+)-fill$/.exec(name)?.[1] ?? []);
  expect(statuses).toHaveLength(8);
  for (const name of statuses)
    expect(ratio(of[`${name}-text`], of[`${name}-fill`])).toBeGreaterThanOrEqual(4.5);
  for (const ground of ['page', 'raised'])
    for (const text of ['text', 'muted', 'link', 'error', 'overdue-text', 'returned-text'])
      expect(ratio(of[text], of[ground])).toBeGreaterThanOrEqual(4.5);
  for (const line of ['control-line', 'focus']) expect(ratio(of[line], of['page'])).toBeGreaterThanOrEqual(3);
});
