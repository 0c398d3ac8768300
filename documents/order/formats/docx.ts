import mammoth from 'mammoth';
import type { Grid } from '../grid.js';
import { htmlRows } from './html-page.js';
import { damagedFile } from './zip-directory.js';

/**
 * A Word document (its zip already checked) → grid: paragraphs and the rows of every table, in document order. Pictures, footnotes and
 * deleted text of tracked changes are left out. Throws InvalidInput `order_damaged`.
 */
export async function docxGrid(source: string, bytes: Uint8Array): Promise<Grid> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        ignoreEmptyParagraphs: false,
      },
    );
    return { source, rows: htmlRows(value) };
  } catch {
    throw damagedFile();
  }
}
