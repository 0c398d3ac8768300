import { expect, test } from '@jest/globals';
import { readOrder } from '../../../documents/order/read-order.js';
import { summarise } from './summarise.js';

const sectionsOf = (name: string, text: string) =>
  summarise(readOrder({ name, bytes: new TextEncoder().encode(text) }));

test('a row over the header of each of several tables', () => {
  const header = '<tr><td>№</td><td>Мероприятие</td><td>Срок</td><td>Ответственные</td></tr>';
  const tables = ['1. Кадры', '2. Контроль'].map(
    (title) =>
      `<table><tr><td colspan=4>${title}</td></tr>${header}<tr><td>1</td><td>Смотр</td><td>май</td><td>УО</td></tr></table>`,
  );
  const page = `<html><body><p>План работы сада на 2024 год</p>${tables.join('<br>')}</body></html>`;
  expect(sectionsOf('план.html', page)).toEqual([
    ['1. Кадры', '1 | Смотр | май | УО'],
    ['2. Контроль', '1 | Смотр | май | УО'],
  ]);
});
