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
/** What may hold blocks beside those: a run of anything else is one paragraph. */
const parting = new Set([
  ...blocks,
  ...[
    'body',
    'html',
    'head',
    'section',
    'article',
    'main',
    'center',
    'header',
    'footer',
    'nav',
    'aside',
    'form',
  ],
  ...['blockquote', 'hr', 'dl', 'dt', 'dd', 'td', 'th', 'tbody', 'figure', 'fieldset'],
]);
const skipped = new Set(['sup', 'img', 'style', 'script']);
const struckNames = new Set(['s', 'strike', 'del']);

/** True for an element, optionally with one of these names. */
export function isElement(node: HtmlNode, ...names: string[]): node is HtmlElement {
  return node.type === 'tag' && (names.length === 0 || names.includes(node.name ?? ''));
}

/** True for an element that begins a paragraph of its own. */
export function isBlock(node: HtmlNode): boolean {
  return isElement(node) && parting.has(node.name);
}

const longestLink = 100;

/** True for a paragraph that is nothing but links to other pages, as the menu of a site is. */
export function isMenu(node: HtmlNode): boolean {
  if (!isElement(node) || /^h\d$/.test(node.name)) return false;
  const beside: string[] = [];
  const linked: string[] = [];
  const part = (one: HtmlNode) => {
    const link = isElement(one, 'a') && one.attribs.href !== undefined;
    if (link || !one.children) (link ? linked : beside).push(textOf(one));
    else one.children.forEach(part);
  };
  part(node);
  return (
    linked.some((text) => text !== '' && text.length < longestLink) && !/[\p{L}\d]/u.test(beside.join(''))
  );
}

/** The elements that hold a table somewhere inside. */
export function tableHolders(nodes: readonly HtmlNode[]): ReadonlySet<HtmlNode> {
  const found = new Set<HtmlNode>();
  const holds = (node: HtmlNode): boolean => {
    const inside = (node.children ?? []).map(holds).some(Boolean);
    if (inside) found.add(node);
    return inside || isElement(node, 'table');
  };
  nodes.forEach(holds);
  return found;
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
