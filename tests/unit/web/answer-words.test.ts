import { expect, test } from '@jest/globals';
import { answerWords, choiceWords } from '../../../web/screens/import/answer-words.js';

type Choice = Parameters<typeof choiceWords>[0];

const choice = (of: Partial<Choice>): Choice => ({
  ...{ value: '0', label: '2026 год', reading: null, dates: [], never: null, asksMore: false, ...of },
});
const due = (day: string) => ({ due: day, past: false }) as Choice['dates'][number];

test.each([
  [{}, undefined],
  [{ dates: [due('2027-04-15')] }, 'срок: 15.04.2027'],
  [
    { dates: [{ ...due('2027-04-15'), plannedOn: '2027-04-15', dueByRule: '2027-12-31' }] },
    'срок: 15.04.2027 (плановый день, по приказу 31.12.2027)',
  ],
  [{ asksMore: true }, 'потом уточним ещё один вопрос'],
  [{ never: 'past' }, 'Задачи не будет: срок прошёл до постановки на контроль'],
  [{ dates: [due('2027-04-15')], asksMore: true }, 'срок: 15.04.2027; потом уточним ещё один вопрос'],
] as const)('a choice %j brings %j', (of, words) =>
  expect(choiceWords(choice(of as Partial<Choice>))).toBe(words),
);

test.each([
  [null, ''],
  ['0', '2026\u00a0год'],
  ['2026-01-12', '12.01.2026'],
  ['2026-01-12/2027-12-31', 'с 12.01.2026 по 31.12.2027'],
  ['11-од', '11-од'],
])('%j was answered: %j', (answer, words) =>
  expect(answerWords({ answer, choices: [choice({})] })).toBe(words),
);
