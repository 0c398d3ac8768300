import { describe, expect, test } from '@jest/globals';
import { headOf } from './head-of.js';

describe('requisites', () => {
  test('all on the line of the type', () => {
    expect(
      headOf('Управление образования', 'ПРИКАЗ № 12-о от 5 февраля 2024 г.', 'О плане работы'),
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
      headOf(
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
      headOf(
        'ПРИКАЗ',
        'Об утверждении плана',
        'В соответствии с приказом министерства от 12.08.2020 № 974 приказываю:',
      ),
    ).toMatchObject({ type: 'приказ', number: null, date: null, title: 'Об утверждении плана' });
  });

  test('the order that the plan carries out is not the one it is an annex to', () => {
    expect(
      headOf(
        'Приложение',
        'к письму от 05.05.2021',
        'План по исполнению приказа министерства от 12.08.2020 № 974',
      ),
    ).toMatchObject({ type: null, number: null, date: null });
    expect(
      headOf(
        'ПРИКАЗ',
        'В соответствии с приказом министерства',
        'области от 12.08.2020 № 974',
        'приказываю:',
      ),
    ).toMatchObject({ number: null, date: null });
  });

  test('only the annex', () => {
    expect(
      headOf(
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
      headOf(
        'УТВЕРЖДЕНА',
        'приказом Министерства образования Энской области',
        'от 12.01.2026 № 15-пр',
        'Дорожная карта',
      ),
    ).toMatchObject({ type: 'приказ', number: '15-пр', issuer: 'Министерство образования Энской области' });
    expect(
      headOf('Утвержден', 'постановлением администрации города Энска от 12.01.2026 № 7', 'План мероприятий'),
    ).toMatchObject({ type: 'постановление', issuer: 'администрация города Энска' });
  });

  test('the year of the plan stands in the clause that approves it', () => {
    const clause = (text: string) =>
      headOf(
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
    expect(clause('1. Утвердить Календарный план соревнований на II квартал 2024 года.')).toEqual({
      start: '2024-04-01',
      end: '2024-06-30',
    });
    expect(clause('1. Утвердить план мероприятий во исполнение «О программе на 2024–2026 годы».')).toBeNull();
    expect(clause('1. Назначить ответственного за мероприятия на 2026 год.')).toBeNull();
  });

  test('the name of a plan begins below its stamp and ends above its parts', () => {
    const lines = [
      'КАЛЕНДАРНЫЙ ПЛАН от 25 декабря 2023 года',
      'Одобрен советом',
      'КАЛЕНДАРНЫЙ ПЛАН',
      'работы',
    ];
    expect(headOf(...lines).roadmapTitle).toBe('КАЛЕНДАРНЫЙ ПЛАН работы');
    const parts = [
      'План развития школы',
      'I. Цели',
      'Целью плана является развитие.',
      'II. Мероприятия плана',
    ];
    expect(headOf(...parts).roadmapTitle).toBe('План развития школы');
  });

  const issuer = 'ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ ЭНСКОГО РАЙОНА';
  test.each([
    [
      'an archive and an office that copies',
      ['Дело № 12-34', 'Выписка из приказа', issuer, 'ПРИКАЗ', 'от 27.11.2020 № 88'],
    ],
    ['an extract with its own name', [issuer, 'ВЫПИСКА ИЗ ПРИКАЗА', '27.11.2020 № 88']],
    ['a spaced name', ['Дело 7', issuer, 'В Ы П И С К А из приказа № 88 от 27.11.2020']],
  ])('what stands above the issuer of a copy is no part of it: %s', (_, lines) => {
    const read = headOf(...lines, 'Об утверждении плана', 'ПРИКАЗЫВАЮ:', '1. Утвердить план.');
    expect(read).toMatchObject({ type: 'приказ', number: '88', date: '2020-11-27', issuer });
    expect(read.title).toBe('Об утверждении плана');
  });

  test('an extract that says on one line of which order it is', () => {
    const line = 'Выписка из приказа отдела образования администрации Энского района от 27.11.2020 № 88';
    expect(headOf(line, 'План мероприятий на 2021 год')).toMatchObject({
      ...{ type: 'приказ', number: '88', date: '2020-11-27' },
      issuer: 'отдел образования администрации Энского района',
    });
  });

  test('nothing at all', () => {
    expect(headOf()).toEqual({
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
    expect(headOf('ПРИКАЗ', '31.02.2020 № 5').date).toBeNull();
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
    const order = headOf(
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
    const { clauses } = headOf('ПРИКАЗ', 'О плане', 'ПРИКАЗЫВАЮ:', `1. ${clause}`);
    expect(clauses[0]?.deadline?.phrase).toBe(phrase);
  });

  test.each(['УТВЕРЖДАЮ', '«Утверждаю»', 'Утверждаю:', '«Бекітемін / Утверждаю»'])(
    'the day of a stamp stands for the order’s: %s',
    (stamp) => {
      expect(
        headOf(stamp, 'Начальник управления', '_______ И.И. Иванов', '«15» января 2024 г.', 'План работы')
          .date,
      ).toBe('2024-01-15');
    },
  );
});
