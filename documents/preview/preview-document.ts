import { decodeText } from '../order/decode-text.js';
import { docxGrid } from '../order/formats/docx.js';
import { xlsxGrid } from '../order/formats/xlsx.js';
import { readZipDirectory } from '../order/formats/zip-directory.js';
import type { Grid } from '../order/grid/grid.js';

/** A paragraph, or one row of a table. */
export type PreviewBlock = { kind: 'paragraph'; text: string } | { kind: 'row'; cells: string[] };

/** The words of a document, as much of it as is shown. */
export interface DocumentPreview {
  blocks: PreviewBlock[];
  /** There is more in the document than is shown. */
  truncated: boolean;
}

const mostBlocks = 2_000;
const mostCharacters = 300_000;

const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<PreviewBlock[]> | PreviewBlock[]>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (bytes) =>
    ofGrid(docxGrid('preview', readZipDirectory(bytes))),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': async (bytes) =>
    ofGrid(await xlsxGrid('preview', bytes, readZipDirectory(bytes)), 'each sheet'),
  'text/plain': ofText,
  'text/csv': ofText,
};

/** True when the words of a document of this media type can be shown. */
export function canPreview(mime: string): boolean {
  return Object.hasOwn(readers, mime);
}

/**
 * The words of a .docx, .xlsx, .txt or .csv, without pictures and formatting: paragraphs and rows of tables in their order, at most
 * 2,000 of them and 300,000 characters. Several sheets stand under their names, and so does a table that follows right on another. Throws InvalidInput `order_damaged` and TooLarge `order_too_large` as the reading of
 * orders does; of another media type there is nothing to show.
 */
export async function previewDocument(bytes: Uint8Array, mime: string): Promise<DocumentPreview> {
  const all = (await readers[mime]?.(bytes)) ?? [];
  const blocks: PreviewBlock[] = [];
  let characters = 0;
  for (const block of all) {
    characters += block.kind === 'row' ? block.cells.join('').length : block.text.length;
    if (blocks.length === mostBlocks || characters > mostCharacters) return { blocks, truncated: true };
    blocks.push(block);
  }
  return { blocks, truncated: false };
}

function ofGrid(
  { rows }: Grid,
  named: 'each sheet' | 'where tables meet' = 'where tables meet',
): PreviewBlock[] {
  const blocks: PreviewBlock[] = [];
  const several = new Set(rows.map(({ table }) => table)).size > 1;
  let shown: number | null = null;
  for (const { kind, cells, table, part } of rows) {
    if (kind === 'text') {
      const text = cells.join(' ').trim();
      if (text !== '') blocks.push({ kind: 'paragraph', text });
      continue;
    }
    const meets = named === 'each sheet' || blocks.at(-1)?.kind === 'row';
    if (several && table !== shown && meets && part !== null)
      blocks.push({ kind: 'paragraph', text: part.charAt(0).toUpperCase() + part.slice(1) });
    blocks.push({ kind: 'row', cells: [...cells] });
    shown = table;
  }
  return blocks;
}

function ofText(bytes: Uint8Array): PreviewBlock[] {
  return decodeText(bytes)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph', text }));
}
