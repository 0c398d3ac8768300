import { Parser } from 'htmlparser2';

/** An element of an office document. Names and attributes are without their namespace prefix. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlNode | string)[];
}

/** Deeper than any document goes; what is nested deeper is made to break its reader. */
const deepest = 200;

export interface BlockReader {
  /** Asked for every element outside blocks: true makes it a block, which is kept whole until it ends. */
  isBlock(name: string): boolean;
  onBlock(block: XmlNode): void;
  /** Elements outside blocks, as they open and close. */
  onOpen?(name: string): void;
  onClose?(name: string): void;
}

/**
 * Reads XML as a stream of blocks: one paragraph or row is in memory at a time, whatever the size of the document. Throws an
 * Error when the root is another than `root`, does not end, or is nested too deeply. Document types and entities are not expanded.
 */
export function readXmlBlocks(xml: string, root: string, reader: BlockReader): void {
  const open: XmlNode[] = [];
  let depth = 0;
  let whole = false;
  let justOpened = false;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = localName(tag);
        if (depth === 0 && name !== root) throw new Error(`not a ${root}`);
        if (++depth > deepest) throw new Error('nested too deeply');
        justOpened = true;
        const parent = open.at(-1);
        if (!parent && !reader.isBlock(name)) {
          reader.onOpen?.(name);
          return;
        }
        const node: XmlNode = { name, attributes: withoutPrefixes(attributes), children: [] };
        parent?.children.push(node);
        open.push(node);
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag(tag, implied) {
        // The parser calls the end of an empty tag implied too; any other implied end means that the real one is missing.
        if (implied && !(justOpened && depth > 1)) throw new Error('cut off');
        justOpened = false;
        depth--;
        whole ||= depth === 0;
        const block = open.pop();
        if (!block) reader.onClose?.(localName(tag));
        else if (open.length === 0) reader.onBlock(block);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  if (!whole) throw new Error('cut off');
}

/** A small file as one tree; same errors. */
export function readXmlTree(xml: string, root: string): XmlNode {
  let tree: XmlNode | undefined;
  readXmlBlocks(xml, root, { isBlock: () => true, onBlock: (block) => (tree = block) });
  if (!tree) throw new Error('cut off');
  return tree;
}

/** True for an element (not text), optionally of one of these names. */
export function isNode(child: XmlNode | string | undefined, ...names: string[]): child is XmlNode {
  return typeof child === 'object' && (names.length === 0 || names.includes(child.name));
}

/** The child elements of one name. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => isNode(child, name));
}

/** The first element at the end of a path of names, or undefined. */
export function at(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (from, name) => from?.children.find((child) => isNode(child, name)),
    node,
  );
}

/** The value of a property such as `<w:gridSpan w:val="2"/>`. */
export function valueAt(node: XmlNode | undefined, ...path: string[]): string | undefined {
  return at(node, ...path)?.attributes.val;
}

/** True for a switch such as `<w:b/>`, which `w:val="0"` turns off. */
export function isOn(node: XmlNode | undefined, ...path: string[]): boolean {
  const found = at(node, ...path);
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? '1');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
