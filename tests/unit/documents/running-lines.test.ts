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
/** In the third column. */
const word = (text: string): PageWord => ({ text, start: 280, end: 350, y: 0, height: 10 });
const header = line(700, '№', 'Мероприятие', 'Срок', 'Ответственный');

const running = ['План', 'отдела', 'культуры'].map((text, at) => ({
  ...word(text),
  ...{ start: 40 + at * 33, end: 70 + at * 33, y: 800 },
}));

test('the header and footer of every page are no text of the order; the header of the plan stays', () => {
  const { rows } = pagesToRows([
    page(1, running, header, line(600, '1', 'Семинар', 'май', 'РОО'), line(20, 'Страница 1 из 2')),
    page(2, running, header, line(600, '2', 'Курсы', 'июнь', 'ИРО'), line(20, 'Страница 2 из 2')),
  ]);
  expect(rows.map(({ cells }) => cells.join(' | '))).toEqual([
    '№ | Мероприятие | Срок | Ответственный',
    '1 | Семинар | май | РОО',
    '№ | Мероприятие | Срок | Ответственный',
    '2 | Курсы | июнь | ИРО',
  ]);
});

test('the last words of a row at the end of several pages are no footer', () => {
  const { rows } = pagesToRows([
    page(1, header, line(40, '1', 'Смотр', 'до 1 июня', 'РОО'), [{ ...word('2024 года'), y: 28 }]),
    page(2, line(700, '2', 'Слёт', 'май', 'ИРО'), line(40, '3', 'Курсы', 'до 1 мая', 'РОО'), [
      { ...word('2024 года'), y: 28 },
    ]),
  ]);
  expect(rows.map(({ cells }) => cells[2])).toEqual([
    'Срок',
    'до 1 июня 2024 года',
    'май',
    'до 1 мая 2024 года',
  ]);
});
