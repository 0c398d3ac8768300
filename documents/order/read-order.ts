import type { DraftOrder } from '../../domain/draft-order.js';
import { InvalidInput, TooLarge } from '../../domain/errors.js';
import { decodeText } from './decode-text.js';
import { csvGrid, isQuotedTabText } from './formats/csv.js';
import { htmlGrid, isHtml } from './formats/html-page.js';
import type { Grid } from './grid/grid.js';
import { headerAt } from './table/header-row.js';
import { readGrid } from './read-grid.js';
import { sniffFormat, type FileFormat } from './sniff-format.js';
import { delimitedGrid } from './text/delimited-text.js';
import { withFrame } from './text/open-bars.js';
import { stampsApart } from './text/placed-text.js';
import { isRuledText, ruledGrid } from './text/ruled-text.js';
import { spacedGrid } from './text/spaced-text.js';
import { stackedGrid } from './text/stacked-text.js';

/** A file as it was handed over; the format is found by content, the name is only shown. */
export interface OrderFile {
  name: string;
  bytes: Uint8Array;
}

const mostBytes = 5 * 1024 * 1024;

const refusals: Readonly<Record<Exclude<FileFormat, 'text'>, string>> = {
  zip: 'Это архив или файл Word/Excel, а не текст. Загрузите сам документ в формате .docx, .xlsx, .csv или .txt.',
  pdf: 'Это PDF: таблицу из него надёжно прочитать нельзя. Загрузите исходный документ в формате .docx, .xlsx или .txt.',
  old_office: 'Это файл старого формата (.doc или .xls). Откройте его и сохраните как .docx, .xlsx или .txt.',
  rtf: 'Это файл RTF. Откройте его в текстовом редакторе и сохраните как .docx или .txt.',
  image: 'Это изображение. Нужен документ с текстом: .docx, .xlsx, .csv или .txt.',
  binary:
    'Файл не похож на документ: в нём двоичные данные. Загрузите приказ в формате .docx, .xlsx, .csv или .txt.',
};

/**
 * Reads an order from text: a table whose cells are separated by tabs or `|`, a CSV export or a web page (UTF-8, UTF-16 with a mark, or an old
 * Cyrillic encoding). Pure; time and memory grow linearly with the file. Throws TooLarge `order_too_large` over 5 MB, InvalidInput `order_empty`,
 * `order_format` (not a text), and those of `readGrid`; nothing else.
 */
export function readOrder(file: OrderFile): DraftOrder {
  checkSize(file);
  const format = sniffFormat(file.bytes);
  if (format !== 'text') throw refuseFormat(format);
  const text = decodeText(file.bytes);
  if (!text.trim()) throw emptyFile();
  return readGrid(gridOfText(file.name, text));
}

/** Tables drawn by signs, then cells separated by tabs as they stand; separated values and columns of spaces where that makes no table. */
function gridOfText(name: string, text: string): Grid {
  if (isHtml(text)) return htmlGrid(name, text);
  if (isQuotedTabText(text)) return csvGrid(name, text) ?? delimitedGrid(name, text);
  const framed = withFrame(text);
  const drawn = framed === null ? ruledGrid : (source: string) => ruledGrid(source, framed);
  const isDrawn = framed !== null || isRuledText(text);
  const readers = [...(isDrawn ? [drawn] : []), delimitedGrid, csvGrid, spacedGrid, stackedGrid];
  let first: Grid | null = null;
  for (const read of readers) {
    const grid = read(name, text);
    first ??= grid;
    if (grid?.rows.some((_, at) => headerAt(grid.rows, at))) return stampsApart(grid, text);
  }
  return first ?? { source: name, rows: [] };
}

/** Throws TooLarge `order_too_large` or InvalidInput `order_empty`. */
export function checkSize({ bytes }: OrderFile): void {
  if (bytes.byteLength === 0) throw emptyFile();
  if (bytes.byteLength > mostBytes) {
    throw new TooLarge(
      'order_too_large',
      'Файл больше 5 МБ. Приказ с дорожной картой столько не занимает: уберите из документа картинки или выберите другой файл.',
      { bytes: bytes.byteLength, most: mostBytes },
    );
  }
}

/** The refusal for a file that is not readable as an order. */
export function refuseFormat(format: Exclude<FileFormat, 'text'>): InvalidInput {
  return new InvalidInput('order_format', refusals[format], { format });
}

function emptyFile(): InvalidInput {
  return new InvalidInput('order_empty', 'Файл пуст. Выберите файл с приказом и таблицей мероприятий.');
}
