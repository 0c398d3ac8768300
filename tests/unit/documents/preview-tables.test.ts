import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from '@jest/globals';
import { previewDocument } from '../../../documents/preview/preview-document.js';
import { docx, p, table, tr } from './build-docx.js';

const ofWord = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ofExcel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function workbook(sheets: Record<string, string[][]>): Promise<Uint8Array> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('several sheets stand apart, each under its name', async () => {
  const bytes = await workbook({ Баллы: [['СОШ № 1', '61']], Посещения: [['СОШ № 1', '12']] });
  expect((await previewDocument(bytes, ofExcel)).blocks).toEqual([
    { kind: 'paragraph', text: 'Лист «Баллы»' },
    { kind: 'row', cells: ['СОШ № 1', '61'] },
    { kind: 'paragraph', text: 'Лист «Посещения»' },
    { kind: 'row', cells: ['СОШ № 1', '12'] },
  ]);
});

test('the only sheet needs no name', async () => {
  const bytes = await workbook({ Баллы: [['СОШ № 1', '61']] });
  expect((await previewDocument(bytes, ofExcel)).blocks).toEqual([{ kind: 'row', cells: ['СОШ № 1', '61'] }]);
});

test('tables of a text that meet are told apart, those with words between are not', async () => {
  const one = table(tr(['Школа', 'Балл']));
  const bytes = docx(one, p(''), table(tr(['Класс', 'Учеников'])), p('Итоги'), table(tr(['1', '2'])));
  expect((await previewDocument(bytes, ofWord)).blocks).toEqual([
    { kind: 'row', cells: ['Школа', 'Балл'] },
    { kind: 'paragraph', text: 'Таблица 2' },
    { kind: 'row', cells: ['Класс', 'Учеников'] },
    { kind: 'paragraph', text: 'Итоги' },
    { kind: 'row', cells: ['1', '2'] },
  ]);
});
