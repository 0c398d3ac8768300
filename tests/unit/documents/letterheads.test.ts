import { describe, expect, test } from '@jest/globals';
import { readDocumentHead } from '../../../documents/order/head/document-head.js';
import { tableRow, textRow } from '../../../documents/order/grid/grid.js';
import { documentQuestions } from '../../../documents/order/questions/document-questions.js';
import { headOf } from './head-of.js';

const text = (line: number, words: string) => textRow(words, { line });

describe('letterheads laid out in one cell', () => {
  test('the name of the order is the last line of a cell, once in each language', () => {
    const read = readDocumentHead([
      tableRow({
        cells: ['Чăваш Республикин\nвĕренÿ пайĕ\nХУШУ', '', 'Отдел образования\nЭнского района\n\nПРИКАЗ'],
        line: 1,
      }),
      text(2, 'с. Энское « 11 » марта 2014 года № 97-о'),
      text(3, 'О проведении конкурса'),
    ]);
    expect(read).toMatchObject({
      ...{ type: 'приказ', number: '97-о', date: '2014-03-11' },
      ...{ issuer: 'Отдел образования Энского района', title: 'О проведении конкурса' },
    });
  });

  test('the day and the number stand below it in the same cell', () => {
    const cells = ['МБУ «Центр»\nг. Энск\nРАСПОРЯЖЕНИЕ\nот 05.02.2024\n№ 12-р', ''];
    expect(readDocumentHead([tableRow({ cells, line: 1 }), text(2, 'О плане')])).toMatchObject({
      ...{ type: 'распоряжение', number: '12-р', date: '2024-02-05', title: 'О плане' },
    });
  });

  test('what else the cell says of the body: where it is, its codes, its telephone', () => {
    const cells = [
      'Управление образования\nЭнского района\n413210, р.п. Энск, ул. Мира, 3\nИНН 6433001111',
      '',
    ];
    expect(readDocumentHead([tableRow({ cells, line: 1 }), text(2, 'ПРИКАЗ № 60')])).toMatchObject({
      ...{ number: '60', issuer: 'Управление образования Энского района' },
    });
  });

  test('all of it in one cell, with the name of the order', () => {
    const cells = [
      'МКУ\n«Управление образования»\nул. Ленина, 1, г. Энск\nТел. 2-12-12\nОГРН 1234567890123\nПРИКАЗ\n20.01.2026 № 12',
      '',
    ];
    expect(readDocumentHead([tableRow({ cells, line: 1 }), text(2, 'О плане')])).toMatchObject({
      ...{ type: 'приказ', number: '12', date: '2026-01-20', issuer: 'МКУ «Управление образования»' },
    });
  });

  test('to whom the order goes stands beside it', () => {
    const cells = [
      'Администрация города\nДЕПАРТАМЕНТ ОБРАЗОВАНИЯ\nул. Мира, д. 11',
      'Руководителям\nмуниципальных учреждений',
    ];
    expect(readDocumentHead([tableRow({ cells, line: 1 }), text(2, 'ПРИКАЗ № 60')]).issuer).toBe(
      'Администрация города ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ',
    );
  });

  test('a line of another language between its other lines', () => {
    const bashkir = ['БАШҠОРТОСТАН', 'ЯЛАНСЫ РАЙОНЫ', 'МУНИЦИПАЛЬ', 'РАЙОНЫНЫҢ ХАКИМИӘТЕ', 'ҠАРАР'];
    const lines = [...bashkir, 'АДМИНИСТРАЦИЯ', 'ЯЛАНСИНСКОГО РАЙОНА', 'ПОСТАНОВЛЕНИЕ', '№ 208'];
    expect(headOf(...lines).issuer).toBe('АДМИНИСТРАЦИЯ ЯЛАНСИНСКОГО РАЙОНА');
  });

  test('a body or a plan that begins with the letters of a street', () => {
    const issuer = (line: string) => headOf(line, 'ПРИКАЗ № 60', '27.02.2017').issuer;
    expect(issuer('Плановый отдел № 2')).toBe('Плановый отдел № 2');
    expect(issuer('Первомайская школа № 3')).toBe('Первомайская школа № 3');
    expect(issuer('Перинатальный центр 5')).toBe('Перинатальный центр 5');
  });

  test('what an order is about is not who issued it', () => {
    const issuer = (line: string) => headOf('ПРИКАЗ', line, 'от 20.01.2026 № 12', 'О плане').issuer;
    expect(issuer('по личному составу')).toBeNull();
    expect(issuer('по учебной работе')).toBeNull();
    expect(issuer('по основной деятельности')).toBeNull();
    expect(issuer('по школе № 5')).toBe('школа № 5');
    expect(issuer('по МБОУ «Лицей»')).toBe('МБОУ «Лицей»');
  });

  test('the day of who approves the plan, not of what was approved before', () => {
    const lines = ['Утверждена программа 12.01.2024', 'УТВЕРЖДАЮ', '15.01.2026', 'План работы на 2026 год'];
    expect(headOf(...lines).date).toBe('2026-01-15');
  });

  test('an address that runs on over a line', () => {
    const lines = ['Управление образования', '413210, р.п. Энск, ул. 50 лет', 'Победы, 3', 'ИНН 6433001111'];
    expect(headOf(...lines, 'ПРИКАЗ № 60', '27.02.2017').issuer).toBe('Управление образования');
  });

  test('the day of a stamp beside another', () => {
    const lines = [
      'СОГЛАСОВАНО УТВЕРЖДАЮ',
      'Председатель Совета Глава города',
      '_______ А.А. Зимин _______ Б.Б. Луговой',
    ];
    expect(headOf(...lines, '«20» сентября 2005 г.', 'План').date).toBe('2005-09-20');
    expect(headOf(...lines, '«19» мая 2005 г. «20» мая 2005 г.', 'План').date).toBeNull();
  });

  test('the words of two stamps that stand on the same lines name nobody', () => {
    const lines = [
      'УТВЕРЖДАЮ Утверждено',
      'Председатель районного решением районного Совета',
      'Совета депутатов',
    ];
    expect(headOf(...lines, '________ В.Е. Зимин от 17 декабря 2008 г. № 277-рс', 'План')).toMatchObject({
      ...{ number: '277-рс', date: '2008-12-17', issuer: null },
    });
  });

  test('a stamp that says «приказ» on a line of its own is no letterhead', () => {
    const cells = ['СОГЛАСОВАНО\nсоветом', 'УТВЕРЖДЕН\nприказ\nот 01.09.2023 № 5'];
    expect(readDocumentHead([tableRow({ cells, line: 1 }), text(2, 'План работы')])).toMatchObject({
      ...{ type: 'приказ', number: '5', date: '2023-09-01', roadmapTitle: 'План работы' },
    });
  });
});

describe('«приказ по школе № 67»: the number may be the school’s', () => {
  test.each([
    [['ПРИКАЗ по школе № 67', 'от 01.09.2021 г. № 112', 'О плане'], '112', '2021-09-01'],
    [['ПРИКАЗ ПО МБОУ СОШ № 67', '01.09.2021 г.', 'О плане'], null, '2021-09-01'],
    [['Приказ по школе № 67 от 30.08.2023', 'План'], null, '2023-08-30'],
    [['УТВЕРЖДЕНО', 'приказом по школе № 67', 'от 30.08.2023 г.', 'План'], null, '2023-08-30'],
    [['Утверждаю', 'Директор школы', 'Приказ по школе № 67 от 30.08.2023 г.', 'План'], null, '2023-08-30'],
    [['Приложение к приказу по школе № 67 от 30.08.2023 г.', 'План'], null, '2023-08-30'],
    [['УТВЕРЖДЕНО', 'приказом по школе № 67 от 30.08.2023 г. № 112', 'План'], '112', '2023-08-30'],
    [['Приказ по школе от 30.08.2023 № 67', 'О плане'], '67', '2023-08-30'],
    [['ПРИКАЗ по основной деятельности № 67', 'от 30.08.2023', 'О плане'], '67', '2023-08-30'],
  ])('%j', (lines, number, date) => {
    const read = headOf(...lines);
    expect(read).toMatchObject({ type: 'приказ', number, date });
    expect(documentQuestions(read).some(({ code }) => code === 'order_number')).toBe(number === null);
  });

  test('the school that issued it stands in the nominative', () => {
    expect(headOf('УТВЕРЖДЕНО', 'приказом по школе № 67 от 30.08.2023 г. № 112', 'План').issuer).toBe(
      'школа № 67',
    );
    expect(headOf('ПРИКАЗ по МБОУ СОШ № 17', '12.01.2022 № 3-а', 'О плане').issuer).toBe('МБОУ СОШ № 17');
  });
});

describe('the name of a plan as a page heads it', () => {
  test('a line drawn under it is no part of it', () => {
    expect(headOf('ПЛАН МЕРОПРИЯТИЙ', '_______________').roadmapTitle).toBe('ПЛАН МЕРОПРИЯТИЙ');
  });

  test('spaced letters', () => {
    expect(headOf('П Л А Н', 'мероприятий школы').roadmapTitle).toBe('ПЛАН мероприятий школы');
    expect(headOf('П Л А Н  Р А Б О Т Ы школы').roadmapTitle).toBe('ПЛАН РАБОТЫ школы');
  });

  test('the page’s own name above it', () => {
    expect(headOf('План работы отдела', 'ПЛАН', 'мероприятий отдела на май 2025 года').roadmapTitle).toBe(
      'ПЛАН мероприятий отдела на май 2025 года',
    );
    expect(headOf('Дорожная карта', 'План мероприятий по развитию школ').roadmapTitle).toBe(
      'Дорожная карта План мероприятий по развитию школ',
    );
  });

  test('said twice with a day between, its aim below', () => {
    expect(
      headOf(
        'План проведения Недели',
        '07.02.2024',
        'План проведения Недели в детском саду',
        'Цель проведения: реализация программы «Рынок труда» на 2021-2025 годы',
        'Период проведения: с 12.02.2024 по 18.02.2024',
      ),
    ).toMatchObject({ roadmapTitle: 'План проведения Недели в детском саду', period: null });
  });
});

describe('lines broken at the edge of a page', () => {
  const lines = (...texts: string[]) =>
    readDocumentHead(texts.map((one, at) => textRow(one, { line: at + 1, apart: !/^[\da-я]/u.test(one) })));

  test('a number at its hyphen: the whole of it, or none', () => {
    expect(lines('ПРИКАЗ', 'От 30.09.2021 № 01-', '03/217', 'О плане').number).toBe('01-03/217');
    expect(lines('ПРИКАЗ', 'От 30.09.2021 № 01-', 'О плане').number).toBeNull();
  });

  test('the years of a title', () => {
    expect(lines('ПРИКАЗ № 5', 'О плане школ на 2025-', '2027 годы').title).toBe(
      'О плане школ на 2025-2027 годы',
    );
  });
});

test('a title that begins with a quotation', () => {
  expect(headOf('ПРИКАЗ № 5', 'О «дорожной карте» развития школ', 'ПРИКАЗЫВАЮ:').title).toBe(
    'О «дорожной карте» развития школ',
  );
});

test('the kind of the act on its own line of a stamp', () => {
  const stamp = ['УТВЕРЖДЕНО', 'Решение', 'Дубравского районного', 'исполнительного комитета'];
  expect(headOf(...stamp, '12.01.2026 № 34', 'МЕРОПРИЯТИЯ на 2026 год')).toMatchObject({
    ...{ type: 'решение', number: '34', date: '2026-01-12' },
    issuer: 'Дубравский районный исполнительный комитет',
  });
});

test('the name of a programme ends at its passport', () => {
  const lines = ['ПРОГРАММА «Школа» на 2025-2027 годы', 'Паспорт программы', 'Раздел 3. Мероприятия'];
  expect(headOf(...lines).roadmapTitle).toBe('ПРОГРАММА «Школа» на 2025-2027 годы');
});
