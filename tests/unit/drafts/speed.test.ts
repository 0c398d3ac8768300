import { expect, test } from '@jest/globals';
import { cheapest } from '../../support/cpu-time.js';
import { noEdits } from '../../../domain/drafts/edits.js';
import { viewDraft } from '../../../domain/drafts/draft-view.js';
import { draftOf, settings } from './draft-of.js';

test('a draft of 2,000 rows is shown within five seconds, questions and dates included', () => {
  const phrases = [
    'ежегодно',
    'август, ежегодно',
    'ежеквартально',
    'как решит начальник',
    'до 15 июля ежегодно',
  ];
  const draft = draftOf(
    ...Array.from(
      { length: 2_000 },
      (_, at): [string, string, string] =>
        [...[phrases[at % phrases.length] ?? '', 'Отдел образования', `Мероприятие ${at} о качестве`]] as [
          string,
          string,
          string,
        ],
    ),
  );
  const view = viewDraft(draft, noEdits, settings);
  const seconds = cheapest(() => viewDraft(draft, noEdits, settings), 5_000) / 1_000;
  console.log(`${view.counts.rows} rows, ${view.counts.questions} questions: ${seconds.toFixed(2)} s`);
  expect(view.counts.rows).toBe(2_000);
  expect(seconds).toBeLessThan(5);
});
