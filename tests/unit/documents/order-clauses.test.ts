import { describe, expect, test } from '@jest/globals';
import { readDocumentHead } from '../../../documents/order/head/document-head.js';
import { textRow } from '../../../documents/order/grid/grid.js';
import { headOf } from './head-of.js';

describe('clauses and signature', () => {
  const order = headOf(
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
    headOf('Отдел образования', 'ПРИКАЗ № 7 от 01.02.2024', 'О плане', ...lines).clauses.map(
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

  test('a last clause that is a list of paragraphs', () => {
    expect(
      clauses(
        'приказываю:',
        '1. Назначить координатора.',
        '2. Утвердить прилагаемые:',
        'комплекс мер («дорожную карту»);',
        'описание центров.',
        'Министр И.И. Иванов',
        'Комплекс мер',
      ),
    ).toEqual([
      '1 Назначить координатора.',
      '2 Утвердить прилагаемые: комплекс мер («дорожную карту»); описание центров.',
    ]);
  });

  test('a first clause that only names who is to do what its parts say', () => {
    expect(
      clauses(
        'В целях оздоровления детей:',
        '1. Управлению образования (Магда А.В.), комитету защиты населения (Вазина Н.А.):',
        '1.1. Организовать лагеря.',
        '2. Контроль возложить на заместителя главы.',
        'Глава Ю.И. Бухряк',
      ),
    ).toEqual([
      '1 Управлению образования (Магда А.В.), комитету защиты населения (Вазина Н.А.): 1.1. Организовать лагеря.',
      '2 Контроль возложить на заместителя главы.',
    ]);
  });

  test('the lines of a page: a clause that goes on, a shortened word before a person’s initials', () => {
    const read = (...texts: string[]) =>
      readDocumentHead(
        ['ПРИКАЗ № 7 от 01.02.2024', ...texts].map((text, at) =>
          textRow(text, { line: at + 1, apart: at < 2 || texts.length < 3 }),
        ),
      ).clauses.map(({ number, text }) => `${number} ${text}`);
    expect(
      read(
        'В целях оздоровления детей:',
        '1. Управлению образования (Магда А.В.), комитету',
        'защиты населения (Вазина Н.А.):',
        '1.1. Организовать лагеря.',
        '2. Контроль возложить на директора школы искусств им.',
        'Ф.С. Зимина А.А. Лугового.',
      ),
    ).toEqual([
      '1 Управлению образования (Магда А.В.), комитету защиты населения (Вазина Н.А.): 1.1. Организовать лагеря.',
      '2 Контроль возложить на директора школы искусств им. Ф.С. Зимина А.А. Лугового.',
    ]);
  });

  test('words broken at the ends of the lines of a text', () => {
    const lines = [
      'ПРИКАЗЫВАЮ:',
      '1. Утвердить план согласно при-',
      'ложению.',
      '2. Создать научно-',
      'методический совет.',
    ];
    const rows = ['ПРИКАЗ № 7 от 01.02.2024', ...lines].map((text, at) =>
      textRow(text, { line: at + 1, apart: at < 2 }),
    );
    expect(readDocumentHead(rows).clauses.map(({ text }) => text)).toEqual([
      'Утвердить план согласно приложению.',
      'Создать научно-методический совет.',
    ]);
  });

  test('aims and tasks under the name of a plan with a stamp are neither clauses nor its name', () => {
    expect(
      headOf(
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
    expect(
      headOf('План работы', 'Задачи:', '1. Повысить качество.', '2. Обучить педагогов.').clauses,
    ).toEqual([]);
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
