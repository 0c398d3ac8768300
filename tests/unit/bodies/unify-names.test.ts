import { describe, expect, test } from '@jest/globals';
import { splitBodies } from '../../../domain/bodies/split-bodies.js';
import { unifyBodies } from '../../../domain/bodies/same-body/unify-bodies.js';

const unify = (cells: readonly string[]) => unifyBodies(cells.map((cell) => splitBodies(cell).mentions));
const distinct = (cells: readonly string[]) => [
  ...new Set(unify(cells).cells.flatMap((bodies) => bodies.map(({ name }) => name))),
];

describe('one body, whatever the spelling, without a question', () => {
  test.each([
    [['Отдел образования', 'отделу образования'], ['Отдел образования']],
    [['Руководителям ОО', 'руководители ОО'], ['руководители ОО']],
    [
      ['Директорам общеобразовательных школ', 'Директора общеобразовательных школ'],
      ['Директора общеобразовательных школ'],
    ],
    [['зам. директора по УВР', 'Заместитель директора по УВР'], ['зам. директора по УВР']],
    [['Замдиректора по ВР', 'зам.директора по ВР', 'Зам. директора по ВР'], ['Замдиректора по ВР']],
    [['Классные руководители', 'кл. руководители'], ['Классные руководители']],
    [['социальный педагог', 'соц. педагог', 'соцпедагог'], ['социальный педагог']],
    [['Иванова И.И.', 'И.И. Иванова', 'Иванова И. И.'], ['Иванова И.И.']],
    [['ГБУ ДПО «ИРО»', 'ГБУ ДПО "ИРО"', 'ГБУ ДПО ИРО'], ['ГБУ ДПО «ИРО»']],
    [['МБОУ СОШ №1', 'МБОУ СОШ № 1'], ['МБОУ СОШ №1']],
  ])('%j', (cells, names) => {
    expect(distinct(cells)).toEqual(names);
    expect(unify(cells).questions).toEqual([]);
  });
});

describe('an alias that a cell introduces', () => {
  const full = 'Министерство образования области (далее – Министерство)';

  test('stands for the body from there on, and before', () => {
    const cells = ['Министерство, ОО', full, 'Министерство'];
    expect(unify(cells).cells.map((bodies) => bodies[0]?.name)).toEqual(
      Array(3).fill('Министерство образования области'),
    );
    expect(unify(cells).questions).toEqual([]);
  });

  test('a body named by both in one cell is there once and keeps the lead', () => {
    const [, second] = unify([full, 'Министерство; ОО; Министерство образования области']).cells;
    expect(second).toEqual([
      { name: 'Министерство образования области', kind: 'body', role: 'lead' },
      { name: 'ОО', kind: 'group', role: 'co_executor' },
    ]);
  });

  test('given to two bodies it stands for neither', () => {
    const cells = ['Отдел образования (далее – Отдел)', 'Отдел культуры (далее – Отдел)', 'Отдел'];
    expect(distinct(cells)).toEqual(['Отдел образования', 'Отдел культуры', 'Отдел']);
  });
});

describe('alike, so a person is asked', () => {
  test.each([
    [['Институт развития образования', 'ИРО'], 'abbreviated'],
    [['МКУ «Центр обеспечения»', 'МКУ «ЦО»'], 'abbreviated'],
    [['ГБУ ДПО «ИРО»', 'ИРО'], 'abbreviated'],
    [['МБОУ СОШ № 1', 'МОУ СОШ № 1'], 'abbreviated'],
    [['классный руководитель', 'классные руководители'], 'number'],
    [['Руководители ОО', 'руководитель ОО'], 'number'],
    [['Муниципальные органы управления образованием', 'МОУО'], 'synonym'],
    [['Отдел образования', 'Отдел образования администрации района'], 'shortened'],
    [['МКУ "Центр обеспечения"', 'МКУ "Центр обеспечении"'], 'misspelt'],
  ])('%j', (cells, why) => {
    expect(distinct(cells)).toHaveLength(2);
    expect(unify(cells).questions.map((question) => question.why)).toEqual([why]);
  });
});

describe('different bodies, and nobody is asked', () => {
  test.each([
    [['Центр обеспечения', 'Центр оценки качества', 'Центр образования']],
    [['Отдел образования', 'ОО']],
    [['МБОУ СОШ № 1', 'МБОУ СОШ № 11', 'МБДОУ № 1']],
    [['учителя начальных классов', 'учителя физики']],
    [['Управление культуры', 'Управление образования']],
    [['зам. директора по УВР', 'зам. директора по ВР']],
  ])('%j', (cells) => {
    expect(distinct(cells)).toHaveLength(cells.length);
    expect(unify(cells).questions).toEqual([]);
  });
});
