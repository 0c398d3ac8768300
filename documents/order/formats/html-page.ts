import { load } from 'cheerio';
import { textRow, type Grid, type GridRow } from '../grid/grid.js';
import {
  isBlock,
  isElement,
  isMenu,
  isStruck,
  struckIn,
  tableHolders,
  textOf,
  type HtmlNode,
} from './html-text.js';
import { layoutCells, tableRows } from './html-table.js';
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
  /** Elements with a table inside. */
  holders: ReadonlySet<HtmlNode>;
}

/** The body of an HTML page → rows; `line` counts paragraphs and table rows together. */
function htmlRows(html: string): Pick<Grid, 'rows' | 'struck'> {
  const rows: GridRow[] = [];
  const nodes: HtmlNode[] = load(html, lenientAndLinear).root().contents().toArray();
  const state: State = { tables: 0, number: 0, struck: [], holders: tableHolders(nodes) };
  addBlocks(nodes, rows, state);
  return { rows, struck: state.struck };
}

const containers = ['div', 'section', 'article', 'main', 'center', 'body', 'html'];

/** Text and the elements inside a line that stand side by side are one paragraph. */
function addBlocks(nodes: readonly HtmlNode[], rows: GridRow[], state: State): void {
  let run: HtmlNode[] = [];
  const endRun = () => {
    if (run.length > 0) addBlock({ type: 'tag', name: 'p', attribs: {}, children: run }, rows, state);
    run = [];
  };
  for (const node of nodes) {
    if (isBlock(node) || state.holders.has(node)) {
      endRun();
      addBlock(node, rows, state);
    } else run.push(node);
  }
  endRun();
}

function addBlock(node: HtmlNode, rows: GridRow[], state: State): void {
  const line = rows.length + 1;
  const layout = isElement(node, 'table') ? layoutCells(node, state.holders) : null;
  const holds =
    (isElement(node, 'table', ...containers) || state.holders.has(node)) &&
    !(isElement(node) && isStruck(node));
  if (!holds && !isElement(node, 'head')) state.struck.push(...struckIn(node));
  if (isElement(node) && isStruck(node)) return;
  if (layout) {
    for (const cell of layout) addBlocks(cell.children, rows, state);
  } else if (isElement(node, 'table')) {
    for (const row of tableRows(node, state.tables++, line)) rows.push(row);
    state.number = 0;
  } else if (isElement(node, 'head')) {
    return;
  } else if (isElement(node, 'ol') && !state.holders.has(node)) {
    for (const item of node.children.filter((child) => isElement(child, 'li'))) {
      if (isElement(item) && item.attribs.id?.startsWith('footnote')) continue;
      addLines(`${++state.number}. ${textOf(item)}`, rows);
    }
  } else if (isElement(node, 'ul') && !state.holders.has(node)) {
    for (const item of node.children) if (!isMenu(item)) addLines(textOf(item), rows);
  } else if (isElement(node, ...containers) || (isElement(node) && state.holders.has(node))) {
    addBlocks(node.children, rows, state);
  } else if (!isMenu(node)) {
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
