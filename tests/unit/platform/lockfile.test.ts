import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../../platform/paths.js';

interface Entry {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

test('the lockfile names the packages of every system: npm ci refuses one that does not (launch/complete-lock.mjs)', () => {
  const { packages } = JSON.parse(readFileSync(`${projectRoot()}/package-lock.json`, 'utf8')) as {
    packages: Record<string, Entry>;
  };
  const named = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((name) => !named.has(name))).toEqual([]);
});
