import { expect, test } from '@jest/globals';
import { readOrder } from '../../../documents/order/read-order.js';

test('a month in a column of its own is said where the day beside it names none', () => {
  const lines = [
    'План на 2024/2025 учебный год,,,',
    'Месяц,Мероприятие,Дата проведения,Ответственные',
    'Сентябрь,Линейка,1 сентября,Завуч',
    ',Классный час,,Классные руководители',
    'Октябрь,Концерт,03.10.2024,Завуч',
    ',Ярмарка,последняя неделя,Завуч',
    ',Поход,в течение года,Завуч',
    'Декабрь,Отчёт,до 15 января,Завуч',
    'Директор,,,Зимина А.А.',
  ];
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { sections } = readOrder({ name: 'план.csv', bytes });
  expect(sections.flatMap(({ rows }) => rows.map(({ deadline }) => deadline))).toEqual([
    '1 сентября',
    'Сентябрь',
    '03.10.2024',
    'Октябрь, последняя неделя',
    'в течение года',
    'Декабрь, до 15 января',
  ]);
});

test('a month does not go on into another section, nor where the cells of months are merged', () => {
  const rowsOf = (name: string, text: string) =>
    readOrder({ name, bytes: new TextEncoder().encode(text) }).sections.flatMap(({ rows }) =>
      rows.map(({ deadline }) => deadline),
    );
  const lines = [
    'План на 2024/2025 учебный год,,,',
    'Месяц,Мероприятие,Дата проведения,Ответственные',
    'Сентябрь,Линейка,1 сентября,Завуч',
    'II. Спортивная работа,,,',
    ',Кросс,,Физрук',
    'Октябрь,Концерт,03.10.2024,Завуч',
  ];
  expect(rowsOf('план.csv', lines.join('\n'))).toEqual(['1 сентября', '', '03.10.2024']);
  const page = `<table><tr><th>Месяц<th>Мероприятие<th>Срок<th>Ответственный
<tr><td rowspan="2">Сентябрь<td>Линейка<td>1 сентября<td>Завуч<tr><td>Кросс<td>15 сентября<td>Физрук
<tr><td><td>Поход<td><td>Завуч</table>`;
  expect(rowsOf('план.html', page)).toEqual(['1 сентября', '15 сентября', '']);
});
