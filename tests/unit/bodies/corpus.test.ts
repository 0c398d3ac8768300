import { expect, test } from '@jest/globals';
import { corpusCells, scoreCells } from './corpus.js';

/** Shares understood that the parts must keep. The one look at each of the later parts is in tests/corpus/README.md; since then they guard. */
const floors = [
  ['work', 0.97],
  ['unseen', 0.93],
  ['third', 0.95],
  ['fourth', 1],
  ['fifth', 0.93],
  ['sixth', 0.98],
  ['seventh', 0.95],
  ['eighth', 0.95],
  ['ninth', 0.95],
  ['tenth', 0.95],
  ['eleventh', 0.8],
  ['twelfth', 0.88],
  ['thirteenth', 0.9],
  ['fourteenth', 0.97],
  ['fifteenth', 0.97],
  ['sixteenth', 0.98],
  ['seventeenth', 0.95],
  ['eighteenth', 0.95],
  ['nineteenth', 0.97],
  ['twentieth', 0.95],
  ['twenty-first', 0.95],
  ['twenty-second', 1],
] as const;

test.each(floors)('cells of public plans, the part %s', (part, floor) => {
  const { cells, understood, asked, bold, silentlyWrong } = scoreCells(corpusCells(part));
  console.log(
    `responsibles, ${part}: ${cells} cells, understood ${understood}, asked needlessly ${asked.length}, ` +
      `bold ${bold.length}, silently wrong ${silentlyWrong.length}\n${[...asked, '--', ...bold, '--', ...silentlyWrong].join('\n')}`,
  );
  expect(silentlyWrong).toEqual([]);
  expect(understood / cells).toBeGreaterThanOrEqual(floor);
});
