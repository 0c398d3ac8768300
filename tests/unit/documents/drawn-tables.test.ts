import { expect, test } from '@jest/globals';
import { drawnTables } from '../../../documents/order/pdf/drawn-tables.js';

test('a row that goes on over the page has no border at its end: its words stay in the table', () => {
  const upright = [0, 30, 200, 300].map((place) => ({ upright: true, place, from: 50, to: 150 }));
  const level = [150, 100].map((place) => ({ upright: false, place, from: 0, to: 300 }));
  const [table] = drawnTables([...upright, ...level]);
  const word = (text: string, start: number, y: number) => ({ text, start, end: start + 20, y, height: 10 });
  const words = [word('1.', 5, 120), word('Семинар', 40, 120), word('2.', 5, 80), word('Начало', 40, 80)];
  expect(table?.rows(words, 0, 1).map(({ cells }) => cells)).toEqual([
    ['1.', 'Семинар', ''],
    ['2.', 'Начало', ''],
  ]);
});
