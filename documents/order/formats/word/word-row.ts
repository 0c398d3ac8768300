import { at, isNode, valueAt, type XmlNode } from './xml-blocks.js';
import type { WordNumbering } from './word-numbering.js';
import { isAllStruck, struckTexts } from './struck-text.js';
import { boxesOf, isStrong, paragraphsOf, seenText } from './word-text.js';

/** A cell of a Word table as it stands in the grid of its table. */
export interface WordCell {
  /** The first column of the grid it covers, 0-based, and how many. */
  column: number;
  span: number;
  text: string;
  /** The automatic number of its first paragraph, '' when there is none. */
  label: string;
  strong: boolean;
  /** Pieces of it that are crossed out and not in `text`. */
  struck: string[];
  /** True when it continues the cell above it. */
  continues: boolean;
  /** True when a cell of the next row may continue it. */
  opens: boolean;
}

const mostColumns = 64;

/** The cells of a row, or null for a row deleted with changes tracked, which is no longer there. */
export function wordCells(row: XmlNode, numbering: WordNumbering): WordCell[] | null {
  if (at(row, 'trPr', 'del')) return null;
  let column = boundedSpan(valueAt(row, 'trPr', 'gridBefore'), 0);
  const cells: WordCell[] = [];
  for (const node of cellNodes(row)) {
    if (column >= mostColumns) break;
    const properties = at(node, 'tcPr');
    const span = boundedSpan(valueAt(properties, 'gridSpan'), 1);
    if (valueAt(properties, 'hMerge') === 'continue') {
      const left = cells.at(-1);
      if (left) left.span += span;
      column += span;
      continue;
    }
    const merge = at(properties, 'vMerge');
    cells.push({
      column,
      span,
      ...contentOf(node, numbering),
      continues: merge !== undefined && merge.attributes.val !== 'restart',
      opens: merge?.attributes.val === 'restart',
    });
    column += span;
  }
  const gone = cells.every(({ text }) => text === '') && cells.some(({ struck }) => struck.length > 0);
  return gone ? cells.map((cell) => ({ ...cell, label: '' })) : cells;
}

function contentOf(node: XmlNode, numbering: WordNumbering) {
  const labels = paragraphsOf(node).map((paragraph) => numbering.next(paragraph));
  const boxes = boxesOf(node);
  return {
    text: [node, ...boxes].map(seenText).filter(Boolean).join('\n'),
    // The number of a list goes with the line that is crossed out.
    label: isAllStruck(node) ? '' : (labels[0] ?? ''),
    strong: isStrong(node),
    struck: [node, ...boxes].flatMap(struckTexts),
  };
}

/** Cells stand in the row itself or inside content controls; deleted ones are no longer there. */
function cellNodes(row: XmlNode): XmlNode[] {
  return row.children.flatMap((child) => {
    if (!isNode(child) || child.name === 'trPr' || child.name === 'sdtPr') return [];
    if (child.name !== 'tc') return cellNodes(child);
    return at(child, 'tcPr', 'cellDel') ? [] : [child];
  });
}

function boundedSpan(value: string | undefined, byDefault: number): number {
  const span = Number(value ?? byDefault);
  return Number.isInteger(span) && span >= 0 ? Math.min(span, mostColumns) : byDefault;
}
