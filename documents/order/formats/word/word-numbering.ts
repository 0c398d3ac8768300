import { at, childrenOf, isNode, readXmlTree, valueAt, type XmlNode } from './xml-blocks.js';
import { formatNumber } from './number-format.js';
import { styleOf } from './word-text.js';

interface Level {
  start: number;
  format: string;
  /** «%1.%2.»: the numbers of the levels and the signs between them. */
  text: string;
  /** The style whose paragraphs stand on this level. */
  style?: string | undefined;
}

interface Num {
  abstract: string;
  overrides: ReadonlyMap<number, number>;
}

/** What paragraphs of a style get without saying so themselves. */
interface StyleNumber {
  numId?: string | undefined;
  level?: number | undefined;
  basedOn?: string | undefined;
}

const deepestStyle = 20;

/** The automatic numbers of one document, counted in the order in which its paragraphs are asked for. */
export class WordNumbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly nums = new Map<string, Num>();
  private readonly styles = new Map<string, StyleNumber>();
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** `numbering` and `styles` = the XML of these parts, null where the document has none. Throws an Error for broken XML. */
  constructor(numbering: string | null, styles: string | null) {
    if (numbering) this.readNumbering(readXmlTree(numbering, 'numbering'));
    if (styles) this.readStyles(readXmlTree(styles, 'styles'));
  }

  /** The number Word shows before this paragraph («2.», «1.1.», «а)»), '' for none and for bullets; counts it. */
  next(paragraph: XmlNode): string {
    const own = at(paragraph, 'pPr', 'numPr');
    const style = this.ofStyle(styleOf(paragraph) || undefined);
    const numId = valueAt(own, 'numId') ?? style.numId;
    const num = numId === undefined ? undefined : this.nums.get(numId);
    if (!num || numId === undefined) return '';
    const levels = this.levels.get(num.abstract);
    const byStyle = [...(levels ?? [])].find(
      ([, level]) => level.style && level.style === styleOf(paragraph),
    );
    const depth = Number(valueAt(own, 'ilvl') ?? byStyle?.[0] ?? style.level ?? 0);
    const level = levels?.get(depth);
    if (!levels || !level || level.format === 'bullet' || level.format === 'none') return '';
    const counts = this.countsOf(numId, num, depth, levels);
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatNumber(counts[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
    });
  }

  /** Lists of one definition go on counting, unless a list says where it starts. Deeper levels begin again. */
  private countsOf(numId: string, num: Num, depth: number, levels: ReadonlyMap<number, Level>): number[] {
    const counts = this.counts.get(num.abstract) ?? [];
    this.counts.set(num.abstract, counts);
    if (!this.begun.has(numId)) {
      this.begun.add(numId);
      for (const [level, start] of num.overrides) counts[level] = start - 1;
    }
    const before = counts[depth] ?? (levels.get(depth)?.start ?? 1) - 1;
    counts.length = Math.max(depth, 0);
    counts[depth] = before + 1;
    return counts;
  }

  private ofStyle(id: string | undefined): StyleNumber {
    const found: StyleNumber = {};
    let style = id === undefined ? undefined : this.styles.get(id);
    for (let steps = 0; style && steps < deepestStyle; steps++) {
      found.numId ??= style.numId;
      found.level ??= style.level;
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    }
    return found;
  }

  private readNumbering(tree: XmlNode): void {
    for (const definition of childrenOf(tree, 'abstractNum')) {
      const levels = new Map(
        childrenOf(definition, 'lvl').map((level): [number, Level] => {
          const depth = Number(level.attributes.ilvl ?? 0);
          const start = Number(valueAt(level, 'start') ?? 1);
          const format = valueAt(level, 'numFmt') ?? 'decimal';
          const text = valueAt(level, 'lvlText') ?? `%${depth + 1}.`;
          return [depth, { start, format, text, style: valueAt(level, 'pStyle') }];
        }),
      );
      this.levels.set(definition.attributes.abstractNumId ?? '', levels);
    }
    for (const num of childrenOf(tree, 'num')) {
      const overrides = childrenOf(num, 'lvlOverride').flatMap((override): [number, number][] => {
        const start = valueAt(override, 'startOverride');
        return start === undefined ? [] : [[Number(override.attributes.ilvl ?? 0), Number(start)]];
      });
      this.nums.set(num.attributes.numId ?? '', {
        abstract: valueAt(num, 'abstractNumId') ?? '',
        overrides: new Map(overrides),
      });
    }
  }

  private readStyles(tree: XmlNode): void {
    for (const style of tree.children) {
      if (!isNode(style, 'style')) continue;
      const number = at(style, 'pPr', 'numPr');
      const level = valueAt(number, 'ilvl');
      this.styles.set(style.attributes.styleId ?? '', {
        numId: valueAt(number, 'numId'),
        level: level === undefined ? undefined : Number(level),
        basedOn: valueAt(style, 'basedOn'),
      });
    }
  }
}
