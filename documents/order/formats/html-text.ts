/** What is read of an HTML tree; the nodes of cheerio fit it. */
export interface HtmlNode {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: HtmlNode[];
}

/** A node with a name, such as `<td>`. */
export interface HtmlElement extends HtmlNode {
  name: string;
  attribs: Record<string, string>;
  children: HtmlNode[];
}

const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const skipped = new Set(['sup', 'img', 'style', 'script']);
const struckNames = new Set(['s', 'strike', 'del']);

/** True for an element, optionally with one of these names. */
export function isElement(node: HtmlNode, ...names: string[]): node is HtmlElement {
  return node.type === 'tag' && (names.length === 0 || names.includes(node.name ?? ''));
}

/**
 * The text of a node; blocks and `<br>` end a line, as they do on paper. Items of a numbered list get their numbers back, which
 * a word processor keeps out of the text. Footnote marks, pictures and crossed-out
 * text are left out.
 */
export function textOf(node: HtmlNode): string {
  const parts: string[] = [];
  collect(node, parts);
  return parts
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** The crossed-out pieces of a node, in order. */
export function struckIn(node: HtmlNode): string[] {
  if (!isElement(node) || skipped.has(node.name)) return [];
  if (!isStruck(node)) return node.children.flatMap(struckIn);
  const text = node.children.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  return text ? [text, ...node.children.flatMap(struckIn)] : node.children.flatMap(struckIn);
}

/** True for an element that crosses out what is in it. */
export function isStruck(node: HtmlElement): boolean {
  return (
    struckNames.has(node.name) ||
    /text-decoration[a-z-]*\s*:[^;]*line-through/i.test(node.attribs.style ?? '')
  );
}

function collect(node: HtmlNode, parts: string[]): void {
  if (node.type === 'text') parts.push((node.data ?? '').replace(/\s+/g, ' '));
  if (!isElement(node) || skipped.has(node.name) || isStruck(node)) return;
  if (node.name === 'br') parts.push('\n');
  const block = blocks.has(node.name);
  if (block) parts.push('\n');
  let number = 0;
  for (const child of node.children) {
    if (node.name === 'ol' && isElement(child, 'li')) parts.push(`\n${++number}. `);
    collect(child, parts);
    if (isElement(child, 'td', 'th')) parts.push(' ');
  }
  if (block) parts.push('\n');
}
