import type { DraftOrder } from '../../domain/draft-order.js';
import { InvalidInput } from '../../domain/errors.js';
import { docxGrid } from './formats/docx.js';
import { hasMacros, mainWordPart } from './formats/word/word-package.js';
import { xlsxGrid } from './formats/xlsx.js';
import { readZipDirectory } from './formats/zip-directory.js';
import { readGrid } from './read-grid.js';
import { checkSize, readOrder, refuseFormat, type OrderFile } from './read-order.js';
import { sniffFormat } from './sniff-format.js';

/**
 * Reads an order from a file of any supported format, found by content: .docx, .xlsx, .csv, .txt. Rejects as `readOrder` does,
 * and with InvalidInput `order_damaged` for an office file that cannot be taken apart.
 */
export async function readOrderFile(file: OrderFile): Promise<DraftOrder> {
  checkSize(file);
  if (sniffFormat(file.bytes) !== 'zip') return readOrder(file);
  const entries = readZipDirectory(file.bytes);
  if (hasMacros(entries)) throw macros();
  if (mainWordPart(entries)) return readGrid(docxGrid(file.name, entries));
  if (entries.has('xl/workbook.xml')) return readGrid(await xlsxGrid(file.name, file.bytes, entries));
  throw refuseFormat('zip');
}

function macros(): InvalidInput {
  return new InvalidInput(
    'order_macros',
    'В файле есть макросы, поэтому он не принят. Откройте его, выберите «Сохранить как» и тип .docx или .xlsx — без поддержки макросов — и загрузите новый файл.',
  );
}
