import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { VekhaError } from '../../../domain/errors.js';
import { readOrderFile } from '../../../documents/order/read-order-file.js';
import { cell, docx, p, table, tr } from './build-docx.js';
import { buildZip } from './build-zip.js';

const header = ['№', 'Мероприятие', 'Срок', 'Ответственные'];
const wordOrder = docx(
  p('ПРИКАЗ'),
  table(tr(header), tr(['1', 'Семинар', 'ежегодно', cell(['РОО', 'школы'])])),
);

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readOrderFile({ name: 'order.docx', bytes });
    return 'read';
  } catch (error) {
    if (error instanceof VekhaError) return error.code;
    throw error;
  }
}

/** A workbook with this sheet put in place of its own. */
function sheetXml(sheet: string): Uint8Array {
  return buildZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': sheet,
  });
}

describe('zips made to fill the memory are refused before they are inflated', () => {
  const zeros = new Uint8Array(70 * 1024 * 1024);

  test('large by its own directory', async () => {
    expect(await refusal(buildZip({ 'word/document.xml': 'x', 'word/media/a.bin': zeros }))).toBe(
      'order_too_large',
    );
    expect(await refusal(buildZip({ 'word/document.xml': zeros.subarray(0, 21 * 1024 * 1024) }))).toBe(
      'order_too_large',
    );
  });

  test('a directory that lies about sizes', async () => {
    const lying = buildZip(
      { 'word/document.xml': zeros.subarray(0, 1_000_000) },
      { 'word/document.xml': 1_000 },
    );
    expect(await refusal(lying)).toBe('order_damaged');
  });

  test('too many entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`f${at}`, '']));
    expect(await refusal(buildZip(many))).toBe('order_too_large');
  });

  test('a merged range over a whole sheet', async () => {
    const ranges = '<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
    expect(await refusal(sheetXml(ranges))).toBe('order_damaged');
  });

  test('a cell that claims to span a million columns and rows', async () => {
    const wide = cell('Кадры', { span: 1_000_000 });
    expect(await refusal(docx(table(tr(header), tr([wide]), tr(['1', 'Семинар', 'ежегодно', 'РОО']))))).toBe(
      'read',
    );
  });
});

describe('other zips', () => {
  test.each([
    ['an archive of something else', buildZip({ 'readme.txt': 'да' }), 'order_format'],
    ['a cut-off document', wordOrder.subarray(0, wordOrder.length - 30), 'order_damaged'],
    ['a document that is not XML', buildZip({ 'word/document.xml': 'не XML' }), 'order_damaged'],
    ['a workbook without sheets', sheetXml(''), 'order_damaged'],
    ['a document without a table', docx(p('ПРИКАЗ')), 'order_no_table'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});

describe('damaged files are read or refused in our own words', () => {
  let book = new Uint8Array();

  beforeAll(async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('План').addRows([header, [1, 'Семинар', 'ежегодно', 'РОО']]);
    book = new Uint8Array(await workbook.xlsx.writeBuffer());
  });

  const damaged = (original: () => Uint8Array) =>
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
        { minLength: 1, maxLength: 6 },
      ),
      async (changes) => {
        const bytes = original().slice();
        for (const [where, value] of changes) bytes[Math.floor(where * bytes.length)] = value;
        await refusal(bytes);
      },
    );

  test('Word', () =>
    fc.assert(
      damaged(() => wordOrder),
      { numRuns: 200 },
    ));
  test('Excel', () =>
    fc.assert(
      damaged(() => book),
      { numRuns: 100 },
    ));

  test('any text as the XML of a document', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '<w:tbl>',
            '</w:tbl>',
            '<w:tr>',
            '</w:tr>',
            '<w:tc>',
            '</w:tc>',
            '<w:p>',
            '</w:p>',
            'текст',
            '<w:r><w:t>Срок</w:t></w:r>',
            '&',
            '<',
          ),
        ),
        async (parts) => void (await refusal(docx(parts.join('')))),
      ),
      { numRuns: 200 },
    ));
});
