import { load } from 'cheerio';
import mammoth from 'mammoth';
import type { Grid, GridRow } from '../grid.js';
import { isElement, textOf, type HtmlNode } from './html-text.js';
import { tableRows } from './html-table.js';
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

/** The body of an HTML page → rows; `line` counts paragraphs and table rows together. */
function htmlRows(html: string): GridRow[] {
  const rows: GridRow[] = [];
  const state = { tables: 0, number: 0 };
  const page = load(html, null, false);
  for (const node of page.root().contents().toArray()) addBlock(node, rows, state);
  return rows;
}

function addBlock(node: HtmlNode, rows: GridRow[], state: { tables: number; number: number }): void {
  const line = rows.length + 1;
  if (isElement(node, 'table')) {
    rows.push(...tableRows(node, state.tables++, line));
    state.number = 0;
  } else if (isElement(node, 'ol')) {
    for (const item of node.children.filter((child) => isElement(child, 'li'))) {
      if (isElement(item) && item.attribs.id?.startsWith('footnote')) continue;
      addLines(`${++state.number}. ${textOf(item)}`, rows);
    }
  } else if (isElement(node, 'ul')) {
    for (const item of node.children) addLines(textOf(item), rows);
  } else {
    addLines(textOf(node), rows);
  }
}

/** The lines of one paragraph; those after the first run on from it. */
function addLines(text: string, rows: GridRow[]): void {
  text
    .split('\n')
    .filter((line) => line.trim())
    .forEach((line, at) => {
      rows.push({
        kind: 'text',
        cells: [line],
        line: rows.length + 1,
        apart: at === 0,
        banner: false,
        table: 0,
      });
    });
}
