import { expect, test } from '@jest/globals';
import { revisionWords } from '../../../web/screens/import/revision-words.js';

type Shown = Parameters<typeof revisionWords>[0];

const row = (kind: string) => ({ kind });
const shown = (edition: string | null, kinds: string[], answers: (string | null)[]) =>
  ({
    revision: { edition, rows: kinds.map(row) },
    questions: answers.map((answer) => ({ answer })),
  }) as unknown as Shown;

test.each([
  [null, [], [null], /появится, когда вы выберете, как быть со строками/],
  ['whole', [], ['да', null], /появится, когда вы ответите на вопросы/],
  ['whole', ['changed', 'same', 'kept'], [null], /^Изменений: 1, без изменений: 2\. Ответы .* могут/],
  ['partial', ['added', 'kept', 'unsure'], ['да'], /^Изменений: 2, без изменений: 1$/],
  ['whole', [], [], /^Изменений: 0, без изменений: 0$/],
])('edition %s, rows %j, answers %j', (edition, kinds, answers, words) =>
  expect(revisionWords(shown(edition, kinds, answers))).toMatch(words),
);
