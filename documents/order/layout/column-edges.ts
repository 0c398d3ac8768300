import { cutLine } from './column-cuts.js';
import type { Piece, PlacedLine } from './placed-line.js';

/** So many lines say how far a column reaches. */
const mostLines = 400;

/** How far the words of columns without borders reach to the right. */
export class ColumnEdges {
  private readonly edges: readonly number[];

  constructor(
    lines: readonly PlacedLine[],
    private readonly cuts: readonly number[],
    private readonly slack: number,
  ) {
    const rows = lines.slice(0, mostLines).filter((line) => cutLine(line, cuts, slack) !== null);
    const ends = rows.map((line) => this.columnsOf(line).map((words) => words.at(-1)?.end ?? 0));
    this.edges = [...cuts, 0].map((_, column) => Math.max(0, ...ends.map((own) => own[column] ?? 0)));
  }

  /** By column: what is left beside the words of a line. */
  roomsAfter(line: PlacedLine): number[] {
    return this.columnsOf(line).map((words, column) => (this.edges[column] ?? 0) - (words.at(-1)?.end ?? 0));
  }

  /** By column: how wide the first word of a line is. */
  firstWords(line: PlacedLine): number[] {
    return this.columnsOf(line).map(([word]) => (word ? word.end - word.start : 0));
  }

  private columnsOf({ words }: PlacedLine): Piece[][] {
    const columns = [...this.cuts, 0].map((): Piece[] => []);
    for (const word of words)
      columns[this.cuts.filter((cut) => cut <= word.start + this.slack).length]?.push(word);
    return columns;
  }
}
