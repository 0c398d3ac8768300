import { describe, expect, test } from '@jest/globals';
import { readOrder } from '../../../documents/order/read-order.js';

const header = '№ п/п\tНаименование мероприятия\tСроки исполнения\tОтветственные';
const read = (...lines: string[]) =>
  readOrder({ name: 'plan.txt', bytes: new TextEncoder().encode(lines.join('\n')) });
const table = (...lines: string[]) => read(header, ...lines);
const rowsOf = (draft: ReturnType<typeof read>) => draft.sections.flatMap(({ rows }) => rows);
const texts = (draft: ReturnType<typeof read>) =>
  rowsOf(draft).map(({ activity, deadline, responsiblesText }) => [activity, deadline, responsiblesText]);
const titles = (draft: ReturnType<typeof read>) => draft.sections.map(({ title }) => title);
const codes = (draft: ReturnType<typeof read>) =>
  draft.questions.filter(({ position }) => position).map(({ id }) => id);

describe('columns', () => {
  const expected = [['Провести семинар', 'май 2021 года', 'Отдел образования']];

  test.each([
    [
      'other order',
      'Исполнители\tСрок\tМероприятие\t№',
      'Отдел образования\tмай 2021 года\tПровести семинар\t1',
    ],
    [
      'other names',
      '№\tСодержание работы\tСрок проведения\tОтветственный исполнитель',
      '1\tПровести семинар\tмай 2021 года\tОтдел образования',
    ],
    ['no number', 'Мероприятие\tСроки\tОтветственный', 'Провести семинар\tмай 2021 года\tОтдел образования'],
    [
      'more columns',
      '№\tМероприятие\tОжидаемый результат\tСроки\tОтветственный\tПримечание',
      '1\tПровести семинар\tсправка\tмай 2021 года\tОтдел образования\t-',
    ],
    [
      'upper case',
      '№ П/П\tНАИМЕНОВАНИЕ МЕРОПРИЯТИЯ\tСРОК ИСПОЛНЕНИЯ\tОТВЕТСТВЕННЫЕ',
      '1.\tПровести семинар\tмай 2021 года\tОтдел образования',
    ],
    [
      'a direction before',
      '№\tНаправление\tМероприятие\tСрок\tОтветственные',
      '1\tкадры\tПровести семинар\tмай 2021 года\tОтдел образования',
    ],
    [
      'pipes',
      '| № | Мероприятие | Срок | Ответственные |',
      '|---|---|---|---|\n| 1 | Провести семинар | май 2021 года | Отдел образования |',
    ],
    [
      'a broken header',
      '№ п/п\tНаименование мероприятия\tСроки\nисполнения\tОтветствен-\nные',
      '1\tПровести семинар\tмай 2021 года\tОтдел образования',
    ],
    ['numbered columns', `${header}\n1\t2\t3\t4`, '1\tПровести семинар\tмай 2021 года\tОтдел образования'],
  ])('%s', (_, head, row) => {
    expect(texts(read(head, row))).toEqual(expected);
  });

  test('beginning and end in two columns are one phrase', () => {
    const draft = read(
      'Мероприятие\tДата начала\tДата окончания\tОтветственный',
      'Курсы\t01.02.2021\t10.02.2021\tОУ',
    );
    expect(rowsOf(draft)[0]).toMatchObject({
      deadline: 'с 01.02.2021 по 10.02.2021',
      reading: { kind: 'range', start: '2021-02-01', end: '2021-02-10' },
    });
  });
});

describe('a row broken over lines and pages', () => {
  const whole = [['Анализ результатов работы школ', 'май, ежегодно', 'МКУ "Центр обеспечения"; школы']];

  test.each([
    [
      'in the last cell, after a blank line',
      ['1.\tАнализ результатов работы школ\tмай, ежегодно\tМКУ "Центр', '', '\t\t\tобеспечения"; школы'],
    ],
    [
      'in three cells',
      ['1.\tАнализ результатов\tмай,\tМКУ "Центр', '\tработы школ\tежегодно\tобеспечения"; школы'],
    ],
    [
      'in a cell without tabs',
      ['1.\tАнализ результатов', 'работы школ\tмай, ежегодно\tМКУ "Центр', 'обеспечения"; школы'],
    ],
    [
      'by a page break',
      ['1.\tАнализ результатов\tмай, ежегодно\tМКУ "Центр\f\tработы школ\t\tобеспечения"; школы'],
    ],
    [
      'by a page number',
      [
        '1.\tАнализ результатов\tмай, ежегодно\tМКУ "Центр',
        '',
        '12',
        '',
        '\tработы школ\t\tобеспечения"; школы',
      ],
    ],
    [
      'by a repeated header',
      ['1.\tАнализ результатов\tмай, ежегодно\tМКУ "Центр', header, '\tработы школ\t\tобеспечения"; школы'],
    ],
    [
      'inside a word',
      ['1.\tАнализ резуль-', 'татов работы школ\tмай, еже-', 'годно\tМКУ "Центр обеспечения"; школы'],
    ],
    [
      'by Windows line ends',
      ['1.\tАнализ результатов работы школ\tмай, ежегодно\tМКУ "Центр\r\n\r', '\t\t\tобеспечения"; школы\r'],
    ],
  ])('%s', (_, lines) => {
    const draft = table(...lines, '2.\tСеминар\tиюнь 2021 года\tРОО');
    expect(texts(draft)).toEqual([...whole, ['Семинар', 'июнь 2021 года', 'РОО']]);
    expect(codes(draft)).toEqual([]);
  });

  test('a compound word keeps its hyphen', () => {
    const draft = table('1\tНаучно-', 'методическая помощь\tмай 2021 года\tРОО');
    expect(rowsOf(draft)[0]?.activity).toBe('Научно-методическая помощь');
  });

  test('a fragment that could have been a row is joined and asked about', () => {
    const draft = table('1\tВыезд в район', '', '\tКуркинский', '2\tСеминар\tмай 2021 года\tРОО');
    expect(rowsOf(draft)).toHaveLength(2);
    expect(codes(draft)).toContain('row_joined:1');
  });

  test('a whole row without a number among numbered ones is a row and asked about', () => {
    const draft = table('1\tСеминар\tмай 2021 года\tРОО', '\tКонкурс\tиюнь 2021 года\tРОО');
    expect(texts(draft)).toHaveLength(2);
    expect(codes(draft)).toEqual(['row_unnumbered:2']);
  });
});

describe('sections', () => {
  const row = (number: number) => `${number}\tСеминар\tмай 2021 года\tРОО`;

  test.each([
    ['rows of one cell', ['Кадры\t\t\t', row(1), 'Ресурсы\t\t\t', row(1)]],
    ['lines between blank lines', ['', 'Кадры', '', row(1), row(2), '', 'Ресурсы', '', row(1)]],
    ['lines before a row 1', ['Кадры', row(1), row(2), 'Ресурсы', row(1)]],
    ['the title in the second cell', ['\tКадры\t\t', row(1), '\tРесурсы\t\t', row(1)]],
    [
      'between two tables with the same header',
      ['', 'Кадры', '', header, row(1), '', 'Ресурсы', '', header, row(1)],
    ],
  ])('%s', (_, lines) => {
    const draft = table(...lines);
    expect(titles(draft)).toEqual(['Кадры', 'Ресурсы']);
    expect(codes(draft)).toEqual([]);
  });

  test.each([
    ['roman numbers', ['I\tКадры\t\t', row(1), 'II\tРесурсы\t\t', row(1)], ['I Кадры', 'II Ресурсы']],
    [
      'numbers of sections',
      [
        '1.\tКадры\t\t',
        '1.1.\tСеминар\tмай 2021 года\tРОО',
        '2.\tРесурсы\t\t',
        '2.1.\tСеминар\tмай 2021 года\tРОО',
      ],
      ['1. Кадры', '2. Ресурсы'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(titles(table(...lines))).toEqual(expected);
  });

  test('a numbered title right under a full row, the numbers of rows going on', () => {
    expect(titles(table('I. Кадры', row(1), 'II. Ресурсы', row(2)))).toEqual(['I. Кадры', 'II. Ресурсы']);
    const draft = table('1. Кадры', row(1), '2. Ресурсы', row(2));
    expect(titles(draft)).toEqual(['1. Кадры', '2. Ресурсы']);
    expect(codes(draft)).toEqual(['section_title:2']);
  });

  test('a title of two lines is one title, levels follow each other', () => {
    expect(titles(table('', 'Развитие', 'кадров', '', row(1)))).toEqual(['Развитие кадров']);
    expect(titles(table('Раздел 1\t\t\t', 'Кадры\t\t\t', row(1)))).toEqual(['Раздел 1. Кадры']);
  });

  test('rows before any title have none, text after the last row is nobody’s', () => {
    const draft = table(row(1), '', 'Начальник отдела И.И. Иванов', '');
    expect(titles(draft)).toEqual([null]);
    expect(rowsOf(draft)).toHaveLength(1);
  });

  test('a heading over which the numbering goes on is asked about', () => {
    expect(codes(table(row(1), '', 'Важное замечание', '', row(2)))).toEqual(['section_title:2']);
  });

  test('a number twice or left out is asked about', () => {
    expect(codes(table(row(1), row(2), row(2), row(4)))).toEqual(['duplicate_number:3', 'number_gap:4']);
  });
});

describe('rows that are none', () => {
  const row = '1\tСеминар\tмай 2021 года\tРОО';

  test.each([
    ['a signature in the first and last columns', 'Начальник отдела\t\t\tИ.И. Иванов'],
    ['a signature beside an empty number', '\tНачальник отдела\t\tИ.И. Иванов'],
    ['an empty row', '\t\t\t'],
    ['a note', 'Примечание: план уточняется\t\t\t'],
  ])('%s', (_, line) => {
    const draft = table(row, line);
    expect(texts(draft)).toEqual([['Семинар', 'май 2021 года', 'РОО']]);
    expect(codes(draft)).toEqual([]);
  });

  test('a merged title written into every column is one title', () => {
    expect(titles(table('Кадры\tКадры\tКадры\tКадры', row))).toEqual(['Кадры']);
  });

  test('text between rows that is not the title is asked about', () => {
    const draft = table(row, '', 'Срок сдачи перенесён приказом № 5', '', 'Ресурсы', '', row);
    expect(titles(draft)).toEqual([null, 'Ресурсы']);
    expect(codes(draft)).toEqual(['text_unread:2']);
  });
});

describe('a second table', () => {
  test('of another kind is left out and asked about', () => {
    const draft = table(
      '1\tСеминар\tмай 2021 года\tРОО',
      'Мероприятие\tОтветственные\tРезультат\tФинансы',
      'Курсы\tОУ\tсправка\t0',
    );
    expect(texts(draft)).toEqual([['Семинар', 'май 2021 года', 'РОО']]);
    expect(draft.questions.find(({ code }) => code === 'table_unread')?.text).toContain(
      '«Мероприятие | Ответственные | Результат | Финансы»',
    );
  });
});

describe('a web page', () => {
  test('its table is read, its head and scripts are not', () => {
    const cells = (names: string[]) => `<tr>${names.map((name) => `<td><p>${name}</p></td>`).join('')}</tr>`;
    const page = `<!DOCTYPE html><html><head><title>Сайт</title><style>p{}</style></head><body><div><p>ПРИКАЗ № 5 от 01.02.2024</p>
      <table>${cells(['№', 'Мероприятие', 'Срок', 'Ответственные'])}<tr><td colspan="4">Кадры</td></tr>
      ${cells(['1', 'Семинар&nbsp;для <b>учи</b>телей', 'май 2021 года', 'РОО<br>МКУ &laquo;ЦО&raquo;'])}</table></div></body></html>`;
    const draft = read(page);
    expect(draft.document).toMatchObject({ number: '5', date: '2024-02-01', issuer: null });
    expect(titles(draft)).toEqual(['Кадры']);
    expect(rowsOf(draft)[0]).toMatchObject({
      activity: 'Семинар для учителей',
      responsibles: [{ name: 'РОО' }, { name: 'МКУ «ЦО»' }],
    });
  });
});

describe('a saved page laid out by tables', () => {
  const plan = (rows: string) =>
    `<table><tr><td>№</td><td>Мероприятие</td><td>Срок</td><td>Ответственные</td></tr>${rows}</table>`;

  test('the plan inside is read; menus of links are no part of the order', () => {
    const row = '<tr><td>1</td><td>Семинар</td><td>май 2021 года</td><td>РОО</td></tr>';
    const page = `<html><body><table><tr><td><a href="/">Главная</a><br><a href="/doc">Документы</a></td>
      <td>ОТДЕЛ <b>ОБРАЗОВАНИЯ</b><p>ПРИКАЗ № 5 от 01.02.2024</p><p>О <i>плане</i></p><form>${plan(row)}</form></td></tr></table></body></html>`;
    const draft = read(page);
    expect(draft.document).toMatchObject({ number: '5', issuer: 'ОТДЕЛ ОБРАЗОВАНИЯ', title: 'О плане' });
    expect(texts(draft)).toEqual([['Семинар', 'май 2021 года', 'РОО']]);
  });

  test('a table in a cell of the plan stays in it', () => {
    const inner = '<table><tr><td>Маски</td><td>5 шт.</td></tr><tr><td>Йод</td><td>1 шт.</td></tr></table>';
    const row = `<tr><td>1</td><td>Закупить: ${inner}</td><td>май 2021 года</td><td>РОО</td></tr>`;
    expect(texts(read(`<html><body>${plan(row)}</body></html>`))).toEqual([
      ['Закупить: Маски 5 шт. Йод 1 шт.', 'май 2021 года', 'РОО'],
    ]);
  });
});

describe('what is not written is asked', () => {
  test('number, date, deadline, responsibles, lead', () => {
    const draft = table('1\tСеминар\t\tшколы', '2\tКонкурс\tмай 2021 года\t');
    const ids = draft.questions.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['validity:0', 'control_from:0', 'order_number:0', 'order_date:0']),
    );
    const number = draft.questions.find(({ code }) => code === 'order_number');
    expect(number?.choices.map(({ value }) => value)).toEqual(['б/н']);
    expect(ids).toEqual(expect.arrayContaining(['lead_needed:1', 'responsibles_missing:2']));
    expect(draft.questions.some(({ position, code }) => position === 1 && code !== 'lead_needed')).toBe(true);
    expect(rowsOf(draft)[1]?.questions).toEqual(draft.questions.filter(({ position }) => position === 2));
  });

  test('where only groups are named, the bodies of the order are offered as leads', () => {
    const draft = table(
      '1\tСеминар\tмай 2021 года\tшколы',
      '2\tКонкурс\tмай 2021 года\tМКУ "ЦО"; РОО',
      '3\tКурсы\tмай 2021 года\tРОО',
    );
    const lead = draft.questions.find(({ code }) => code === 'lead_needed');
    expect(lead?.choices.map(({ value }) => value)).toEqual(['РОО', 'МКУ "ЦО"']);
  });

  test('ids are unique', () => {
    const draft = table('1\tA\tкогда-нибудь\tшколы', '1\tB\tкогда-нибудь\tшколы и прочие', '1\tC\t\t');
    const ids = draft.questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
