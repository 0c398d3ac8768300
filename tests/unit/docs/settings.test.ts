import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../../platform/paths.js';

const read = (file: string) => readFileSync(join(projectRoot(), file), 'utf8');
const namesIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((found) => found[1]).sort();

/** Belong to the system, not to the program. */
const ofTheSystem = ['HOME', 'XDG_CACHE_HOME'];

test.each(['README.md', 'README.ru.md'])(
  '%s names every variable the program reads, and no other',
  (file) => {
    const known = namesIn(read('platform/config.ts'), /^ {2}([A-Z_]+):/gm);
    expect(known).toContain('VEKHA_DATA');
    expect(namesIn(read(file), /^\| `([A-Z_]+)`/gm)).toEqual(
      known.filter((name) => !ofTheSystem.includes(name ?? '')),
    );
  },
);
