import { describe, expect, test } from '@jest/globals';
import { readDocumentHead } from '../../../documents/order/document-head.js';
import { tableRow, textRow } from '../../../documents/order/grid.js';

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

  test('the order that the plan carries out is not the one it is an annex to', () => {
    expect(
      head(
        'Приложение',
        'к письму от 05.05.2021',
        'План по исполнению приказа министерства от 12.08.2020 № 974',
      ),
    ).toMatchObject({ type: null, number: null, date: null });
    expect(
      head('ПРИКАЗ', 'В соответствии с приказом министерства', 'области от 12.08.2020 № 974', 'приказываю:'),
    ).toMatchObject({ number: null, date: null });
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

  const issuer = 'ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ ЭНСКОГО РАЙОНА';
  test.each([
    [
      'an archive and an office that copies',
      ['Дело № 12-34', 'Выписка из приказа', issuer, 'ПРИКАЗ', 'от 27.11.2020 № 88'],
    ],
    ['an extract with its own name', [issuer, 'ВЫПИСКА ИЗ ПРИКАЗА', '27.11.2020 № 88']],
    ['a spaced name', ['Дело 7', issuer, 'В Ы П И С К А из приказа № 88 от 27.11.2020']],
  ])('what stands above the issuer of a copy is no part of it: %s', (_, lines) => {
    const read = head(...lines, 'Об утверждении плана', 'ПРИКАЗЫВАЮ:', '1. Утвердить план.');
    expect(read).toMatchObject({ type: 'приказ', number: '88', date: '2020-11-27', issuer });
    expect(read.title).toBe('Об утверждении плана');
  });

  test('an extract that says on one line of which order it is', () => {
    const line = 'Выписка из приказа отдела образования администрации Энского района от 27.11.2020 № 88';
    expect(head(line, 'План мероприятий на 2021 год')).toMatchObject({
      ...{ type: 'приказ', number: '88', date: '2020-11-27' },
      issuer: 'отдел образования администрации Энского района',
    });
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
    ['План на 2024 год по программе «Развитие культуры на 2020–2025 годы»', '2024-01-01', '2024-12-31'],
    ['План реализации программы «Развитие культуры на 2020–2025 годы»', '2020-01-01', '2025-12-31'],
    ['План работы на февраль 2024 года', '2024-02-01', '2024-02-29'],
  ])('%s', (title, start, end) => {
    expect(head(title).period).toEqual({ start, end });
  });

  test.each([
    'План мероприятий по подготовке к ГИА в 2023 году',
    'План подготовки учреждений к началу 2012/2013 учебного года',
    'Дорожная карта подготовки к 2020-2021 учебному году',
    'План мероприятий по подготовке к отопительному периоду 2023-2024 годов',
  ])('the years of what is prepared are not the plan’s: %s', (title) => {
    expect(head(title).period).toBeNull();
  });

  test('«в 2023 году» is the plan’s year in an order of that year, not in one of the year before', () => {
    const period = (date: string) => head('ПРИКАЗ', `${date} № 1`, 'О подготовке к ГИА в 2023 году').period;
    expect(period('01.02.2023')).toEqual({ start: '2023-01-01', end: '2023-12-31' });
    expect(period('05.10.2022')).toBeNull();
    expect(head('План мероприятий по подготовке к юбилею города на 2022 год').period).toEqual({
      start: '2022-01-01',
      end: '2022-12-31',
    });
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

describe('clauses of other shapes', () => {
  const clauses = (...lines: string[]) =>
    head('Отдел образования', 'ПРИКАЗ № 7 от 01.02.2024', 'О плане', ...lines).clauses.map(
      ({ number, text }) => `${number} ${text}`,
    );

  test('without the word that puts them in force', () => {
    expect(
      clauses(
        'В целях развития:',
        '1. Утвердить план.',
        '2. Контроль оставляю за собой.',
        'Начальник И.И. Иванов',
        'План',
      ),
    ).toEqual(['1 Утвердить план.', '2 Контроль оставляю за собой.']);
  });

  test('aims and tasks under the name of a plan with a stamp are neither clauses nor its name', () => {
    expect(
      head(
        'УТВЕРЖДАЮ',
        'Заведующий МБДОУ № 7 ________ Т.Т. Рыбина',
        'Приказ № 33 от 01.09.2022 г.',
        'План мероприятий по организации питания',
        'на 2022-2023 учебный год',
        'Цель: полноценное питание.',
        'Задачи:',
        '1. Контролировать качество мероприятий.',
        '2. Обучать персонал.',
        '3. Информировать родителей.',
      ),
    ).toMatchObject({
      number: '33',
      date: '2022-09-01',
      roadmapTitle: 'План мероприятий по организации питания на 2022-2023 учебный год',
      clauses: [],
    });
  });

  test('a list of the plan alone is no order', () => {
    expect(head('План работы', 'Задачи:', '1. Повысить качество.', '2. Обучить педагогов.').clauses).toEqual(
      [],
    );
  });

  test('paragraphs between two clauses belong to the first of them', () => {
    expect(
      clauses(
        'приказываю:',
        '1. Создать группу в составе:',
        'председатель – Петров П.П.;',
        '1) секретарь – Иванова И.И.',
        '2. Провести совещание.',
        'Срок: до 15.02.2024.',
        'Ответственный: Петров П.П.',
        '4. Контроль оставляю за собой.',
        'Начальник И.И. Иванов',
      ),
    ).toEqual([
      '1 Создать группу в составе: председатель – Петров П.П.; 1) секретарь – Иванова И.И.',
      '2 Провести совещание. Срок: до 15.02.2024. Ответственный: Петров П.П.',
      '4 Контроль оставляю за собой.',
    ]);
  });

  test('signs of a paragraph on lines of their own; Roman numbers; a list inside a clause without a number', () => {
    const expected = ['1 Утвердить план.', '2 Контроль оставляю за собой.'];
    const signed = 'Начальник И.И. Иванов';
    expect(
      clauses('приказываю:', '§ 1', 'Утвердить план.', '§ 2', 'Контроль оставляю за собой.', signed),
    ).toEqual(expected);
    expect(clauses('приказываю:', 'I. Утвердить план.', 'II. Контроль оставляю за собой.', signed)).toEqual(
      expected,
    );
    expect(
      clauses('приказываю:', 'Утвердить:', '1. План.', '2. Состав.', 'Контроль оставляю за собой.', signed),
    ).toEqual(['1 Утвердить: 1. План. 2. Состав.', '2 Контроль оставляю за собой.']);
  });

  test('clauses that go on below a table which stands among them', () => {
    const rows = (...lines: string[]) => lines.map((text, at) => textRow(text, { line: at + 1 }));
    const below = rows(
      '2. Отчёт представить до 25.01.2022.',
      '3. Контроль оставляю за собой.',
      'Директор З.З. Яшина',
    );
    const order = rows('ПРИКАЗ № 3 от 10.01.2022', 'О неделе', 'ПРИКАЗЫВАЮ:', '1. Провести неделю по плану:');
    const read = readDocumentHead(order, below);
    expect(read.clauses.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(read).toMatchObject({ controller: 'З.З. Яшина', signatory: { post: 'Директор' } });
    const signed = readDocumentHead([...order, ...rows('Директор З.З. Яшина')], below);
    expect(signed.clauses.map(({ number }) => number)).toEqual([1]);
  });

  test('the first clause on the line of the verb; clauses without numbers', () => {
    expect(clauses('В целях развития приказываю: 1. Утвердить план.', '2. Разместить его на сайте.')).toEqual(
      ['1 Утвердить план.', '2 Разместить его на сайте.'],
    );
    expect(
      clauses(
        'ОБЯЗЫВАЮ:',
        'Провести акцию с 1 по 28 февраля.',
        '– Отчёт представить до 5 марта.',
        'Начальник И.И. Иванов',
      ),
    ).toEqual(['1 Провести акцию с 1 по 28 февраля.', '2 Отчёт представить до 5 марта.']);
  });

  test('in a text without blank lines they end at the signature', () => {
    const lines = [
      'ПОСТАНОВЛЕНИЕ',
      'от 7 февраля 2011 г. N 39',
      'ОБ УТВЕРЖДЕНИИ',
      'ПЛАНА МЕРОПРИЯТИЙ',
      'В целях развития района постановляю:',
      '1. Утвердить план мероприятий',
      'на 2011 год.',
      'Глава района',
      'С.М.ГУСЕВ',
      'Утвержден',
      'Постановлением',
    ];
    const read = readDocumentHead(lines.map((text, at) => textRow(text, { line: at + 1, apart: at === 0 })));
    expect(read).toMatchObject({
      title: 'ОБ УТВЕРЖДЕНИИ ПЛАНА МЕРОПРИЯТИЙ',
      clauses: [{ text: 'Утвердить план мероприятий на 2011 год.' }],
      signatory: { name: 'С.М.ГУСЕВ', post: 'Глава района' },
    });
  });
});

describe('who issued it and its number', () => {
  test('a number inside the name of the body is not the order’s', () => {
    expect(
      head(
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
    expect(head('МБОУ СОШ № 12', 'ПРИКАЗ', 'г. Нижний Энск № 5-р', '12.01.2021').number).toBe('5-р');
    expect(head('МБОУ СОШ № 12', 'ПРИКАЗ от 12.01.2021 по СОШ № 12').number).toBeNull();
    expect(head('ПРИКАЗ', '№ 45/1-ОД   12.01.2021').number).toBe('45/1-ОД');
  });

  test('a suffix of the number after a spaced dash; who issued it below the name of the order', () => {
    expect(
      head('ПРИКАЗ', 'МИНИСТЕРСТВА КУЛЬТУРЫ ОБЛАСТИ', '1 февраля 2022 года № 7 – О', 'О плане'),
    ).toMatchObject({ number: '7 – О', issuer: 'МИНИСТЕРСТВО КУЛЬТУРЫ ОБЛАСТИ' });
    expect(head('ПРИКАЗ', '№ 7 – О плане работы', '01.02.2022').number).toBe('7');
  });

  test('blanks that were filled in', () => {
    expect(head('ПРИКАЗ', '№ _142    «_7_» апреля 2020г.', 'О плане')).toMatchObject({
      number: '142',
      date: '2020-04-07',
    });
    expect(head('Приложение к приказу', 'от « 10»______01____2022 г. № 6а', 'План работы')).toMatchObject({
      number: '6а',
      date: '2022-01-10',
    });
  });

  test('notes of a collection of laws about the act that repealed it or changed it', () => {
    expect(
      head(
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
      head(
        'СОГЛАСОВАНО УТВЕРЖДАЮ',
        'Председатель совета Директор МБОУ СОШ № 4',
        '_______ А.А. Соколов _______ Б.Б. Зимина',
        '«30» августа 2023 г. приказ от 31.08.2023 № 150',
        'План работы на 2023-2024 учебный год',
      ),
    ).toMatchObject({ type: 'приказ', number: '150', date: '2023-08-31', issuer: null });
  });

  test('the authority named before the verb is no part of the title', () => {
    expect(
      head('ПОСТАНОВЛЕНИЕ', 'О плане мероприятий', 'администрация города Энска', 'ПОСТАНОВЛЯЕТ:').title,
    ).toBe('О плане мероприятий');
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
