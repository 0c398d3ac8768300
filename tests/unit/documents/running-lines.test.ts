import { expect, test } from '@jest/globals';
import { pagesToRows } from '../../../documents/order/pdf/pdf-rows.js';
import type { PageWord, PdfPage } from '../../../documents/order/pdf/pdf-page.js';

const line = (y: number, ...words: string[]): PageWord[] =>
  words.map((text, at) => ({ text, start: 40 + at * 120, end: 130 + at * 120, y, height: 10 }));
const page = (number: number, ...words: PageWord[][]): PdfPage => ({
  number,
  words: words.flat(),
  rules: [],
});
const header = line(700, '№', 'Мероприятие', 'Срок', 'Ответственный');

test('the header and footer of every page are no text of the order; the header of the plan stays', () => {
  const { rows } = pagesToRows([
    page(
      1,
      line(800, 'План отдела'),
      header,
      line(600, '1', 'Семинар', 'май', 'РОО'),
      line(20, 'Страница 1 из 2'),
    ),
    page(
      2,
      line(800, 'План отдела'),
      header,
      line(600, '2', 'Курсы', 'июнь', 'ИРО'),
      line(20, 'Страница 2 из 2'),
    ),
  ]);
  expect(rows.map(({ cells }) => cells.join(' | '))).toEqual([
    '№ | Мероприятие | Срок | Ответственный',
    '1 | Семинар | май | РОО',
    '№ | Мероприятие | Срок | Ответственный',
    '2 | Курсы | июнь | ИРО',
  ]);
});
