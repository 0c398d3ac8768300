import { load } from 'cheerio';
import { textRow, type Grid, type GridRow } from '../grid.js';
import { isElement, textOf, type HtmlNode } from './html-text.js';
import { tableRows } from './html-table.js';
import { damagedFile } from './zip-directory.js';

/** The parser that repairs markup as browsers do takes quadratic time on markup made for it; this one does not. */
const lenientAndLinear = { xml: { xmlMode: false, decodeEntities: true } };

/** True for text that is a web page, as a site's order saved from the browser. */
export function isHtml(text: string): boolean {
  return (
    /^\s*<(?:!doctype html|html|head|body|table|div|p)[\s>]/i.test(text.slice(0, 1_000)) &&
    /<table[\s>]/i.test(text)
  );
}

/** A web page → grid. Throws InvalidInput `order_damaged` when it is nested too deeply to be a document. */
export function htmlGrid(source: string, html: string): Grid {
  try {
    return { source, rows: htmlRows(html) };
  } catch {
    throw damagedFile();
  }
}

/** The body of an HTML page → rows; `line` counts paragraphs and table rows together. */
export function htmlRows(html: string): GridRow[] {
  const rows: GridRow[] = [];
  const state = { tables: 0, number: 0 };
  for (const node of load(html, lenientAndLinear).root().contents().toArray()) addBlock(node, rows, state);
  return rows;
}

function addBlock(node: HtmlNode, rows: GridRow[], state: { tables: number; number: number }): void {
  const line = rows.length + 1;
  if (isElement(node, 'table')) {
    for (const row of tableRows(node, state.tables++, line)) rows.push(row);
    state.number = 0;
  } else if (isElement(node, 'head')) {
    return;
  } else if (isElement(node, 'ol')) {
    for (const item of node.children.filter((child) => isElement(child, 'li'))) {
      if (isElement(item) && item.attribs.id?.startsWith('footnote')) continue;
      addLines(`${++state.number}. ${textOf(item)}`, rows);
    }
  } else if (isElement(node, 'ul')) {
    for (const item of node.children) addLines(textOf(item), rows);
  } else if (isElement(node, 'div', 'section', 'article', 'main', 'center', 'body', 'html')) {
    for (const child of node.children) addBlock(child, rows, state);
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
      rows.push(textRow(line, { line: rows.length + 1, apart: at === 0 }));
    });
}
