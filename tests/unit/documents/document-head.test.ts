import { describe, expect, test } from '@jest/globals';
import { readDocumentHead } from '../../../documents/order/document-head.js';
import { textRow } from '../../../documents/order/grid.js';

/** Every line a paragraph; an empty line only separates. */
const head = (...lines: string[]) =>
  readDocumentHead(lines.map((text, at) => textRow(text, { line: at + 1 })));

describe('requisites', () => {
  test('all on the line of the type', () => {
    expect(
      head('Управление образования', 'ПРИКАЗ № 12-о от 5 февраля 2024 г.', 'О плане работы'),
    ).toMatchObject({
      type: 'приказ',
      number: '12-о',
      date: '2024-02-05',
      issuer: 'Управление образования',
      title: 'О плане работы',
    });
  });

  test('spaced letters, number above, date in words', () => {
    expect(
      head(
        'АДМИНИСТРАЦИЯ РАЙОНА',
        'П О С Т А Н О В Л Е Н И Е',
        'от «27» ноября 2023 года № 88/1-п',
        'Об утверждении плана',
      ),
    ).toMatchObject({
      type: 'постановление',
      number: '88/1-п',
      date: '2023-11-27',
      title: 'Об утверждении плана',
    });
  });

  test('numbers and dates of other acts are not taken', () => {
    expect(
      head(
        'ПРИКАЗ',
        'Об утверждении плана',
        'В соответствии с приказом министерства от 12.08.2020 № 974 приказываю:',
      ),
    ).toMatchObject({ type: 'приказ', number: null, date: null, title: 'Об утверждении плана' });
  });

  test('only the annex', () => {
    expect(
      head(
        'Приложение',
        'к приказу отдела образования',
        'от 27.11.2020 № 88',
        'План мероприятий на 2021 год',
      ),
    ).toMatchObject({
      type: 'приказ',
      number: '88',
      date: '2020-11-27',
      roadmapTitle: 'План мероприятий на 2021 год',
    });
  });

  test('who issued it stands in the note of the annex', () => {
    expect(
      head(
        'УТВЕРЖДЕНА',
        'приказом Министерства образования Энской области',
        'от 12.01.2026 № 15-пр',
        'Дорожная карта',
      ),
    ).toMatchObject({ type: 'приказ', number: '15-пр', issuer: 'Министерство образования Энской области' });
    expect(
      head('Утвержден', 'постановлением администрации города Энска от 12.01.2026 № 7', 'План мероприятий'),
    ).toMatchObject({ type: 'постановление', issuer: 'администрация города Энска' });
  });

  test('the year of the plan stands in the clause that approves it', () => {
    const clause = (text: string) =>
      head(
        'Отдел образования',
        'ПРИКАЗ № 1 от 15.01.2026',
        'Об утверждении дорожной карты',
        'ПРИКАЗЫВАЮ:',
        text,
      ).period;
    expect(clause('1. Утвердить прилагаемую дорожную карту на 2026 год.')).toEqual({
      start: '2026-01-01',
      end: '2026-12-31',
    });
    expect(clause('1. Утвердить план мероприятий во исполнение «О программе на 2024–2026 годы».')).toBeNull();
    expect(clause('1. Назначить ответственного за мероприятия на 2026 год.')).toBeNull();
  });

  test('nothing at all', () => {
    expect(head()).toEqual({
      type: null,
      number: null,
      date: null,
      issuer: null,
      title: null,
      roadmapTitle: null,
      signatory: null,
      basis: null,
      controller: null,
      period: null,
      clauses: [],
    });
  });

  test('a day that does not exist is no date', () => {
    expect(head('ПРИКАЗ', '31.02.2020 № 5').date).toBeNull();
  });
});

describe('period of the plan', () => {
  test.each([
    ['План мероприятий на 2024 год', '2024-01-01', '2024-12-31'],
    ['«Дорожная карта» на 2024–2026 годы', '2024-01-01', '2026-12-31'],
    ['План работы на 2024/2025 учебный год', '2024-09-01', '2025-08-31'],
    ['План мероприятий на 2024-25 учебный год', '2024-09-01', '2025-08-31'],
    ['План работы на 2023/24 уч. год', '2023-09-01', '2024-08-31'],
    ['Дорожная карта с 2024 по 2026 год', '2024-01-01', '2026-12-31'],
    ['План мероприятий на 2023 год', '2023-01-01', '2023-12-31'],
    ['План мероприятий на II полугодие 2024 года', '2024-07-01', '2024-12-31'],
    ['План мероприятий на первый квартал 2024 года', '2024-01-01', '2024-03-31'],
    ['План работы на февраль 2024 года', '2024-02-01', '2024-02-29'],
  ])('%s', (title, start, end) => {
    expect(head(title).period).toEqual({ start, end });
  });

  test('«на период до 2025 года» begins with the order', () => {
    expect(
      head('ПРИКАЗ', '27 ноября 2020 года № 88', 'Дорожная карта на период до 2025 года').period,
    ).toEqual({
      start: '2020-11-27',
      end: '2025-12-31',
    });
    expect(head('Дорожная карта на период до 2025 года').period).toBeNull();
  });

  test('years inside the name of another act are not the plan’s', () => {
    expect(
      head('План мероприятий по исполнению приказа «Об утверждении Концепции на 2020-2023 г.г.»').period,
    ).toBeNull();
  });
});

describe('clauses and signature', () => {
  const order = head(
    'ПРИКАЗ',
    '01.02.2024 № 7',
    'О плане',
    'В целях развития',
    'ПРИКАЗЫВАЮ:',
    '1. Утвердить план.',
    '1.1. Приложение 1.',
    '2. Руководителям ОО представить отчёт не позднее 15 марта 2024 года.',
    '3. Контроль за исполнением приказа возложить на заместителя начальника Петрову П.П.',
    'Начальник управления И.И. Иванов',
    'План мероприятий',
  );

  test('a sub-clause belongs to its clause', () => {
    expect(order.clauses.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 Утвердить план. 1.1. Приложение 1.',
      '2 Руководителям ОО представить отчёт не позднее 15 марта 2024 года.',
      '3 Контроль за исполнением приказа возложить на заместителя начальника Петрову П.П.',
    ]);
    expect(order.clauses.map(({ control }) => control)).toEqual([false, false, true]);
  });

  test('a clause has its own deadline', () => {
    expect(order.clauses[1]?.deadline).toMatchObject({
      phrase: 'не позднее 15 марта 2024 года',
      reading: { kind: 'one_off', end: '2024-03-15' },
    });
  });

  test('post and name of who signed', () => {
    expect(order.signatory).toEqual({ name: 'И.И. Иванов', post: 'Начальник управления' });
    expect(order.roadmapTitle).toBe('План мероприятий');
  });
});

describe('basis and control', () => {
  test.each([
    [
      'Контроль за исполнением приказа возложить на заместителя министра Петрову О.И.',
      'заместителя министра Петрову О.И.',
    ],
    ['Контроль исполнения настоящего приказа оставляю за собой.', 'А.А. Шевелева'],
    [
      'Контроль исполнения возложить на Сидорова С.С., заместителя директора.',
      'Сидорова С.С., заместителя директора',
    ],
  ])('%s', (clause, controller) => {
    const order = head(
      'ПРИКАЗ',
      '01.02.24 N 7-р',
      '«О плане»',
      'Во исполнение письма министерства от 09.01.2024 № 16,',
      'в целях развития образования приказываю:',
      '1) Утвердить план.',
      `2) ${clause}`,
      'Министр',
      'А.А. Шевелева',
    );
    expect(order).toMatchObject({
      number: '7-р',
      date: '2024-02-01',
      title: 'О плане',
      basis: 'Во исполнение письма министерства от 09.01.2024 № 16, в целях развития образования',
      controller,
      signatory: { name: 'А.А. Шевелева', post: 'Министр' },
    });
  });

  test.each([
    ['Начальникам отделов обеспечить готовность к 15 сентября 2024 года.', 'к 15 сентября 2024 года'],
    [
      'Отчитываться ежеквартально, до 5 числа месяца, следующего за отчётным.',
      'ежеквартально, до 5 числа месяца, следующего за отчётным',
    ],
    [
      'Представить план в течение 10 рабочих дней со дня подписания приказа.',
      'в течение 10 рабочих дней со дня подписания приказа',
    ],
    ['Разместить приказ на сайте.', undefined],
  ])('deadline of a clause: %s', (clause, phrase) => {
    const { clauses } = head('ПРИКАЗ', 'О плане', 'ПРИКАЗЫВАЮ:', `1. ${clause}`);
    expect(clauses[0]?.deadline?.phrase).toBe(phrase);
  });

  test('the day of a stamp of approval stands for the order’s', () => {
    expect(
      head('УТВЕРЖДАЮ', 'Начальник управления', '_______ И.И. Иванов', '«15» января 2024 г.', 'План работы')
        .date,
    ).toBe('2024-01-15');
  });
});
