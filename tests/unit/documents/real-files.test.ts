import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readOrderFile } from '../../../documents/order/read-order-file.js';
import { summarise } from './summarise.js';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice)
  console.log(
    'LibreOffice is not installed: files it has to convert are only checked to be refused in clear words',
  );

const read = (file: string) => readOrderFile({ name: file, bytes: readFileSync(`tests/files/${file}`) });

async function readOrRefused(file: string, expected: unknown) {
  if (hasOffice) expect(summarise(await read(file))).toEqual(expected);
  else await expect(read(file)).rejects.toMatchObject({ code: 'order_needs_office' });
}

describe('an order saved by LibreOffice', () => {
  const expected = [
    [
      '1. Нормативное обеспечение',
      '1 | Разработка положения о мониторинге качества образования и о порядке проведения оценочных процедур | до 1 марта 2024 года | Управление образования',
      '2 | Проведение совещаний: с директорами; с методистами | ежеквартально | Управление образования + МКУ «Центр обеспечения»',
      '3 | Обновление раздела на сайте | ежеквартально | МКУ «Центр обеспечения»',
    ],
    [
      '2. Кадры',
      '1 | Курсы повышения квалификации учителей математики | май 2024 года | МБУ «Методический центр» + школы',
      '2 | Конкурс «Учитель года» | с 1 по 15 ноября 2024 года | Управление образования',
    ],
  ];

  test.each(['docx', 'pdf'])('.%s', async (type) => {
    const draft = await read(`libreoffice/order.${type}`);
    expect(summarise(draft)).toEqual(expected);
    expect(draft.document).toMatchObject({
      type: 'приказ',
      number: '21-од',
      date: '2024-01-15',
      title: 'Об утверждении плана мероприятий («дорожной карты») на 2024 год',
      roadmapTitle: 'План мероприятий («дорожная карта») на 2024 год',
      signatory: { name: 'И.И. Петров', post: 'Начальник управления' },
      period: { start: '2024-01-01', end: '2024-12-31' },
    });
    expect(draft.document.clauses.map(({ deadline }) => deadline?.phrase ?? null)).toEqual([
      null,
      'не позднее 20 декабря 2024 года',
      null,
    ]);
    expect(draft.sections[0]?.rows[0]).toMatchObject({
      extra: [{ title: 'Ожидаемый результат', text: 'Положение' }],
      provenance: { source: `libreoffice/order.${type}`, line: 4 },
    });
  });

  test.each(['odt', 'doc', 'rtf'])('.%s, converted', (type) =>
    readOrRefused(`libreoffice/order.${type}`, expected),
  );
});

describe('a workbook saved by LibreOffice', () => {
  const expected = [
    [
      'Кадры',
      '1 | Семинар для завучей | 15.03.2024 | Отдел образования + МКУ «Центр обеспечения»',
      '2 | Мониторинг | ежемесячно | Отдел образования',
    ],
    ['Ресурсы', '3 | Закупка учебников | II квартал 2024 года | Бухгалтерия'],
  ];

  test('.xlsx', async () => {
    const draft = await read('libreoffice/sheet.xlsx');
    expect(summarise(draft)).toEqual(expected);
    expect(draft.sections[0]?.rows[0]?.provenance).toMatchObject({ part: 'лист «Sheet1»', line: 5 });
  });

  test.each(['ods', 'xls'])('.%s, converted', (type) => readOrRefused(`libreoffice/sheet.${type}`, expected));
});

test('a Word file with everything Word writes beside the text', async () => {
  const draft = await read('word/order.docx');
  expect(draft.document).toMatchObject({
    type: 'приказ',
    number: '34-о',
    date: '2024-02-05',
    issuer: 'УПРАВЛЕНИЕ ОБРАЗОВАНИЯ',
    title: 'Об утверждении плана мероприятий на 2024 год',
    basis: 'В соответствии с приказом министерства от 10.01.2024 № 7',
    controller: 'методиста Орлову Н.П.',
    signatory: { name: 'С.С. Лебедев', post: 'Начальник управления' },
    period: { start: '2024-01-01', end: '2024-12-31' },
  });
  expect(draft.document.clauses.map(({ number, text }) => `${number} ${text}`)).toEqual([
    '1 Утвердить план мероприятий на 2024 год (приложение).',
    '2 Руководителям школ отчитаться до 25 декабря 2024 года.',
    '3 Контроль за исполнением приказа возложить на методиста Орлову Н.П.',
  ]);
  expect(summarise(draft)).toEqual([
    [
      'Работа с кадрами',
      '1 | Семинар для учителей математики; физики | до 1 апреля 2024 г. | Методический центр + МБОУ СОШ № 1',
      '2 | Курсы | ежемесячно | ИРО',
    ],
    ['Ресурсы', '1 | Интернет-урок | IV квартал 2024 года | Методический центр'],
  ]);
  expect(draft.sections.flatMap(({ rows }) => rows.map(({ extra }) => extra))).toEqual([
    [{ title: 'Форма отчётности', text: 'справка' }],
    [],
    [{ title: 'Форма отчётности', text: 'отчёт' }],
  ]);
});

test('a workbook as Excel writes it', async () => {
  const draft = await read('excel/plan.xlsx');
  expect(draft.document.period).toEqual({ start: '2024-01-01', end: '2024-12-31' });
  expect(summarise(draft)).toEqual([
    [
      'I. Кадры',
      '1 | Семинар для учителей | 15.03.2024 | Отдел образования + МКУ "Центр обеспечения"',
      '2 | Мониторинг | ежеквартально | Отдел образования',
    ],
    ['II. Ресурсы', '3 | Закупка | сентябрь 2024 года | Отдел образования'],
  ]);
});

test('a windows-1251 export of Excel', async () => {
  const draft = await read('excel/plan-windows-1251.csv');
  expect(summarise(draft)).toEqual([
    [
      'Кадры',
      '1 | Конкурс "Учитель года"; открытие | до 15 марта 2024 г. | Отдел образования + школы',
      '2 | Анализ результатов | декабрь 2024 | Отдел образования',
    ],
  ]);
  expect(draft.sections[0]?.rows.map(({ provenance }) => provenance.line)).toEqual([4, 6]);
});
