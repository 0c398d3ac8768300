import { expect, test } from '@jest/globals';
import { readOrder } from '../../../documents/order/read-order.js';

const head = 'ПРИКАЗ\nот 14 января 2027 г. № 12\nОб утверждении плана на 2027 год\n\n';

function sections(...lines: string[]) {
  const bytes = new TextEncoder().encode(head + lines.join('\n'));
  const draft = readOrder({ name: 'план.txt', bytes });
  return draft.sections.map(({ title, rows }) => [
    title,
    ...rows.map(({ deadline, responsibles }) =>
      [deadline, ...responsibles.map(({ name }) => name)].join('/'),
    ),
  ]);
}

const columns = '№\tМероприятие\tСрок\tОтветственный';

test('a month right under a full row is the title of the next section, no more words of the last cell', () => {
  const lines = [
    columns,
    'Сентябрь',
    '1\tСеминар\t\tУО',
    'Октябрь',
    '2\tКонкурс\t\tЗубов А.А.',
    'Ноябрь',
    '3\tСбор\t\tУО',
  ];
  expect(sections(...lines)).toEqual([
    ['Сентябрь', 'Сентябрь/УО'],
    ['Октябрь', 'Октябрь/Зубов А.А.'],
    ['Ноябрь', 'Ноябрь/УО'],
  ]);
});

test('so is the name of a field of work', () => {
  const lines = [columns, '1\tСеминар\tмай\tУО', 'Работа с детьми', '2\tКонкурс\tиюнь\tшколы'];
  expect(sections(...lines)).toEqual([
    [null, 'май/УО'],
    ['Работа с детьми', 'июнь/школы'],
  ]);
});

test('in a last column of deadlines it is one more month', () => {
  const lines = [
    '№\tМероприятие\tОтветственный\tСрок',
    '1\tСеминар\tУО\tсентябрь,',
    'Октябрь',
    '2\tКонкурс\tУО\tмай',
  ];
  expect(sections(...lines)).toEqual([[null, 'сентябрь, Октябрь/УО', 'май/УО']]);
});

test('a line over a numbered row is a title where the first row has one, and where it names nobody', () => {
  const results = '№\tМероприятие\tСрок\tИсполнители\tРезультат';
  const rows = [
    '2\tКурсы\tмай\tУО\tзаявка',
    'Аттестация и контроль',
    '3\tПроверка\tиюнь\tУО\t',
    'Летний отдых',
  ];
  const last = '4\tСмотр\tиюль\tУО\tакт';
  expect(sections(results, 'Кадры', '1\tСеминар\tмай\tУО\tсправка', ...rows, last)).toEqual([
    ['Кадры', 'май/УО', 'май/УО'],
    ['Аттестация и контроль', 'июнь/УО'],
    ['Летний отдых', 'июль/УО'],
  ]);
  expect(sections(columns, '1\tСеминар\tмай\tУО', 'Охрана труда', '2\tСмотр\tмай\tУО')).toEqual([
    [null, 'май/УО'],
    ['Охрана труда', 'май/УО'],
  ]);
});

test('it is one more of those who do the work where it names somebody', () => {
  const lines = [
    '1\tСеминар\tмай\tУО',
    'Руководители школ',
    '2\tСмотр\tмай\tУО',
    'Зубов А.А.',
    '3\tСбор\tмай\tУО',
  ];
  expect(sections(columns, ...lines)).toEqual([
    [null, 'май/УО/Руководители школ', 'май/УО/Зубов А.А.', 'май/УО'],
  ]);
});

test('words of a result go on under it', () => {
  const lines = ['1\tСеминар\tмай\tУО\tсправка', 'Приказ', '2\tСмотр\tмай\tУО\tакт'];
  expect(sections('№\tМероприятие\tСрок\tИсполнители\tРезультат', ...lines)).toEqual([
    [null, 'май/УО', 'май/УО'],
  ]);
});

test('in a text laid out by spaces: in the middle of the works, or a field of work, over a numbered row', () => {
  const lines = [
    ' №   Мероприятие                     Срок          Ответственный',
    ' 1   Конкурс чтецов среди            март          УО,',
    '     Школьников района                             школы',
    '            Охрана труда',
    ' 2   Смотр                           май           УО',
    '     Работа с детьми',
    ' 3   Конкурс рисунков                июнь          УО',
    '     «Лето»',
    ' 4   Поездка в город                 июль          УО',
    '     Энск',
    ' 5   Сбор                            август        УО',
  ];
  expect(sections(...lines)).toEqual([
    [null, 'март/УО/школы'],
    ['Охрана труда', 'май/УО'],
    ['Работа с детьми', 'июнь/УО', 'июль/УО', 'август/УО'],
  ]);
});

test('a signature in two cells under the rows', () => {
  expect(sections(columns, '1\tСеминар\tмай\tУО', '2\tСбор\tмай\tУО', 'Директор\tЗимина А.А.')).toEqual([
    [null, 'май/УО', 'май/УО'],
  ]);
});

test('a line of a work that reaches the next column is no title: it begins in small letters right under its row', () => {
  const lines = [
    'Содержание работы                 Период            Исполнители',
    '',
    'Проведение выставок и             23 сентября 2027  Министерство культуры',
    'фотовыставок, тематических        года',
    'вечеров, выступлений ветеранских',
    'самодеятельных коллективов',
    '',
    'Начальник отдела          О.В. Зуева',
  ];
  expect(sections(...lines)).toEqual([[null, '23 сентября 2027 года/Министерство культуры']]);
});
