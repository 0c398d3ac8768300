import { expect, test } from '@jest/globals';
import { placedRows } from '../../../documents/order/layout/placed-rows.js';
import { phrasesOf, type PlacedLine } from '../../../documents/order/layout/placed-line.js';

const places = [0, 40, 200, 300];
/** A line of a page: its cells at the places of the columns, every letter five points wide. */
const lineOf = (cells: string[], at: number): PlacedLine => {
  const words = cells.flatMap((cell, column) =>
    [...cell.matchAll(/\S+/g)].map(({ 0: text, index }) => {
      const start = (places[column] ?? 0) + index * 5;
      return { text, start, end: start + text.length * 5 };
    }),
  );
  return { words, phrases: phrasesOf(words, 8), line: at + 1, apart: false, page: 1 };
};
const rowsOf = (...lines: string[][]) =>
  placedRows(lines.map(lineOf), { space: 3, slack: 1.5 })
    .slice(1)
    .map(({ cells }) => cells);

/** A title of one phrase over two columns. */
const titleAt = (start: number) => {
  const words = [{ text: 'Методическая', start, end: start + 60 }];
  words.push({ text: 'работа', start: start + 64, end: start + 94 });
  return { words, phrases: phrasesOf(words, 8) };
};

test('a line that ended before the border of its column is one more body; a full one goes on', () => {
  expect(
    rowsOf(
      ['№', 'Мероприятие', 'Срок', 'Ответственные'],
      ['1.', 'Семинар для учителей', 'май', 'Министерство'],
      ['', 'истории и обществознания', '', 'ИРО'],
      ['2.', 'Курсы', 'июнь', 'Отдел образования администрации'],
      ['', '', '', 'Энского района'],
    ),
  ).toEqual([
    ['1.', 'Семинар для учителей истории и обществознания', 'май', 'Министерство\nИРО'],
    ['2.', 'Курсы', 'июнь', 'Отдел образования администрации Энского района'],
  ]);
});

test('one more body on a line of its own in a text', () => {
  const lines = [
    ['№', 'Мероприятие', 'Срок', 'Ответственные'],
    ['1.', 'Семинар', 'с сентября', 'ИМК'],
    ['', '', 'по май', 'руководители'],
    ['', '', '', 'образовательных учреждений'],
  ].map((cells, at) => ({ ...lineOf(cells, at), page: null }));
  const rows = placedRows(lines, { space: 3, slack: 1.5 }).map(({ cells }) => cells);
  expect(rows[1]?.slice(2)).toEqual(['с сентября по май', 'ИМК\nруководители образовательных учреждений']);
});

test('the stop of a number, a comma and the rest of a title on lines of their own', () => {
  const centred = (text: string, start: number, at: number): PlacedLine => {
    const words = text.split(' ').map((word, index) => ({ text: word, start: start + index * 60, end: 0 }));
    for (const word of words) word.end = word.start + 58;
    return { words, phrases: phrasesOf(words, 8), line: at, apart: false, page: 1 };
  };
  const lines = [
    lineOf(['№', 'Мероприятие', 'Срок', 'Ответственные'], 0),
    lineOf(['10', 'Семинар', 'сентябрь', 'Министерство'], 1),
    lineOf(['.', 'учителей', ', май', 'труда'], 2),
    centred('Развитие системы оценки качества', 20, 3),
    centred('образования', 60, 4),
    lineOf(['11', 'Курсы', 'май', 'УО'], 5),
  ];
  const rows = placedRows(lines, { space: 3, slack: 1.5 }).map(({ cells }) => cells);
  expect(rows.slice(1)).toEqual([
    ['10.', 'Семинар учителей', 'сентябрь, май', 'Министерство труда'],
    ['Развитие системы оценки качества'],
    ['образования'],
    ['11', 'Курсы', 'май', 'УО'],
  ]);
});

test('a line in the middle of its cell that begins before all others of the column', () => {
  const line = (start: number, text: string, at: number): PlacedLine => {
    const own = { text, start, end: start + text.length * 5 };
    const first = lineOf(['1.', 'Семинар', 'май'], at);
    const words = at === 2 ? [own] : [...first.words, own];
    return { words, phrases: phrasesOf(words, 8), line: at, apart: false, page: 1 };
  };
  const lines = [
    lineOf(['№', 'Мероприятие', 'Срок', 'Ответственные'], 0),
    line(300, 'Центральная', 1),
    line(280, 'районнаябиблиотека', 2),
    line(300, 'Методист', 3),
  ];
  const rows = placedRows(lines, { space: 3, slack: 1.5 }).map(({ cells }) => cells.at(-1));
  expect(rows.slice(1)).toEqual(['Центральная районнаябиблиотека', 'Методист']);
});

test('the lone line of a long work reaches farther than all others, a title begins before its end', () => {
  const lines = [
    lineOf(['№', 'Мероприятие', 'Срок', 'Ответственные'], 0),
    lineOf(['1.', 'Организация', 'май', 'Министерство'], 1),
    lineOf(['', 'выступленийветеранскихколлективов'.slice(0, 31), '', ''], 2),
    { ...lineOf(['', '', '', ''], 3), ...titleAt(160) },
    lineOf(['2.', 'Курсы', 'июнь', 'УО'], 4),
  ];
  const rows = placedRows(lines, { space: 3, slack: 1.5 }).map(({ cells }) => cells);
  expect(rows[1]?.[1]).toBe('Организация выступленийветеранскихколлектив');
});

test('a title in the middle of the page, short enough to stand in one column, parted from the row above', () => {
  const title = { ...lineOf(['', '', 'Контроль', ''], 2), apart: true };
  const lines = [
    lineOf(['№', 'Мероприятие', 'Срок', 'Ответственные'], 0),
    lineOf(['1.', 'Семинар', 'май', 'Министерство'], 1),
    title,
    { ...lineOf(['2.', 'Курсы', 'июнь', 'УО'], 3), apart: true },
  ];
  const rows = placedRows(lines, { space: 3, slack: 1.5 }).map(({ cells }) => cells);
  expect(rows[2]).toEqual(['Контроль']);
});
