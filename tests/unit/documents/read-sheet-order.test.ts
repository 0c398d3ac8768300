import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, test } from '@jest/globals';
import { readOrderFile } from '../../../documents/order/read-order-file.js';

const header = ['№ п/п', 'Наименование мероприятия', 'Сроки исполнения', 'Ответственные'];
type Draft = Awaited<ReturnType<typeof readOrderFile>>;

const whole = (draft: Draft) =>
  draft.sections.map(({ title, rows }) => [
    title,
    ...rows.map(({ number, activity, deadline, responsibles }) =>
      [number, activity, deadline, responsibles.map(({ name }) => name).join(' + ')].join(' | '),
    ),
  ]);

describe('an Excel order', () => {
  async function read(fill: (book: Workbook) => void): Promise<Draft> {
    const book = new Workbook();
    fill(book);
    return readOrderFile({ name: 'plan.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) });
  }

  test('text above the table, merged sections, rich text, formulas, empty rows', async () => {
    const draft = await read((book) => {
      const sheet = book.addWorksheet('План');
      sheet.addRow(['ПРИКАЗ № 5 от 01.02.2024']);
      sheet.addRow([]);
      sheet.addRow(header);
      sheet.addRow(['Кадры']);
      sheet.mergeCells('A4:D4');
      sheet.addRow([
        1,
        { richText: [{ text: 'Семи' }, { text: 'нар' }] },
        'ежегодно',
        'РОО\nМКУ "Центр обеспечения"',
      ]);
      sheet.addRow([]);
      sheet.addRow([{ formula: 'A5+1', result: 2 }, 'Конкурс', 'май 2021 года', 'РОО']);
      sheet.addRow([3, 'Курсы', null, null]);
      sheet.mergeCells('C7:C8');
      sheet.mergeCells('D7:D8');
    });
    expect(draft.document).toMatchObject({ type: 'приказ', number: '5', date: '2024-02-01' });
    expect(whole(draft)).toEqual([
      [
        'Кадры',
        '1 | Семинар | ежегодно | РОО + МКУ "Центр обеспечения"',
        '2 | Конкурс | май 2021 года | РОО',
        '3 | Курсы | май 2021 года | РОО',
      ],
    ]);
    expect(draft.sections[0]?.rows[0]?.provenance).toMatchObject({
      source: 'plan.xlsx',
      part: 'лист «План»',
      line: 5,
    });
  });

  test('a date says what its format shows', async () => {
    const draft = await read((book) => {
      const sheet = book.addWorksheet('План');
      sheet.addRow(header);
      const formats = ['dd.mm.yyyy', 'mmm.yy', '[$-419]mmmm yyyy;@', 'd mmm'];
      formats.forEach((numFmt, at) => {
        sheet.addRow([at + 1, 'Семинар', new Date(Date.UTC(2024, 8, 15)), 'РОО']).getCell(3).numFmt = numFmt;
      });
    });
    expect(draft.sections[0]?.rows.map(({ deadline }) => deadline)).toEqual([
      '15.09.2024',
      'сентябрь 2024 года',
      'сентябрь 2024 года',
      '15 сентября',
    ]);
  });

  test('an hour is no day of the nineteenth century', async () => {
    const draft = await read((book) => {
      const sheet = book.addWorksheet('План');
      sheet.addRow(['Мероприятие', 'Начало', 'Ответственные']);
      const hour = new Date(Date.UTC(1899, 11, 30, 13, 30));
      sheet.addRow(['Семинар', hour, 'РОО']).getCell(2).numFmt = 'h:mm';
    });
    expect(draft.sections[0]?.rows[0]?.deadline).toBe('13:30');
  });

  test('several sheets with road maps are sections; hidden sheets and others are not read', async () => {
    const draft = await read((book) => {
      book.addWorksheet('Титул').addRow(['План на 2024 год']);
      for (const name of ['Кадры', 'Ресурсы']) {
        const sheet = book.addWorksheet(name);
        if (name === 'Кадры') sheet.addRow(['Мероприятия на 2024 год']);
        sheet.addRow(header);
        sheet.addRow([1, 'Семинар', 'ежегодно', 'РОО']);
      }
      const hidden = book.addWorksheet('Старое', { state: 'hidden' });
      hidden.addRow(header);
      hidden.addRow([1, 'Отменено', 'ежегодно', 'РОО']);
    });
    expect(whole(draft)).toEqual([
      ['Кадры', '1 | Семинар | ежегодно | РОО'],
      ['Ресурсы', '1 | Семинар | ежегодно | РОО'],
    ]);
  });
});

describe('a CSV order', () => {
  const expected = [
    ['Кадры', '1 | Семинар | ежегодно | РОО + МКУ "ЦО"', '2 | Конкурс; смотр | май 2021 года | РОО'],
  ];
  const lines = (sign: string) =>
    [
      header.join(sign),
      ['Кадры', '', '', ''].join(sign),
      ['1', 'Семинар', 'ежегодно', '"РОО\nМКУ ""ЦО"""'].join(sign),
      ['2', '"Конкурс; смотр"', 'май 2021 года', 'РОО'].join(sign),
    ].join('\r\n');
  const windows1251 = (text: string) =>
    Uint8Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return letter === '№' ? 0xb9 : code < 0x80 ? code : code - 0x410 + 0xc0;
    });

  test.each([
    ['semicolons, BOM', new TextEncoder().encode(`\ufeff${lines(';')}`)],
    ['semicolons, windows-1251', windows1251(lines(';'))],
    ['commas', new TextEncoder().encode(lines(','))],
    ['tabs and quotes, UTF-16', new Uint8Array(Buffer.from(`\ufeff${lines('\t')}`, 'utf16le'))],
  ])('%s', async (_, bytes) => {
    expect(whole(await readOrderFile({ name: 'plan.csv', bytes }))).toEqual(expected);
  });

  test('the line of a row is its line in the file', async () => {
    const draft = await readOrderFile({ name: 'plan.csv', bytes: new TextEncoder().encode(lines(';')) });
    expect(draft.sections[0]?.rows.map(({ provenance }) => provenance.line)).toEqual([3, 5]);
  });
});
