import { at, childrenOf, isNode, isOn, readXmlTree, valueAt, type XmlNode } from './xml-blocks.js';
import { seenText, struckName, styleOf } from './word-text.js';

const deepestStyle = 20;
const lines = ['strike', 'dstrike'] as const;
type Line = (typeof lines)[number];

interface Style {
  basedOn: string | undefined;
  /** What the style says of each line through the text; undefined = nothing. */
  struck: Record<Line, boolean | undefined>;
}

/** Which runs of one document are crossed out, by themselves or by a style. */
export class StruckRuns {
  private readonly styles = new Map<string, Style>();

  /** `styles` = the XML of that part, null where the document has none. Throws an Error for broken XML. */
  constructor(styles: string | null) {
    if (!styles) return;
    for (const style of childrenOf(readXmlTree(styles, 'styles'), 'style')) {
      this.styles.set(style.attributes.styleId ?? '', {
        basedOn: valueAt(style, 'basedOn'),
        struck: { strike: saidOf(style, 'strike'), dstrike: saidOf(style, 'dstrike') },
      });
    }
  }

  /** Takes the crossed-out runs of a paragraph or row out of what is seen; `struckTexts` tells them. */
  mark(node: XmlNode, paragraphStyle = ''): void {
    for (const child of node.children) {
      if (!isNode(child)) continue;
      if (child.name === 'r' && lines.some((line) => this.isStruck(child, line, paragraphStyle))) {
        // A text box that hangs on a crossed-out word is not crossed out itself.
        for (const one of child.children) if (isNode(one, 't')) one.name = struckName;
      }
      this.mark(child, child.name === 'p' ? styleOf(child) : paragraphStyle);
    }
  }

  private isStruck(run: XmlNode, line: Line, paragraphStyle: string): boolean {
    return (
      saidOf(run, line) ??
      this.saidByStyle(valueAt(run, 'rPr', 'rStyle'), line) ??
      this.saidByStyle(paragraphStyle, line) ??
      false
    );
  }

  private saidByStyle(id: string | undefined, line: Line): boolean | undefined {
    let style = this.styles.get(id ?? '');
    for (let steps = 0; style && steps < deepestStyle; steps++) {
      if (style.struck[line] !== undefined) return style.struck[line];
      style = this.styles.get(style.basedOn ?? '');
    }
    return undefined;
  }
}

/**
 * The crossed-out pieces of a marked element, in order; those that nothing seen stands between are one piece. Text boxes are
 * left to `boxesOf`.
 */
export function struckTexts(node: XmlNode): string[] {
  const pieces: string[] = [];
  let piece = '';
  const end = () => {
    if (piece.trim()) pieces.push(piece.replace(/\s+/g, ' ').trim());
    piece = '';
  };
  const visit = (one: XmlNode): void => {
    for (const child of one.children) {
      if (!isNode(child)) continue;
      if (child.name === struckName) piece += textIn(child);
      else if (child.name === 't' && textIn(child).trim()) end();
      else if (child.name === 'br' || child.name === 'tab') piece &&= `${piece} `;
      else if (!left.has(child.name) && !(child.name === 'r' && isOn(child, 'rPr', 'vanish'))) visit(child);
      if (child.name === 'tc' || child.name === 'p') end();
    }
  };
  visit(node);
  end();
  return pieces;
}

/** Deleted with changes tracked, written once more for older readers, or a text box. */
const left: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback', 'txbxContent']);

/** True when a marked element shows nothing because all of it is crossed out. */
export function isAllStruck(node: XmlNode): boolean {
  return seenText(node) === '' && struckTexts(node).length > 0;
}

function textIn({ children }: XmlNode): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function saidOf(node: XmlNode, line: Line): boolean | undefined {
  return at(node, 'rPr', line) === undefined ? undefined : isOn(node, 'rPr', line);
}
