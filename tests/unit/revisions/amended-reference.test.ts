import { expect, test } from '@jest/globals';
import { amendedReference } from '../../../domain/revisions/amended-reference.js';

const clauses = (text: string) => [{ number: 1, text, deadline: null, control: false }];

test.each([
  ['О внесении изменений в приказ от 27.11.2020 № 88', '88', '2020-11-27'],
  [
    'О внесении изменений в приказ отдела образования от 27 ноября 2020 года № 88 «Об утверждении дорожной карты»',
    '88',
    '2020-11-27',
  ],
  ['О внесении изменения в распоряжение № 01-05/17 от 3 марта 2021 г.', '01-05/17', '2021-03-03'],
  ['О внесении изменений в приказ № 15-о', '15-о', null],
  ['О внесении изменений в постановление от 31.02.2020 № 4', '4', null],
])('%s', (title, number, date) => {
  expect(amendedReference({ title, clauses: [] })).toEqual({ number, date });
});

test('a clause can say it, too', () => {
  const text = 'Внести в приказ от 27.11.2020 № 88 следующие изменения';
  const other = 'Внести изменения в приказ от 27.11.2020 № 88, изложив план в новой редакции';
  expect(amendedReference({ title: 'О дорожной карте', clauses: clauses(other) })).toEqual({
    number: '88',
    date: '2020-11-27',
  });
  expect(amendedReference({ title: null, clauses: clauses(text) })).toEqual({
    number: '88',
    date: '2020-11-27',
  });
});

test.each([
  'Об утверждении «дорожной карты»',
  'Во исполнение приказа от 27.11.2020 № 88',
  '',
  'О внесении изменений в штатное расписание',
])('«%s» changes no order', (title) => {
  expect(amendedReference({ title, clauses: [] })).toBeNull();
});
