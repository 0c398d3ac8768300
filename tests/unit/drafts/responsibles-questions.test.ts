import { expect, test } from '@jest/globals';
import type { DraftBody } from '../../../domain/draft-order.js';
import { responsiblesQuestions } from '../../../domain/drafts/responsibles-questions.js';

const group: DraftBody = { name: 'педагоги', kind: 'group', role: 'lead' };
const own: DraftBody = { name: 'отдел образования', kind: 'body', role: 'co_executor' };
const person = (name: string): DraftBody => ({ name, kind: 'post', role: 'co_executor' });

const ask = (bodies: DraftBody[], ambiguous: boolean, known: string[] = []) =>
  responsiblesQuestions('ячейка', bodies, { ambiguous, known });

test('each name read stands in quotation marks of its own, so that a full stop of initials is not the end of the question', () => {
  const [question] = ask([{ ...person('Озерова Т.С.'), role: 'lead' }, own], true);
  expect(question).toEqual({
    code: 'responsibles_unclear',
    text: 'Ответственных можно прочесть по-разному: «ячейка». Прочитано так: «Озерова Т.С.»; «отдел образования». Верно?',
    choices: [{ value: 'as_read', label: 'Да, верно' }],
  });
});

test('a group cannot lead: who does is chosen of the others in the cell, or else of the order', () => {
  const choices = (bodies: DraftBody[]) =>
    ask(bodies, false, ['Центр обеспечения']).flatMap((question) =>
      question.choices.map(({ value }) => value),
    );
  expect(choices([group, own])).toEqual(['отдел образования']);
  expect(choices([group])).toEqual(['Центр обеспечения']);
});

test.each([
  ['group', '«педагоги» — это не один исполнитель, а несколько. Кто головной'],
  ['outsider', '«педагоги» — сторонний исполнитель, он участвует по согласованию. Кто головной'],
] as const)('who leads is asked with the reason: a %s is named first', (kind, words) => {
  const [question] = ask([{ ...group, kind }, own], false);
  expect(question?.text).toMatch(words);
});

test('a name with quotation marks of its own stands in others', () => {
  const [question] = ask([{ ...own, name: 'МКУ «Центр»', role: 'lead' }], true);
  expect(question?.text).toContain('Прочитано так: „МКУ «Центр»“. Верно?');
});

test('a cell that is clear and led by a body asks nothing', () => {
  expect(ask([{ ...own, role: 'lead' }, group], false)).toEqual([]);
});
