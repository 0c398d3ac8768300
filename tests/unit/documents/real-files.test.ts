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
