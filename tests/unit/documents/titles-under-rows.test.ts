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
