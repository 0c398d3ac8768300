import { expect, test } from '@jest/globals';
import { viewDraft } from '../../../domain/drafts/draft-view.js';
import { noEdits } from '../../../domain/drafts/edits.js';
import { answer, draftOf, edited, settings } from './draft-of.js';

const who = 'Отдел образования';
const draft = draftOf(['до 15 апреля', who], ['до 1 мая', who], ['как решит начальник', who]);
const [first, second, third] = viewDraft(draft, noEdits, settings).questions.filter(
  ({ position }) => position !== null,
);

test('years left out of different days are one habit of who wrote the plan, words not understood are none', () => {
  expect([first?.code, second?.code]).toEqual(['which_year', 'which_year']);
  expect(first?.habit).not.toBeNull();
  expect(second?.habit).toBe(first?.habit);
  expect(third?.habit).toBeNull();
});

test('one choice may answer all rows of one habit, typed words none but those with the same', () => {
  const everyYear = first?.choices.find(({ label }) => label === 'Каждый год');
  const edits = edited(draft, answer(first?.id ?? '', everyYear?.value ?? '', [2]));
  const dates = viewDraft(draft, edits, settings).sections[0]?.rows.map((row) => row.dates[0]?.due);
  expect(dates?.slice(0, 2)).toEqual(['2030-04-15', '2030-04-30']);
  expect(() => edited(draft, answer(first?.id ?? '', 'до 15 мая ежегодно', [2]))).toThrow(/не о том же/);
  expect(() => edited(draft, answer(first?.id ?? '', everyYear?.value ?? '', [3]))).toThrow(/не о том же/);
});
