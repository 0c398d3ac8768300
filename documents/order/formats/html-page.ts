import { load } from 'cheerio';
import { textRow, type Grid, type GridRow } from '../grid.js';
import { isElement, isStruck, struckIn, textOf, type HtmlNode } from './html-text.js';
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
    return { source, ...htmlRows(html) };
  } catch {
    throw damagedFile();
  }
}

interface State {
  tables: number;
  number: number;
  /** What is crossed out outside tables. */
  struck: string[];
}

/** The body of an HTML page → rows; `line` counts paragraphs and table rows together. */
function htmlRows(html: string): Pick<Grid, 'rows' | 'struck'> {
  const rows: GridRow[] = [];
  const state: State = { tables: 0, number: 0, struck: [] };
  for (const node of load(html, lenientAndLinear).root().contents().toArray()) addBlock(node, rows, state);
  return { rows, struck: state.struck };
}

const containers = ['div', 'section', 'article', 'main', 'center', 'body', 'html'];

function addBlock(node: HtmlNode, rows: GridRow[], state: State): void {
  const line = rows.length + 1;
  const holds = isElement(node, 'table', ...containers) && !isStruck(node);
  if (!holds && !isElement(node, 'head')) state.struck.push(...struckIn(node));
  if (isElement(node) && isStruck(node)) return;
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
  } else if (isElement(node, ...containers)) {
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
