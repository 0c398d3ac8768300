import { textRow, type Grid, type GridRow } from '../grid/grid.js';
import { readHeader, rolesNamed } from '../table/columns.js';
import { WordNumbering } from './word/word-numbering.js';
import { mainWordPart, wordParts } from './word/word-package.js';
import { StruckRuns, struckTexts } from './word/struck-text.js';
import { wordCells, type WordCell } from './word/word-row.js';
import { wordTableRows } from './word/word-table.js';
import { boxesOf, isStrong, nestedTables, seenText, styleOf } from './word/word-text.js';
import { isNode, readXmlBlocks, type XmlNode } from './word/xml-blocks.js';
import { damagedFile, type ZipEntry } from './zip-directory.js';

/**
 * A Word document (its zip already checked) → grid: paragraphs and the rows of every table, in document order, with the numbers that
 * Word counts by itself. Pictures, notes, headers of pages and deleted text are left out; so is crossed-out text, which is told beside. Throws InvalidInput `order_damaged`.
 */
export function docxGrid(source: string, entries: ReadonlyMap<string, ZipEntry>): Grid {
  const main = mainWordPart(entries);
  if (!main) throw damagedFile();
  try {
    const { document, numbering, styles } = wordParts(entries, main);
    const reader = new DocumentReader(new WordNumbering(numbering, styles), new StruckRuns(styles));
    readXmlBlocks(document, 'document', reader);
    return { source, rows: reader.rows, struck: reader.struck };
  } catch {
    throw damagedFile();
  }
}

class DocumentReader {
  readonly rows: GridRow[] = [];
  /** What is crossed out in paragraphs. */
  readonly struck: string[] = [];
  private tables = 0;
  private paragraphs = 0;
  private depth = 0;
  private open: WordCell[][] = [];

  constructor(
    private readonly numbering: WordNumbering,
    private readonly struckRuns: StruckRuns,
  ) {}

  isBlock(name: string): boolean {
    return name === 'p' || name === 'tr';
  }

  onOpen(name: string): void {
    if (name === 'tbl') this.depth++;
  }

  onClose(name: string): void {
    if (name === 'tbl' && --this.depth === 0) this.endTable();
  }

  onBlock(block: XmlNode): void {
    this.struckRuns.mark(block, block.name === 'p' ? styleOf(block) : '');
    if (block.name === 'p') this.addParagraph(block);
    else this.addRow(block);
  }

  private addParagraph(paragraph: XmlNode): void {
    const label = this.numbering.next(paragraph);
    this.addText(seenText(paragraph), label, isHeading(paragraph) || isStrong(paragraph));
    const boxes = boxesOf(paragraph);
    this.struck.push(...struckTexts(paragraph));
    for (const box of boxes) this.addBox(box);
  }

  /** What stands in a text box follows the paragraph that holds it. */
  private addBox(box: XmlNode): void {
    for (const child of box.children) {
      if (isNode(child, 'tbl')) this.addNested(child);
      else if (isNode(child, 'p')) this.addParagraph(child);
      else if (isNode(child)) this.addBox(child);
    }
  }

  /** The lines of one paragraph; those after the first run on from it. */
  private addText(text: string, label: string, strong: boolean): void {
    const line = ++this.paragraphs;
    text
      .split('\n')
      .filter((one) => one.trim())
      .forEach((one, at) => {
        this.rows.push(textRow(one, { line, apart: at === 0, label: at === 0 ? label : '', strong }));
      });
  }

  private addRow(row: XmlNode): void {
    if (!nestedTables(row).some(holdsMap)) {
      const cells = wordCells(row, this.numbering);
      if (cells) this.open.push(cells);
      return;
    }
    // A table that only lays out the page: what it holds is read as if it stood by itself.
    this.endTable();
    for (const paragraph of layoutBlocks(row)) {
      if (paragraph.name === 'tbl') this.addNested(paragraph);
      else this.addParagraph(paragraph);
    }
  }

  private addNested(table: XmlNode): void {
    this.endTable();
    for (const row of rowsOf(table)) {
      const cells = wordCells(row, this.numbering);
      if (cells) this.open.push(cells);
    }
    this.endTable();
  }

  private endTable(): void {
    if (this.open.length === 0) return;
    for (const row of wordTableRows(this.open, this.tables)) this.rows.push(row);
    this.tables++;
    this.open = [];
  }
}

function holdsMap(table: XmlNode): boolean {
  const uncounted = new WordNumbering(null, null);
  return rowsOf(table)
    .slice(0, 4)
    .some((row) => {
      const columns = readHeader(wordCells(row, uncounted)?.map(({ text }) => text) ?? []);
      return columns !== null && rolesNamed(columns) >= 3;
    });
}

function rowsOf(table: XmlNode): XmlNode[] {
  return table.children.flatMap((child) =>
    !isNode(child)
      ? []
      : child.name === 'tr'
        ? [child]
        : child.name === 'sdt' || child.name === 'sdtContent'
          ? rowsOf(child)
          : [],
  );
}

/** The paragraphs and tables of all cells of a row that lays out a page, in order. */
function layoutBlocks(row: XmlNode): XmlNode[] {
  return row.children.flatMap((child) =>
    !isNode(child) ? [] : child.name === 'p' || child.name === 'tbl' ? [child] : layoutBlocks(child),
  );
}

function isHeading(paragraph: XmlNode): boolean {
  return /^(?:heading|заголовок|[1-6]$)/i.test(styleOf(paragraph));
}
