import { describe, expect, test } from '@jest/globals';
import { readOrderFile } from '../../../documents/order/read-order-file.js';
import { cell, docx, p, table, tr } from './build-docx.js';
import { rowQuestions, summarise } from './summarise.js';

/** What a row says by the cell above it, beside it or over it. */
const header = ['№', 'Мероприятие', 'Срок', 'Ответственный'];
const banner = (text: string, span = 4) => tr([cell(text, { span })]);
const down = (text: string) => cell(text, { merge: 'first' });
const next = () => cell('', { merge: 'next' });

const shapes: [name: string, body: string[], expected: (string | null)[][], questions?: string[]][] = [
  [
    'the month of a section where no column tells the deadline',
    [
      p('План контроля на 2024-2025 учебный год'),
      table(
        tr(['№', 'Содержание контроля', 'Вид контроля', 'Ответственный']),
        banner('I. Сентябрь'),
        tr(['1', 'Учебники', 'тематический', 'Библиотекарь']),
        banner('ОКТЯБРЬ – НОЯБРЬ'),
        tr(['1', 'Журналы', 'персональный', 'Завуч']),
        banner('Подготовка к 1 мая'),
        tr(['1', 'Сцена', 'текущий', 'Завхоз']),
      ),
    ],
    [
      ['I. Сентябрь', '1 | Учебники | Сентябрь | Библиотекарь'],
      ['ОКТЯБРЬ – НОЯБРЬ', '1 | Журналы | ОКТЯБРЬ – НОЯБРЬ | Завуч'],
      ['Подготовка к 1 мая', '1 | Сцена |  | Завхоз'],
    ],
    ['no_deadline:3'],
  ],
  [
    '«то же» under a cell',
    [
      p('План на 2024 год'),
      table(
        tr(header),
        tr(['1', 'Смотр', 'май', 'РОО']),
        tr(['2', 'Слёт', 'то же', '- " -']),
        tr(['3', 'Сбор', 'июнь', 'То же']),
      ),
    ],
    [[null, '1 | Смотр | май | РОО', '2 | Слёт | май | РОО', '3 | Сбор | июнь | РОО']],
  ],
  [
    'a row merged whole with the one above, but for a source of money',
    [
      p('План на 2024 год'),
      table(
        tr([...header, 'Источник']),
        tr([...['1', 'Ремонт', 'май', 'РОО'].map(down), 'Всего']),
        tr([next(), next(), next(), next(), 'местный бюджет']),
        tr(['2', 'Слёт', 'июнь', 'РОО', '']),
      ),
    ],
    [[null, '1 | Ремонт | май | РОО', '2 | Слёт | июнь | РОО']],
  ],
  [
    'the month of a section stands for cells left empty in all of its rows, never beside others',
    [
      p('План работы на 2024 год'),
      table(
        tr(header),
        banner('Март'),
        tr(['1', 'Смотр', '', 'РОО']),
        banner('Апрель'),
        tr(['1', 'Конкурс', '12.04.2024', 'РОО']),
        tr(['2', 'Сайт', '', 'РОО']),
      ),
    ],
    [
      ['Март', '1 | Смотр | Март | РОО'],
      ['Апрель', '1 | Конкурс | 12.04.2024 | РОО', '2 | Сайт |  | РОО'],
    ],
    ['no_deadline:3'],
  ],
  [
    'signs for «the same»',
    [
      p('План работы на 2024 год'),
      table(
        tr(header),
        tr(['1', 'Смотр', 'до 5 мая 2024 г.', 'Отдел образования']),
        tr(['2', 'Сайт', '-//-', '"']),
        tr(['3', 'Курсы', '– " –', 'ИМЦ']),
        banner('Школы'),
        tr(['1', 'Обед', '-"-', '–//–']),
        tr(['2', 'Уборка', '-', '-']),
      ),
    ],
    [
      [
        null,
        '1 | Смотр | до 5 мая 2024 г. | Отдел образования',
        '2 | Сайт | до 5 мая 2024 г. | Отдел образования',
        '3 | Курсы | до 5 мая 2024 г. | ИМЦ',
      ],
      ['Школы', '1 | Обед | до 5 мая 2024 г. | ИМЦ', '2 | Уборка | - | '],
    ],
    ['no_deadline:5', 'responsibles_missing:5'],
  ],
  [
    'sections that stand in a first column merged downwards',
    [
      p('План на 2024 год'),
      table(
        tr(['Направление', 'Мероприятия', 'Сроки', 'Ответственные', 'Форма отчётности']),
        tr([down('Кадры'), 'Курсы', 'март', 'ИМЦ', 'справка']),
        tr([next(), 'Семинар', 'май', 'РОО', 'протокол']),
        tr([down('Контроль'), 'Проверка', 'июнь', 'РОО', '']),
        tr(['Начальник отдела', '', '', 'Н.Н. Зимин', '']),
      ),
    ],
    [
      ['Кадры', 'null | Курсы | март | ИМЦ', 'null | Семинар | май | РОО'],
      ['Контроль', 'null | Проверка | июнь | РОО'],
    ],
  ],
  [
    'such a column behind numbers that begin again with each',
    [
      p('План на 2024 год'),
      table(
        tr(['№', 'Направление', 'Мероприятия', 'Сроки', 'Ответственные']),
        tr(['1', down('Кадры'), 'Курсы', 'март', 'ИМЦ']),
        tr(['2', next(), 'Семинар', 'май', 'РОО']),
        tr(['1', down('Контроль'), 'Проверка', 'июнь', 'РОО']),
      ),
    ],
    [
      ['Кадры', '1 | Курсы | март | ИМЦ', '2 | Семинар | май | РОО'],
      ['Контроль', '1 | Проверка | июнь | РОО'],
    ],
  ],
  [
    'a first column that says something else of every row names no sections',
    [
      p('План на 2024 год'),
      table(
        tr(['Направление', 'Мероприятия', 'Сроки', 'Ответственные']),
        tr(['Кадры', 'Курсы', 'март', 'ИМЦ']),
        tr(['Контроль', 'Проверка', 'июнь', 'РОО']),
      ),
    ],
    [[null, 'null | Курсы | март | ИМЦ', 'null | Проверка | июнь | РОО']],
  ],
  [
    'rows typed into one, line by line',
    [
      p('План на 2024 год'),
      table(
        tr(header),
        tr([cell(['1.', '2.']), cell(['Смотр', 'Слёт']), cell(['март', 'май']), 'РОО']),
        tr([cell(['3.', '4.']), cell(['Смотр', 'и слёт', 'школ']), 'март', 'РОО']),
        tr([cell(['5.', '6.']), cell(['Смотр строя', 'и песни']), 'март', 'РОО']),
        tr([cell(['7.', '8.']), cell(['Смотр', 'Слёт']), 'март', cell(['Начальник', 'отдела'])]),
      ),
    ],
    [
      [
        null,
        ...['1 | Смотр | март | РОО', '2 | Слёт | май | РОО', 'null | Смотр и слёт школ | март | РОО'],
        ...['null | Смотр строя и песни | март | РОО', 'null | Смотр Слёт | март | Начальник отдела'],
      ],
    ],
    ['row_unnumbered:3', 'row_unnumbered:4', 'row_unnumbered:5'],
  ],
  [
    'numbers under another name',
    [
      p('План на 2024 год'),
      table(
        tr(['Этап', 'Мероприятия', 'Сроки', 'Ответственный']),
        banner('Этап 1. Начало'),
        tr(['1.1', 'Приказ', 'март', 'Директор']),
        tr(['1.2', 'Анкеты', 'май', 'Куратор']),
      ),
    ],
    [['Этап 1. Начало', '1 | Приказ | март | Директор', '2 | Анкеты | май | Куратор']],
  ],
  [
    'classes are no numbers of rows',
    [
      p('План на 2024 год'),
      table(
        tr(['Класс', 'Мероприятия', 'Сроки', 'Ответственный']),
        tr(['1', 'Праздник', 'март', 'Директор']),
        tr(['2', 'Поход', 'май', 'Куратор']),
      ),
    ],
    [[null, 'null | Праздник | март | Директор', 'null | Поход | май | Куратор']],
  ],
];

describe('what a row says by the cells round it', () => {
  test.each(shapes)('%s', async (_, body, expected, questions = []) => {
    const draft = await readOrderFile({ name: 'order.docx', bytes: docx(...body) });
    const written = expected.map((section) => section.map((line) => line?.replace(/^null /, ' ') ?? null));
    expect(summarise(draft)).toEqual(written);
    expect(rowQuestions(draft).filter((id) => !id.startsWith('lead_needed'))).toEqual(questions);
  });

  test('the cell itself is kept as written', async () => {
    const body = table(
      tr(header),
      tr(['1', 'Смотр', 'май 2024 г.', 'РОО']),
      tr(['2', 'Сайт', '-//-', 'ИМЦ']),
    );
    const draft = await readOrderFile({ name: 'order.docx', bytes: docx(body) });
    expect(draft.sections[0]?.rows[1]?.provenance.cells).toContainEqual({ column: 'Срок', text: '-//-' });
  });
});
