import { readResponsibles } from '../../../domain/bodies/read-responsibles.js';
import { corpusEntries, corpusPart, type CorpusPart } from '../../support/corpus.js';

/** One cell of a public plan with its reading by hand (tests/corpus/README.md). */
export interface CorpusCell {
  id: string;
  text: string;
  expected: { bodies: string[]; ambiguous: boolean };
  part: CorpusPart;
}

/** How the cells of one part were read; the lists hold lines for a person. */
export interface CorpusScore {
  cells: number;
  /** As by hand: the same bodies without a question, or a question where the hand asks too. */
  understood: number;
  /** A question where the hand has none. */
  asked: string[];
  /** The hand's names without its question. */
  bold: string[];
  /** No question, and not the names the hand reads: the worst. */
  silentlyWrong: string[];
}

/** The cells of one part, in the order of finding. */
export function corpusCells(part: CorpusPart): CorpusCell[] {
  return corpusPart('responsibles', part);
}

/** The cells of all parts. */
export function allCorpusCells(): CorpusCell[] {
  return corpusEntries('responsibles');
}

/** Reads the cells and compares with the hand's readings. Where both ask, the bodies need not agree: a person decides. */
export function scoreCells(cells: readonly CorpusCell[]): CorpusScore {
  const score: CorpusScore = { cells: cells.length, understood: 0, asked: [], bold: [], silentlyWrong: [] };
  for (const { id, text, expected } of cells) {
    const read = readResponsibles(text);
    const same = JSON.stringify(read.bodies) === JSON.stringify(expected.bodies);
    const line = `${id} ${JSON.stringify(text)} → ${read.bodies.join(' | ')}`;
    if (read.ambiguous) {
      if (expected.ambiguous) score.understood += 1;
      else score.asked.push(line);
    } else if (same && !expected.ambiguous) score.understood += 1;
    else (same ? score.bold : score.silentlyWrong).push(line);
  }
  return score;
}
