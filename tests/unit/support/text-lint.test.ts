import { expect, test } from '@jest/globals';
import { lintText } from '../../support/screens/text-lint.js';

test.each([
  ['Осталось undefined дней', 'left over: «undefined»'],
  ['Срок 2026-11-27', 'date for machines: «2026-11-27»'],
  ['на 10 февраля 2027 г.. Решение', 'double full stop: «..»'],
  ['Справка  № 4', 'double space: «Справка  №»'],
  ['Школа № 1 , Школа № 2', 'space before a comma: «1 ,»'],
  ['1 задач', 'plural: 1 задач'],
  ['2 задача', 'plural: 2 задача'],
  ['21 задачи', 'plural: 21 задачи'],
  ['11 задача', 'plural: 11 задача'],
  ['осталось 1 202 рабочих дней', 'plural: 1 202 рабочих дней'],
  ['из 21 задач', 'plural: 21 задач'],
  ['период once', 'not Russian: once'],
  ['приказ №12', 'no space after: «№12»'],
])('«%s» is noticed', (text, found) => {
  expect(lintText(text)).toContain(found);
});

test.each([
  '1 задача, 2 задачи, 5 задач, 11 задач, 21 задача, 1 202 рабочих дня',
  'отчитались 3 из 21 соисполнителя, из 22 соисполнителей',
  'Файл prikaz-12.docx до 100 МБ: pdf, docx; II квартал 2026 г.',
  'Почтовый сервер ответил: 550 No such user here',
  'Скачать таблицу (.csv) … lead a',
])('«%s» is right', (text) => {
  expect(lintText(text, ['lead a'])).toEqual([]);
});
