import { describe, expect, test } from '@jest/globals';
import { readDocumentHead } from '../../../documents/order/head/document-head.js';
import { tableRow, textRow } from '../../../documents/order/grid/grid.js';
import { headOf } from './head-of.js';

describe('who issued it and its number', () => {
  test('a number inside the name of the body is not the order’s', () => {
    expect(
      headOf(
        'УТВЕРЖДАЮ',
        'Директор',
        '_______ И.И. Иванов',
        'Муниципальное учреждение',
        '«Средняя школа № 12» г. Энска',
        '301940, г. Энск, ул. Ленина, 1, тел. 2-12-34',
        'ПРИКАЗ',
        '«О плане «Школа здоровья»»',
      ),
    ).toMatchObject({
      number: null,
      issuer: 'Муниципальное учреждение «Средняя школа № 12» г. Энска',
      title: 'О плане «Школа здоровья»',
    });
    expect(headOf('МБОУ СОШ № 12', 'ПРИКАЗ', 'г. Нижний Энск № 5-р', '12.01.2021').number).toBe('5-р');
    expect(headOf('МБОУ СОШ № 12', 'ПРИКАЗ от 12.01.2021 по СОШ № 12').number).toBeNull();
    expect(headOf('ПРИКАЗ', '№ 45/1-ОД   12.01.2021').number).toBe('45/1-ОД');
  });

  test('a suffix of the number after a spaced dash; who issued it below the name of the order', () => {
    expect(
      headOf('ПРИКАЗ', 'МИНИСТЕРСТВА КУЛЬТУРЫ ОБЛАСТИ', '1 февраля 2022 года № 7 – О', 'О плане'),
    ).toMatchObject({ number: '7 – О', issuer: 'МИНИСТЕРСТВО КУЛЬТУРЫ ОБЛАСТИ' });
    expect(headOf('ПРИКАЗ', '№ 7 – О плане работы', '01.02.2022').number).toBe('7');
  });

  test('blanks that were filled in', () => {
    expect(headOf('ПРИКАЗ', '№ _142    «_7_» апреля 2020г.', 'О плане')).toMatchObject({
      number: '142',
      date: '2020-04-07',
    });
    expect(headOf('Приложение к приказу', 'от « 10»______01____2022 г. № 6а', 'План работы')).toMatchObject({
      number: '6а',
      date: '2022-01-10',
    });
  });

  test('notes of a collection of laws about the act that repealed it or changed it', () => {
    expect(
      headOf(
        'ПОСТАНОВЛЕНИЕ',
        'Утратил силу - Постановление Правительства области',
        'от 15.06.2015 № 249',
        '26 августа 2003 г. N 133',
        'О готовности «Школы',
        '«Росток»',
        '(В редакции постановления от 29.02.2012 г. N 89)',
        'Рассмотрев итоги, ПОСТАНОВЛЯЮ:',
      ),
    ).toMatchObject({ number: '133', date: '2003-08-26', title: 'О готовности «Школы «Росток»' });
  });

  test('stamps of approval side by side; the number before the date', () => {
    const stamps = tableRow({
      cells: ['ПРИНЯТО протокол от 30.08.2021 № 1', 'УТВЕРЖДЕНО приказом № 77-о от 31.08.2021'],
      line: 1,
    });
    expect(
      readDocumentHead([
        stamps,
        ...['План', 'работы школы'].map((text, at) => textRow(text, { line: at + 2 })),
      ]),
    ).toMatchObject({
      type: 'приказ',
      number: '77-о',
      date: '2021-08-31',
      roadmapTitle: 'План работы школы',
    });
  });

  test('two stamps on the same lines: the order’s, not the day of the other', () => {
    expect(
      headOf(
        'СОГЛАСОВАНО УТВЕРЖДАЮ',
        'Председатель совета Директор МБОУ СОШ № 4',
        '_______ А.А. Соколов _______ Б.Б. Зимина',
        '«30» августа 2023 г. приказ от 31.08.2023 № 150',
        'План работы на 2023-2024 учебный год',
      ),
    ).toMatchObject({ type: 'приказ', number: '150', date: '2023-08-31', issuer: null });
  });

  test('the authority named before the verb is no part of the title', () => {
    const read = headOf(
      'ПОСТАНОВЛЕНИЕ',
      'О плане мероприятий',
      'администрация города Энска',
      'ПОСТАНОВЛЯЕТ:',
    );
    expect(read).toMatchObject({ title: 'О плане мероприятий', issuer: 'администрация города Энска' });
    const preamble =
      'В целях развития района, созданного в 1930 году, Исполнительный комитет Энского района постановляет:';
    expect(headOf('О плане мероприятий', preamble, '1. Утвердить план.').issuer).toBe(
      'Исполнительный комитет Энского района',
    );
  });

  test.each([
    [
      'the body goes on below',
      ['РАСПОРЯЖЕНИЕ Правительства', 'Энской области от 03.03.2004 № 88-Р', '"О ПРОПУСКЕ ПАВОДКА"'],
      { number: '88-Р', issuer: 'Правительство Энской области', title: 'О ПРОПУСКЕ ПАВОДКА' },
    ],
    [
      'what it is about stands above',
      ['Об утверждении карты', 'Распоряжение Премьер-министра Энии от 27 марта 2020 года № 55-р'],
      { number: '55-р', date: '2020-03-27', title: 'Об утверждении карты' },
    ],
    [
      'all on one line',
      ['Приказ № 01-07/43 от 15.06.2021 г. О проведении вечеров в школах и других учреждениях города Энска'],
      {
        number: '01-07/43',
        date: '2021-06-15',
        title: 'О проведении вечеров в школах и других учреждениях города Энска',
      },
    ],
    [
      'a page names the order once more above it',
      [
        'Распоряжение Губернатора области от 07.11.2007 № 894-р',
        'О плане',
        ...['РАСПОРЯЖЕНИЕ', 'ГУБЕРНАТОРА ОБЛАСТИ', 'от 07.11.2007 № 894-р', 'О плане'],
      ],
      { number: '894-р', issuer: 'ГУБЕРНАТОР ОБЛАСТИ', title: 'О плане' },
    ],
    [
      'a school names itself after «по»',
      ['Утверждена приказом по СОШ № 6', 'От 03.09.2021 года № 78-Д', 'План'],
      { number: '78-Д', date: '2021-09-03', issuer: 'СОШ № 6' },
    ],
    [
      'a body names itself after «по» below',
      ['Приказ', 'по управлению образования Энского района', 'от 20.01.2026 № 12', 'О плане'],
      { number: '12', issuer: 'управление образования Энского района' },
    ],
    [
      'two stamps in one paragraph',
      [
        'Принят на заседании совета «30» августа 2023г. УТВЕРЖДЁН приказом директора от «31» августа 2023 г. № 97о',
        'План',
      ],
      { type: 'приказ', number: '97о', date: '2023-08-31' },
    ],
    [
      'quotations that close together',
      ['ПРИКАЗ', '№ 7 от 01.02.2024', '«Об изменении приказа «Об утверждении программы «Рост»'],
      { title: 'Об изменении приказа «Об утверждении программы «Рост»' },
    ],
    [
      'another language above',
      ['МАРИЙ ЭЛ РЕСПУБЛИКЫН', 'ВИКТЕРЖЕ', 'ПУНЧАЛ', 'ПРАВИТЕЛЬСТВО РЕСПУБЛИКИ', 'ПОСТАНОВЛЕНИЕ', '№ 40'],
      { issuer: 'ПРАВИТЕЛЬСТВО РЕСПУБЛИКИ' },
    ],
  ])('%s', (_, lines, expected) => {
    expect(headOf(...lines)).toMatchObject(expected);
  });

  const letterhead = (...rows: string[][]) =>
    readDocumentHead(rows.map((cells, at) => tableRow({ cells, line: at + 1, table: 1 })));

  test('a letterhead in two languages', () => {
    expect(
      letterhead(
        ['«ЭНСК БІЛІМ БАСҚАРМАСЫ» ММ', 'ГУ «УПРАВЛЕНИЕ ОБРАЗОВАНИЯ»'],
        ['БҰЙРЫҚ', 'ПРИКАЗ'],
        ['2023 жылғы 5 қыркүйек', '№ 310'],
      ),
    ).toMatchObject({ type: 'приказ', number: '310', issuer: 'ГУ «УПРАВЛЕНИЕ ОБРАЗОВАНИЯ»' });
    expect(
      letterhead(
        ['ИСПОЛНИТЕЛЬНЫЙ КОМИТЕТ ЗАРЕЧНОГО РАЙОНА', 'ЗАРЕЧЬЕ РАЙОНЫ БАШКАРМА КОМИТЕТЫ'],
        ['ПОСТАНОВЛЕНИЕ', 'КАРАР'],
        ['14.06.2021', '№ 412'],
      ),
    ).toMatchObject({ number: '412', date: '2021-06-14', issuer: 'ИСПОЛНИТЕЛЬНЫЙ КОМИТЕТ ЗАРЕЧНОГО РАЙОНА' });
  });

  test('the whole order in another language above', () => {
    const kazakh = ['«ЭНСК БІЛІМ БӨЛІМІ» КММ', 'БҰЙРЫҚ', '2026 жылғы 12 қаңтар № 6', 'Жол картасы'];
    expect(headOf(...kazakh, 'КГУ «ОТДЕЛ ОБРАЗОВАНИЯ»', 'ПРИКАЗ', 'от 12.01.2026 № 6').issuer).toBe(
      'КГУ «ОТДЕЛ ОБРАЗОВАНИЯ»',
    );
    const belarusian = letterhead(
      ['ЭНСКІ РАЁННЫ КАМІТЭТ', 'ЭНСКИЙ РАЙОННЫЙ КОМИТЕТ'],
      ['РАШЭННЕ', 'РЕШЕНИЕ'],
    );
    expect(belarusian.issuer).toBe('ЭНСКИЙ РАЙОННЫЙ КОМИТЕТ');
    const lines = ['23 студзеня 2026 г. № 71', 'г.Энск', 'ЭНСКИЙ РАЙОННЫЙ КОМИТЕТ', 'РЕШЕНИЕ'];
    expect(headOf(...lines).issuer).toBe('ЭНСКИЙ РАЙОННЫЙ КОМИТЕТ');
  });

  test('its name goes on over the lines of a page', () => {
    const lines = [
      'ПОСТАНОВЛЕНИЕ',
      'ГЛАВЫ АДМИНИСТРАЦИИ ЭНСКОГО',
      'СЕЛЬСОВЕТА',
      '№ 17 от 03.03.2026',
      'О плане',
    ];
    const rows = lines.map((text, at) => textRow(text, { line: at + 1, apart: at === 0 }));
    expect(readDocumentHead(rows).issuer).toBe('ГЛАВА АДМИНИСТРАЦИИ ЭНСКОГО СЕЛЬСОВЕТА');
  });

  test('the number and the day in the cells of a form', () => {
    expect(
      letterhead(['', 'Номер документа', 'Дата составления'], ['ПРИКАЗ', '01-12/88', '02.09.2024']),
    ).toMatchObject({ type: 'приказ', number: '01-12/88', date: '2024-09-02' });
  });

  test('the whole name of an order over its text, as collections of law write it', () => {
    expect(
      headOf(
        'Распоряжение Главы городского округа Энск',
        'от 27 марта 2007 г. N 210-р',
        '"О праздновании Победы "Энск - город славы"',
        'В целях подготовки праздника:',
        '1. Утвердить план согласно приложению.',
        '2. Контроль оставляю за собой.',
        'Глава округа Б.Б. Зимин',
        'План мероприятий',
      ),
    ).toMatchObject({
      ...{ type: 'распоряжение', number: '210-р', date: '2007-03-27' },
      issuer: 'Глава городского округа Энск',
      title: 'О праздновании Победы "Энск - город славы"',
      clauses: [{ number: 1 }, { number: 2 }],
      signatory: { name: 'Б.Б. Зимин' },
    });
  });
});
