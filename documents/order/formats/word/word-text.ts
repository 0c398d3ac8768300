import { at, isNode, isOn, valueAt, type XmlNode } from './xml-blocks.js';

/** What a piece of text that is crossed out is called once it was found. */
export const struckName = 'struck';

/** What a person does not see as text: properties, deleted and crossed-out text, field codes, marks of notes, the prompt of an empty form field. */
const unseen = new Set([
  struckName,
  'pPr',
  'rPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'sdtPr',
  'sdtEndPr',
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'ffData',
  'footnoteReference',
  'endnoteReference',
  'annotationRef',
  'rt',
  'docPr',
  'posOffset',
  'align',
  'pctWidth',
  'pctHeight',
  'Fallback',
]);

/**
 * The text of an element as it is seen: tracked insertions are in, deletions and hidden text are out; paragraphs and line breaks
 * end a line; a soft hyphen is nothing, a hyphen that may not break is a hyphen. Text boxes are left to `boxesOf`.
 */
export function seenText(node: XmlNode): string {
  const parts: string[] = [];
  collect(node, parts);
  return parts
    .join('')
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim();
}

/** The paragraphs of text boxes anchored inside an element, each once though Word writes them twice for older readers. */
export function boxesOf(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => {
    if (!isNode(child) || unseen.has(child.name)) return [];
    if (child.name === 'AlternateContent') return boxesOf(chosen(child));
    return child.name === 'txbxContent' ? [child] : boxesOf(child);
  });
}

/** True when every run that says something is bold by its own properties. */
export function isStrong(node: XmlNode): boolean {
  const runs = runsOf(node).filter((run) => seenText(run) !== '');
  return runs.length > 0 && runs.every((run) => isOn(run, 'rPr', 'b'));
}

const noteMark = /^\s*\d{1,2}\)?\s*$/;
/** Units whose raised number is a power. */
const unit = /(?<!\p{L})(?:к|с|д|м)?м$/u;
const longestUnit = 8;

function collect(node: XmlNode, parts: string[]): void {
  for (const child of node.children) {
    if (typeof child === 'string') {
      if (node.name === 't') parts.push(child.replace(/\s+/g, ' '));
    } else if (!unseen.has(child.name)) collectChild(child, parts);
  }
}

function collectChild(child: XmlNode, parts: string[]): void {
  switch (child.name) {
    case 'tab':
    case 'ptab':
      parts.push(' ');
      return;
    case 'br':
    case 'cr':
      parts.push('\n');
      return;
    case 'noBreakHyphen':
      parts.push('-');
      return;
    case 'txbxContent':
      return;
    case 'r':
      if (!isOn(child, 'rPr', 'vanish')) collectRun(child, parts);
      return;
    case 'sdt':
      if (!isOn(child, 'sdtPr', 'showingPlcHdr')) collect(child, parts);
      return;
    case 'AlternateContent':
      collect(chosen(child), parts);
      return;
    case 'p':
    case 'tr':
      parts.push('\n');
      collect(child, parts);
      parts.push('\n');
      return;
    case 'tc':
      collect(child, parts);
      parts.push(' ');
      return;
    default:
      collect(child, parts);
  }
}

/** A raised number after a word points to a note: it must not grow onto the word or the date («Минобр²» is no «Минобр2»). */
function collectRun(run: XmlNode, parts: string[]): void {
  const own: string[] = [];
  collect(run, own);
  const text = own.join('');
  const before = parts.slice(-2).join('').slice(-longestUnit);
  const isNote =
    valueAt(run, 'rPr', 'vertAlign') === 'superscript' &&
    noteMark.test(text) &&
    /[\p{L}.»")]$|\d{4}$/u.test(before) &&
    !unit.test(before);
  if (isNote) parts.push('*');
  else parts.push(...own);
}

function chosen(alternatives: XmlNode): XmlNode {
  return at(alternatives, 'Choice') ?? at(alternatives, 'Fallback') ?? { ...alternatives, children: [] };
}

function runsOf(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) =>
    !isNode(child) || unseen.has(child.name) ? [] : child.name === 'r' ? [child] : runsOf(child),
  );
}

/** The paragraphs of a cell or text box, those of nested tables left out. */
export function paragraphsOf(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) =>
    !isNode(child) || child.name === 'tbl' || unseen.has(child.name)
      ? []
      : child.name === 'p'
        ? [child]
        : paragraphsOf(child),
  );
}

/** The tables nested in a cell or text box, not those inside them. */
export function nestedTables(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) =>
    !isNode(child) || unseen.has(child.name) ? [] : child.name === 'tbl' ? [child] : nestedTables(child),
  );
}

/** The id of a paragraph's style, or ''. */
export function styleOf(paragraph: XmlNode): string {
  return valueAt(paragraph, 'pPr', 'pStyle') ?? '';
}
