import type { DraftOrder } from '../../domain/draft-order.js';
import { docxGrid } from './formats/docx.js';
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
  if (entries.has('word/document.xml')) return readGrid(await docxGrid(file.name, file.bytes));
  if (entries.has('xl/workbook.xml')) return readGrid(await xlsxGrid(file.name, file.bytes, entries));
  throw refuseFormat('zip');
}
