import { expect, test } from '@jest/globals';
import { readResponsibles } from '../../../domain/bodies/read-responsibles.js';
import { allCorpusCells } from './corpus.js';

const widths = [14, 16, 18, 20, 22, 24, 26, 30];

/** The text as a column of so many characters would break it. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}

/** Cells on one line that are read as the hand reads them, without a question. */
function clearCells(): { id: string; text: string; bodies: string[] }[] {
  return allCorpusCells()
    .filter(({ text, expected }) => {
      const { bodies, ambiguous } = readResponsibles(text);
      return !text.includes('\n') && !ambiguous && !expected.ambiguous && same(bodies, expected.bodies);
    })
    .map(({ id, text, expected }) => ({ id, text, bodies: expected.bodies }));
}

/** «М.⏎С.» stands together again, so blanks are not compared. */
const letters = (names: string[]) => JSON.stringify(names).replace(/\s+/g, '');
const same = (one: string[], other: string[]) => letters(one) === letters(other);

test('a narrow column does not change what a cell is read as, unless a question is asked', () => {
  const cells = clearCells();
  const changed = new Map<string, string>();
  let asked = 0;
  let all = 0;
  for (const { id, text, bodies } of cells) {
    for (const width of widths) {
      const wrapped = wrap(text, width);
      if (wrapped === text) continue;
      const read = readResponsibles(wrapped);
      all++;
      if (read.ambiguous) asked++;
      else if (!same(read.bodies, bodies))
        changed.set(id, `${JSON.stringify(wrapped)} → ${read.bodies.join(' | ')}`);
    }
  }
  console.log(`responsibles, wrapped: ${all} cells, asked ${asked}, silently changed ${changed.size}`);
  expect([...changed]).toEqual([]);
  expect(asked / all).toBeLessThan(0.1);
});
