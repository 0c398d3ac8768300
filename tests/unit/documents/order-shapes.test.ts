import { describe, expect, test } from '@jest/globals';
import { readOrderFile } from '../../../documents/order/read-order-file.js';
import { cell, docx, p, table, tr } from './build-docx.js';
import { rowQuestions, summarise } from './summarise.js';

/** Orders of many shapes, each with what a person reads in it. Every row is «number | activity | deadline | bodies». */
const header = ['№ п/п', 'Мероприятие', 'Срок', 'Ответственный'];
const may = (number: string, activity: string) => tr([number, activity, 'май 2024 г.', 'РОО']);
/** «text²»: words with a raised number. */
const raised = (text: string, number: string, rest = '') =>
  `<w:p><w:r><w:t>${text}</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${number}</w:t></w:r><w:r><w:t>${rest}</w:t></w:r></w:p>`;
const next = () => cell('', { merge: 'next' });

const shapes: [name: string, body: string[], expected: (string | null)[][], questions?: string[]][] = [
  [
    'columns in another order and under other names',
    [
      table(
        tr(['Ответственные лица', 'Период', '№', 'Наименование мероприятия', 'Финансирование']),
        tr(['РОО', 'май 2024 г.', '1', 'Семинар', 'не требуется']),
      ),
    ],
    [[null, '1 | Семинар | май 2024 г. | РОО']],
  ],
  [
    'a section named above the header, inside the table',
    [
      p('План мероприятий на 2024 год'),
      table(
        tr([cell('Раздел 1. Школы', { span: 4 })]),
        tr(header),
        may('1', 'Смотр'),
        tr([cell('Раздел 2. Сады', { span: 4 })]),
        tr(header),
        may('1', 'Конкурс'),
      ),
    ],
    [
      ['Раздел 1. Школы', '1 | Смотр | май 2024 г. | РОО'],
      ['Раздел 2. Сады', '1 | Конкурс | май 2024 г. | РОО'],
    ],
  ],
  [
    'a page break before an item of a list and after a number sign',
    [
      table(
        tr(header),
        tr(['1', 'Смотр: - школ;', 'май 2024 г.', 'РОО']),
        tr(['', '- садов', '', '']),
        tr(['2', 'Ремонт лицея №', 'май 2024 г.', 'РОО']),
        tr(['', '15 и школы', '', '']),
        may('3', 'Конкурс'),
      ),
    ],
    [
      [
        null,
        '1 | Смотр: - школ; - садов | май 2024 г. | РОО',
        '2 | Ремонт лицея № 15 и школы | май 2024 г. | РОО',
        '3 | Конкурс | май 2024 г. | РОО',
      ],
    ],
  ],
  [
    'days named alike above a header each; marks of notes beside the numbers',
    [
      p('План работы на май 2024 года'),
      table(
        tr([cell('Дата – 3 мая', { span: 4 })]),
        tr(header),
        may('1 <*>', 'Смотр'),
        tr([cell('Дата – 4 мая', { span: 4 })]),
        tr(header),
        may('2*)', 'Конкурс'),
      ),
    ],
    [
      ['Дата – 3 мая', '1 | Смотр | май 2024 г. | РОО'],
      ['Дата – 4 мая', '2 | Конкурс | май 2024 г. | РОО'],
    ],
  ],
  [
    'deadlines that are expected, a work that is an act',
    [
      table(
        tr(['№', 'Вид нормативного акта', 'Основные положения', 'Ответственный', 'Ожидаемые сроки принятия']),
        tr(['1', 'Приказ', 'Порядок', 'РОО', 'май 2024 г.']),
      ),
    ],
    [[null, '1 | Приказ | май 2024 г. | РОО']],
  ],
  [
    'a grid of quarters, a grid of months: marks are their names, other words are asked',
    [
      p('План мероприятий на 2024 год'),
      table(
        tr([
          cell('№', { merge: 'first' }),
          cell('Мероприятие', { merge: 'first' }),
          cell('Срок', { span: 4 }),
          cell('Ответственный', { merge: 'first' }),
        ]),
        tr([next(), next(), 'I кв.', 'II кв.', 'III кв.', 'IV кв.', next()]),
        tr(['1', 'Проверка', '+', '', '', '+', 'КСП']),
      ),
      p('Раздел 2. Школы'),
      table(
        tr(['№', 'Мероприятие', 'сентябрь', 'октябрь', 'ноябрь', 'Ответственный']),
        tr(['1', 'ВПР', '+', '', '', 'ИМЦ']),
        tr(['2', 'РДР', '', '15', '', 'ИМЦ']),
      ),
    ],
    [
      [null, '1 | Проверка | I квартал, IV квартал | КСП'],
      ['Раздел 2. Школы', '1 | ВПР | сентябрь | ИМЦ', '2 | РДР | октябрь: 15 | ИМЦ'],
    ],
    ['unread_words:3'],
  ],
  [
    'a raised number points to a note or is a power, and never grows onto a word or a date',
    [
      table(
        tr(header),
        tr([
          '1',
          cell([raised('Уборка 100 м', '2', ' двора')]),
          cell([raised('до 1 мая 2024 г.', '1')]),
          cell([raised('РОО', '2', ', ИРО')]),
        ]),
      ),
    ],
    [[null, '1 | Уборка 100 м2 двора | до 1 мая 2024 г.* | РОО + ИРО']],
    ['unread_words:1'],
  ],
  [
    'quarters beside a column of deadlines hold sums',
    [
      table(
        tr(['№', 'Мероприятие', 'Срок', 'Ответственный', 'I кв.', 'II кв.']),
        tr(['1', 'Ремонт', 'май 2024 г.', 'УКС', '100', '50']),
      ),
    ],
    [[null, '1 | Ремонт | май 2024 г. | УКС']],
  ],
  [
    'a number of a page between two parts of the table',
    [table(tr(header), may('1', 'Смотр')), p('2'), table(tr(header), may('2', 'Конкурс'))],
    [[null, '1 | Смотр | май 2024 г. | РОО', '2 | Конкурс | май 2024 г. | РОО']],
  ],
  [
    'a beginning and an end in two columns: months, days, and a beginning alone',
    [
      table(
        tr([
          cell('№', { merge: 'first' }),
          cell('Мероприятие', { merge: 'first' }),
          cell('Срок', { span: 2 }),
          cell('Ответственный', { merge: 'first' }),
        ]),
        tr([next(), next(), 'начало', 'окончание', next()]),
        tr(['1', '2', '3', '4', '5']),
        tr(['1', 'Анализ', 'март 2026', 'май 2026', 'РОО']),
        tr(['2', 'Справка', '01.02.2026', '15.02.2026', 'РОО']),
        tr(['3', 'Сайт', '01.02.2026', '', 'РОО']),
        tr(['4', 'Курсы', '', '01.06.2026', 'РОО']),
        tr(['5', 'Совет', 'август 2026', 'август 2026', 'РОО']),
      ),
    ],
    [
      [
        null,
        '1 | Анализ | март 2026 – май 2026 | РОО',
        '2 | Справка | с 01.02.2026 по 15.02.2026 | РОО',
        '3 | Сайт | с 01.02.2026 | РОО',
        '4 | Курсы | 01.06.2026 | РОО',
        '5 | Совет | август 2026 | РОО',
      ],
    ],
    ['no_end:3'],
  ],
  [
    'a sum under the columns is no activity',
    [
      table(
        tr(['Мероприятие', 'Сроки', 'Ответственные', 'Финансирование']),
        tr(['Ремонт', '2 квартал 2026', 'РОО', '100']),
        tr(['Итого', '', '', '100']),
        tr(['Всего по плану', '', '', '100']),
      ),
    ],
    [[null, 'null | Ремонт | 2 квартал 2026 | РОО']],
  ],
  [
    'numbered headings above each table, the first one below the signature',
    [
      p('Начальник отдела И.И. Иванов'),
      p('1. Организационные мероприятия'),
      table(tr(header), may('1', 'Семинар')),
      p('2. Информационные мероприятия'),
      table(tr(header), may('2', 'Сайт')),
    ],
    [
      ['1. Организационные мероприятия', '1 | Семинар | май 2024 г. | РОО'],
      ['2. Информационные мероприятия', '2 | Сайт | май 2024 г. | РОО'],
    ],
  ],
  [
    'titles in one cell that is not merged, numbering restarts nowhere',
    [
      table(
        tr(header),
        tr(['', 'Кадры', '', '']),
        may('1', 'Семинар'),
        may('2', 'Курсы'),
        tr(['', 'Ресурсы', '', '']),
        may('3', 'Закупка'),
      ),
    ],
    [
      ['Кадры', '1 | Семинар | май 2024 г. | РОО', '2 | Курсы | май 2024 г. | РОО'],
      ['Ресурсы', '3 | Закупка | май 2024 г. | РОО'],
    ],
    ['section_title:3'],
  ],
  [
    'a page break inside words, the header repeated as a plain row',
    [
      table(
        tr(header),
        tr(['1', 'Анализ резуль-\nтатов и подго-', 'май 2024 г.', 'РОО']),
        tr(header),
        tr(['', 'товка справки', '', '']),
        may('2', 'Курсы'),
      ),
    ],
    [
      [
        null,
        '1 | Анализ результатов и подготовка справки | май 2024 г. | РОО',
        '2 | Курсы | май 2024 г. | РОО',
      ],
    ],
  ],
  [
    'a row broken between two tables, each with the header',
    [
      table(tr(header), tr(['1', 'Анализ', 'май 2024 г.', 'РОО,'])),
      table(tr(header), tr(['', 'результатов', '', 'школы']), may('2', 'Курсы')),
    ],
    [[null, '1 | Анализ результатов | май 2024 г. | РОО + школы', '2 | Курсы | май 2024 г. | РОО']],
  ],
  [
    'a table that goes on without a header and with other borders',
    [
      table(tr(header), may('1', 'Семинар')),
      p(''),
      table(tr(['2', cell('Курсы', { span: 2 }), 'май 2024 г.', 'ИРО'])),
    ],
    [[null, '1 | Семинар | май 2024 г. | РОО', '2 | Курсы | май 2024 г. | ИРО']],
  ],
  [
    'borders of the header and of the rows miss each other',
    [
      table(
        tr(['№', cell('Мероприятие', { span: 2 }), 'Срок', cell('Ответственный', { span: 2 })]),
        tr(['1', 'Семинар', cell('май 2024 г.', { span: 2 }), cell('РОО', { span: 2 })]),
        tr(['2', 'Курсы', cell('май 2024 г.', { span: 2 }), cell('ИРО', { span: 2 })]),
      ),
    ],
    [[null, '1 | Семинар | май 2024 г. | РОО', '2 | Курсы | май 2024 г. | ИРО']],
  ],
  [
    'no column of numbers',
    [
      table(
        tr(['Мероприятия', 'Сроки', 'Ответственные']),
        tr([cell('Раздел 1. Кадры', { span: 3 })]),
        tr(['Семинар', 'май 2024 г.', 'РОО']),
        tr(['1.2. Курсы', 'июнь 2024 г.', 'ИРО']),
      ),
    ],
    [['Раздел 1. Кадры', 'null | Семинар | май 2024 г. | РОО', '2 | Курсы | июнь 2024 г. | ИРО']],
  ],
  [
    'a column of numbers without a name',
    [table(tr(['', 'Мероприятие', 'Срок', 'Ответственный']), may('1', 'Семинар'), may('2', 'Курсы'))],
    [[null, '1 | Семинар | май 2024 г. | РОО', '2 | Курсы | май 2024 г. | РОО']],
  ],
  [
    'one work with two deadlines is two activities',
    [
      table(
        tr(header),
        tr([cell('1', { merge: 'first' }), cell('Мониторинг', { merge: 'first' }), 'март 2024 г.', 'РОО']),
        tr([next(), next(), 'октябрь 2024 г.', 'ИРО']),
      ),
    ],
    [[null, '1 | Мониторинг | март 2024 г. | РОО', '1 | Мониторинг | октябрь 2024 г. | ИРО']],
    ['duplicate_number:2'],
  ],
  [
    'the same with cells left empty and not merged; the rest of a row is none',
    [
      table(
        tr(header),
        tr(['1', 'Мониторинг', 'март', 'РОО']),
        tr(['', '', 'октябрь 2024 г.', 'ИРО']),
        tr(['2', 'Курсы', 'до 15', 'ИРО']),
        tr(['', '', 'мая 2024 г.', '']),
        tr(['3', 'Слёт', 'июнь', 'Школа']),
        tr(['', '', 'июль', 'педагогов']),
      ),
    ],
    [
      [
        null,
        '1 | Мониторинг | март | РОО',
        '1 | Мониторинг | октябрь 2024 г. | ИРО',
        '2 | Курсы | до 15 мая 2024 г. | ИРО',
        '3 | Слёт | июнь июль | Школа педагогов',
      ],
    ],
    ['which_year:1', 'duplicate_number:2', 'lost_sign:4', 'which_year:4'],
  ],
  [
    'one work and one deadline with bodies in rows of their own is one activity',
    [
      table(
        tr(header),
        tr([
          cell('1', { merge: 'first' }),
          cell('Мониторинг', { merge: 'first' }),
          cell('март 2024 г.', { merge: 'first' }),
          'РОО',
        ]),
        tr([next(), next(), next(), 'МКУ «ЦО»']),
        may('2', 'Курсы'),
      ),
    ],
    [[null, '1 | Мониторинг | март 2024 г. | РОО + МКУ «ЦО»', '2 | Курсы | май 2024 г. | РОО']],
  ],
  [
    'numbered sections inside the table',
    [
      table(
        tr(header),
        tr(['1', 'Кадры', '', '']),
        may('1.1', 'Семинар'),
        may('1.2.', 'Курсы'),
        tr(['II', 'Ресурсы', '', '']),
        may('1', 'Закупка'),
      ),
    ],
    [
      ['1 Кадры', '1 | Семинар | май 2024 г. | РОО', '2 | Курсы | май 2024 г. | РОО'],
      ['II Ресурсы', '1 | Закупка | май 2024 г. | РОО'],
    ],
  ],
  [
    'a row beside a numbered section, not in it',
    [
      table(
        tr(header),
        tr(['1.', 'Благоустройство:', '', '']),
        may('1.1', 'Субботник'),
        may('1.2', 'Посадки'),
        may('2.', 'Закупка'),
        may('3.', 'Ремонт'),
        tr(['4', 'Кадры', '', '']),
        may('4.1', 'Семинар'),
        may('5', 'Отчёт'),
      ),
    ],
    [
      ['1. Благоустройство:', '1 | Субботник | май 2024 г. | РОО', '2 | Посадки | май 2024 г. | РОО'],
      [null, '2 | Закупка | май 2024 г. | РОО', '3 | Ремонт | май 2024 г. | РОО'],
      ['4 Кадры', '1 | Семинар | май 2024 г. | РОО'],
      [null, '5 | Отчёт | май 2024 г. | РОО'],
    ],
  ],
  [
    'a row beside a numbered section of a larger one',
    [
      table(
        tr(header),
        tr([cell('Раздел I', { span: 4 })]),
        tr(['1', 'Кадры', '', '']),
        may('1.1', 'Семинар'),
        may('2', 'Курсы'),
      ),
    ],
    [
      ['Раздел I. 1 Кадры', '1 | Семинар | май 2024 г. | РОО'],
      ['Раздел I', '2 | Курсы | май 2024 г. | РОО'],
    ],
  ],
  [
    'numbers of columns under the header',
    [table(tr(header), tr(['1', '2', '3', '4']), may('1', 'Семинар'))],
    [[null, '1 | Семинар | май 2024 г. | РОО']],
  ],
  [
    'a table inside a cell',
    [
      table(
        tr(header),
        tr([
          '1',
          cell([p('Охват:'), table(tr(['школы', '10']), tr(['сады', '5'])), p('итог')]),
          'май 2024 г.',
          'РОО',
        ]),
      ),
    ],
    [[null, '1 | Охват: школы 10 сады 5 итог | май 2024 г. | РОО']],
  ],
  [
    'a table that only lays out the page',
    [table(tr([cell([p('План'), table(tr(header), may('1', 'Семинар')), p('Итого')])]))],
    [[null, '1 | Семинар | май 2024 г. | РОО']],
  ],
  [
    'a direction merged over its rows',
    [
      table(
        tr(['№', 'Направление', 'Мероприятие', 'Срок реализации', 'Исполнители']),
        tr(['1', cell('Кадры', { merge: 'first' }), 'Семинар', 'май 2024 г.', 'РОО']),
        tr(['2', next(), 'Курсы', 'май 2024 г.', 'ИРО']),
      ),
    ],
    [[null, '1 | Семинар | май 2024 г. | РОО', '2 | Курсы | май 2024 г. | ИРО']],
  ],
  [
    'soft hyphens and spaces that do not break',
    [
      table(
        tr(header),
        tr(['1', 'Про\u00adве\u00adде\u00adние\u00a0семинара', 'до\u00a01\u00a0мая 2024\u00a0г.', 'РОО']),
      ),
    ],
    [[null, '1 | Проведение семинара | до 1 мая 2024 г. | РОО']],
  ],
  [
    'an approval sheet before the plan, a total and a note after it',
    [
      p('Лист согласования'),
      table(
        tr(['№', 'Ф.И.О.', 'Должность', 'Дата', 'Подпись']),
        tr(['1', 'Иванов И.И.', 'Заместитель', '01.02.2024', '']),
        tr(['2', 'Петров П.П.', 'Заместитель', '01.02.2024', '']),
      ),
      p('План'),
      table(tr(header), may('1', 'Семинар'), tr([cell('Итого: 1 мероприятие', { span: 4 })])),
      p('Исполнитель: Иванова, тел. 5-55-55'),
    ],
    [[null, '1 | Семинар | май 2024 г. | РОО']],
  ],
  [
    'a grid of years with marks',
    [
      table(
        tr([
          cell('№', { merge: 'first' }),
          cell('Мероприятие', { merge: 'first' }),
          cell('Сроки', { span: 3 }),
          cell('Исполнитель', { merge: 'first' }),
        ]),
        tr([next(), next(), '2023', '2024', '2025', next()]),
        tr(['1', 'Семинар', '+', '', '', 'РОО']),
        tr(['2', 'Курсы', '', 'май', '', 'РОО']),
      ),
    ],
    [[null, '1 | Семинар | 2023 год | РОО', '2 | Курсы | май 2024 | РОО']],
  ],
  [
    'headings between tables, with a number that Word counts',
    [
      p('План'),
      p('Кадры', { kind: 'decimal' }),
      table(tr(header), may('1', 'Семинар')),
      p('Ресурсы', { kind: 'decimal' }),
      table(tr(header), may('1', 'Закупка')),
    ],
    [
      ['Кадры', '1 | Семинар | май 2024 г. | РОО'],
      ['Ресурсы', '1 | Закупка | май 2024 г. | РОО'],
    ],
    ['section_title:1'],
  ],
  [
    'numbers and names of sections in paragraphs of their own, each table explained',
    [
      p('План'),
      p('Раздел 1'),
      p('Кадры'),
      table(tr(header), may('1', 'Семинар')),
      p('Раздел 2. Ресурсы'),
      p('Цель: обновить фонд учебников.'),
      table(tr(header), may('1', 'Закупка')),
    ],
    [
      ['Раздел 1. Кадры', '1 | Семинар | май 2024 г. | РОО'],
      ['Раздел 2. Ресурсы', '1 | Закупка | май 2024 г. | РОО'],
    ],
    ['text_unread:2'],
  ],
  [
    'one table under the heading of its only section',
    [p('План мероприятий'), p('Раздел I. Кадры'), table(tr(header), may('1', 'Семинар'))],
    [['Раздел I. Кадры', '1 | Семинар | май 2024 г. | РОО']],
  ],
  [
    'a whole row without a number',
    [table(tr(header), may('1', 'Семинар'), may('', 'Курсы'))],
    [[null, '1 | Семинар | май 2024 г. | РОО', 'null | Курсы | май 2024 г. | РОО']],
    ['row_unnumbered:2'],
  ],
];

describe('orders of many shapes', () => {
  test.each(shapes)('%s', async (_, body, expected, questions = []) => {
    const draft = await readOrderFile({ name: 'order.docx', bytes: docx(...body) });
    const written = expected.map((section) => section.map((line) => line?.replace(/^null /, ' ') ?? null));
    expect(summarise(draft)).toEqual(written);
    expect(rowQuestions(draft)).toEqual(questions);
  });

  test('two plans in one file are read and asked about', async () => {
    const draft = await readOrderFile({
      name: 'order.docx',
      bytes: docx(
        p('План мероприятий по кадрам'),
        table(tr(header), may('1', 'Семинар')),
        p('Приложение № 2'),
        p('План работы со школами'),
        table(tr(header), may('1', 'Закупка')),
      ),
    });
    expect(draft.questions.find(({ code }) => code === 'two_plans')?.text).toContain(
      '«План работы со школами»',
    );
    expect(draft.sections.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['План мероприятий по кадрам', 1],
      ['План работы со школами', 1],
    ]);
  });
});
