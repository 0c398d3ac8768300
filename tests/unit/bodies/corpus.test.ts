import { expect, test } from '@jest/globals';
import { corpusCells, scoreCells } from './corpus.js';

const floor = 0.97;

test('cells of public plans, the part that the splitter is made on', () => {
  const { cells, understood, asked, silentlyWrong } = scoreCells(corpusCells('work'));
  console.log(
    `responsibles, work: ${cells} cells, understood ${understood}, asked needlessly ${asked.length}, ` +
      `silently wrong ${silentlyWrong.length}\n${asked.join('\n')}\n--\n${silentlyWrong.join('\n')}`,
  );
  expect(silentlyWrong).toEqual([]);
  expect(understood / cells).toBeGreaterThanOrEqual(floor);
});
