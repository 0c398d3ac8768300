import { describe, expect, test } from '@jest/globals';
import { onPage, tableRow, textRow, type GridRow } from '../../../documents/order/grid/grid.js';
import { readGrid } from '../../../documents/order/read-grid.js';
import { rowQuestions, summarise } from './summarise.js';

const header = ['№ п/п', 'Мероприятие', 'Срок', 'Исполнители'];
let line = 0;
const row = (page: number, cells: string[], more: Partial<GridRow> = {}) =>
  tableRow({ cells, line: ++line, ...onPage(page), ...more });
const read = (...rows: GridRow[]) =>
  readGrid({ source: 'plan.pdf', rows: [textRow('План мероприятий на 2024 год', { line: 0 }), ...rows] });

describe('a table over the pages of a PDF', () => {
  test('the last words of a work at the head of a page are no title of a section', () => {
    const draft = read(
      row(1, header),
      row(1, ['1', 'Помощь гражданам, проживающим в районах', 'май', 'Министерство труда']),
      row(2, header),
      row(2, ['', 'Омской области', '', '']),
      row(2, ['2', 'Концерт', 'июнь', 'Министерство культуры']),
    );
    expect(summarise(draft)).toEqual([
      [
        null,
        '1 | Помощь гражданам, проживающим в районах Омской области | май | Министерство труда',
        '2 | Концерт | июнь | Министерство культуры',
      ],
    ]);
    expect(rowQuestions(draft)).toEqual(['row_joined:1']);
  });

  test('a title of several lines over the first of several tables', () => {
    const text = (words: string, apart: boolean) => textRow(words, { line: ++line, apart, ...onPage(1) });
    const work = ['1', 'Слёт', 'май', 'УО'];
    const draft = read(
      ...[text('Формирование обеспечения', true), text('развития системы качества', false)],
      ...[row(1, header, { table: 1 }), row(1, work, { table: 1 }), text('Система подготовки', true)],
      ...[row(1, header, { table: 2 }), row(1, work, { table: 2 })],
    );
    expect(draft.sections.map(({ title }) => title)).toEqual([
      'Формирование обеспечения развития системы качества',
      'Система подготовки',
    ]);
  });

  test('the name of a section in the first column goes on over the page', () => {
    const names = ['Направление', ...header];
    const draft = read(
      row(1, names),
      row(1, ['Кадры', '1', 'Семинар', 'май', 'УО']),
      row(1, ['Система организаци', '1', 'Слёт юных', 'май', 'УО']),
      row(2, names),
      row(2, ['и воспитания', '', 'туристов', '', '']),
      row(2, ['', '2', 'Смотр', 'июнь', 'УО']),
    );
    expect(summarise(draft)).toEqual([
      ['Кадры', '1 | Семинар | май | УО'],
      ['Система организации воспитания', '1 | Слёт юных туристов | май | УО', '2 | Смотр | июнь | УО'],
    ]);
    const letter = read(
      row(1, names),
      row(1, ['Качество образовани', '1', 'Семинар', 'май', 'УО']),
      row(2, ['я', '2', 'Смотр', 'июнь', 'УО']),
    );
    expect(letter.sections.map(({ title }) => title)).toEqual(['Качество образования']);
  });

  test('a title of a section that the border of a page cut in two', () => {
    const draft = read(
      row(1, header),
      row(1, ['Система качества дополнительного', '', '', ''], { banner: true }),
      row(2, header),
      row(2, ['профессионального образования', '', '', ''], { banner: true }),
      row(2, ['1', 'Ремонт', 'май', 'Энск']),
      textRow('Система воспитания', { line: ++line, ...onPage(2) }),
      textRow('обучающихся', { line: ++line, ...onPage(3) }),
      row(3, ['1', 'Слёт', 'ежегодн', 'МКУ «Центр»']),
      row(4, header),
      row(4, ['', '', 'о', 'общеобразовательные школы']),
    );
    expect(summarise(draft)).toEqual([
      ['Система качества дополнительного профессионального образования', '1 | Ремонт | май | Энск'],
      ['Система воспитания обучающихся', '1 | Слёт | ежегодно | МКУ «Центр» + общеобразовательные школы'],
    ]);
  });

  test('the rest of each cell with a capital letter, of the deadline only «г.»', () => {
    const draft = read(
      row(1, header),
      row(1, ['1', 'Ремонт', 'до 01.05.2024', 'МУДК']),
      row(2, ['', 'Обелиска', 'г.', 'Энск']),
      row(2, ['2', 'Концерт', 'июнь', 'Школа']),
    );
    expect(summarise(draft)[0]?.[1]).toBe('1 | Ремонт Обелиска | до 01.05.2024 г. | МУДК Энск');
    expect(rowQuestions(draft)).toEqual(['row_joined:1']);
  });

  test('a title that names a field of work begins a section at the head of a page too, and is asked', () => {
    const titles = ['Работа с родителями', 'Методическое обеспечение', 'Мероприятия по охране труда'];
    for (const title of titles) {
      const draft = read(
        row(1, header),
        row(1, ['1', 'Провести игры', 'май', 'Школа']),
        row(2, ['', title, '', '']),
        row(2, ['2', 'Собрание', 'июнь', 'Школа']),
      );
      expect(summarise(draft)).toEqual([
        [null, '1 | Провести игры | май | Школа'],
        [title, '2 | Собрание | июнь | Школа'],
      ]);
      expect(rowQuestions(draft)).toEqual(['section_title:2']);
    }
  });

  test('a title over the whole width, one in bold and one that is numbered as such stay titles', () => {
    const titles: [string[], Partial<GridRow>][] = [
      [['Работа со школами', '', '', ''], { banner: true }],
      [['', 'Работа с кадрами', '', ''], { strong: true }],
      [['', 'II. Контроль', '', ''], {}],
    ];
    const draft = read(
      row(1, header),
      ...titles.flatMap(([cells, more], at) => [
        row(at + 1, [String(at + 1), 'Семинар', 'май', 'РОО']),
        row(at + 2, cells, more),
      ]),
      row(4, ['4', 'Концерт', 'июнь', 'РОО']),
    );
    expect(draft.sections.map(({ title }) => title)).toEqual([
      null,
      'Работа со школами',
      'Работа с кадрами',
      'II. Контроль',
    ]);
  });
});
