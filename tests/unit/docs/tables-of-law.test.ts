import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../../platform/paths.js';
import { pagesOfLaw } from '../../support/tables-of-law.js';

const read = (file: string) => readFileSync(join(projectRoot(), file), 'utf8');

describe('pages made from tables of the code', () => {
  test.each(Object.entries(pagesOfLaw))('%s is what the code says', (file, make) => {
    expect(read(file)).toBe(make());
  });

  test('a submitted task can be accepted and a returned one cannot', () => {
    const page = read('docs/task-states.md');
    const row = (state: string) => page.split('\n').find((line) => line.startsWith(`| \`${state}\``)) ?? '';
    expect(row('submitted')).toContain('`accepted`');
    expect(row('returned')).not.toContain('`accepted`');
  });

  test('an auditor changes nothing and an executor reaches only their own tasks', () => {
    const lines = read('docs/roles.md').split('\n');
    const cells = (line = '') => line.split('|').map((cell) => cell.trim());
    const column = (role: string) =>
      cells(lines.find((line) => line.startsWith('| action'))).findIndex((cell) =>
        cell.startsWith(`\`${role}\``),
      );
    const rows = lines.filter((line) => /^\| `\w+\.\w+`/.test(line)).map(cells);
    const auditor = rows.filter((row) => row[column('auditor')]).map((row) => row[1]);
    expect(auditor.filter((action) => !action?.endsWith('.read`'))).toEqual([]);
    const submission = rows.find((row) => row[1] === '`submission.make`');
    expect(submission?.[column('executor')]).toBe('own');
  });
});
