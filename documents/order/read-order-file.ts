import type { DraftOrder } from '../../domain/draft-order.js';
import { docxGrid } from './formats/docx.js';
import { macrosRefused } from './formats/macros.js';
import { hasMacros, mainWordPart } from './formats/word/word-package.js';
import { xlsxGrid } from './formats/xlsx.js';
import { damagedFile, readZipDirectory, type ZipEntry } from './formats/zip-directory.js';
import type { Grid } from './grid/grid.js';
import { convertByOffice, type ForeignFormat } from './office/convert.js';
import { encryptedFile, oleFormat } from './office/ole-file.js';
import { pdfGrid } from './pdf/pdf-grid.js';
import { readGrid } from './read-grid.js';
import { checkSize, readOrder, refuseFormat, type OrderFile } from './read-order.js';
import { sniffFormat } from './sniff-format.js';

const openDocuments: readonly [RegExp, ForeignFormat][] = [
  [/^application\/vnd\.oasis\.opendocument\.text/, 'odt'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/, 'ods'],
];

/**
 * Reads an order from a file of any supported format, found by content: .docx, .xlsx, .csv, .txt, .pdf with text, web pages; .doc,
 * .xls, .odt, .ods and .rtf where LibreOffice is installed. Rejects as `readOrder` does, and with InvalidInput `order_damaged` (cannot be
 * taken apart), `order_encrypted`, `order_macros`, `order_scan` (a PDF of pictures), `order_needs_office`.
 */
export async function readOrderFile(file: OrderFile): Promise<DraftOrder> {
  checkSize(file);
  const format = sniffFormat(file.bytes);
  switch (format) {
    case 'zip':
      return readGrid(await zipGrid(file));
    case 'pdf':
      return readGrid(await pdfGrid(file.name, file.bytes));
    case 'old_office':
      return readGrid(await foreignGrid(file, oleFormat(file.bytes)));
    case 'rtf':
      return readGrid(await foreignGrid(file, 'rtf'));
    default:
      return readOrder(file);
  }
}

async function zipGrid({ name, bytes }: OrderFile): Promise<Grid> {
  const entries = readZipDirectory(bytes);
  if (hasMacros(entries)) throw macrosRefused();
  const foreign = openDocument(entries);
  if (foreign) return foreignGrid({ name, bytes }, foreign);
  const grid = await officeGrid(name, bytes, entries);
  if (!grid) throw refuseFormat('zip');
  return grid;
}

async function officeGrid(
  name: string,
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
): Promise<Grid | null> {
  if (mainWordPart(entries)) return docxGrid(name, entries);
  return entries.has('xl/workbook.xml') ? xlsxGrid(name, bytes, entries) : null;
}

function openDocument(entries: ReadonlyMap<string, ZipEntry>): ForeignFormat | null {
  const type = new TextDecoder().decode(entries.get('mimetype')?.read().subarray(0, 100));
  if (/manifest:encryption-data/.test(new TextDecoder().decode(entries.get('META-INF/manifest.xml')?.read())))
    throw encryptedFile();
  return openDocuments.find(([pattern]) => pattern.test(type))?.[1] ?? null;
}

async function foreignGrid({ name, bytes }: OrderFile, format: ForeignFormat): Promise<Grid> {
  const made = await convertByOffice(bytes, format);
  const grid = await officeGrid(name, made, readZipDirectory(made));
  if (!grid) throw damagedFile();
  return grid;
}
