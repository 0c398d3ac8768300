import type { CycleStage, DraftChain, DraftSection } from '../draft-order.js';
import { cycleStages, rowStage } from './row-stage.js';

/** The least share of common words by which two rows are about one subject. */
const leastOverlap = 0.6;
const shortestChain = 2;

interface StagedRow {
  position: number;
  stage: CycleStage;
  subject: ReadonlySet<string>;
}

/**
 * Monitoring → analysis → recommendation → management decision → effectiveness review inside each section (DOMAIN §5): rows that
 * name a stage and share their subject. A row that names no subject («Анализ эффективности принятых мер») belongs to the chain
 * above it. One row per stage; a stage may be missing; a single row is no chain.
 */
export function findChains(sections: readonly Pick<DraftSection, 'index' | 'rows'>[]): DraftChain[] {
  return sections.flatMap(({ index, rows }) => {
    const staged = rows.flatMap(({ position, activity }) => {
      const found = rowStage(activity);
      return found ? [{ position, ...found }] : [];
    });
    return chainsAmong(staged).map((chain) => ({
      sectionIndex: index,
      stages: inStageOrder(chain).map(({ position, stage }) => ({ position, stage })),
    }));
  });
}

function chainsAmong(rows: readonly StagedRow[]): StagedRow[][] {
  const chains: StagedRow[][] = [];
  for (const row of rows) {
    const chain = row.subject.size === 0 ? chains.at(-1) : closest(chains, row);
    if (chain && chain.every(({ stage }) => stage !== row.stage)) chain.push(row);
    else if (!chain) chains.push([row]);
  }
  return chains.filter((chain) => chain.length >= shortestChain);
}

/** The chain whose first row shares most of the subject; the number looked through is bounded, as a section has few chains. */
function closest(chains: readonly StagedRow[][], row: StagedRow): StagedRow[] | undefined {
  let best: { chain: StagedRow[]; overlap: number } | undefined;
  for (const chain of chains.slice(-mostChains)) {
    const first = chain[0];
    const overlap = first ? overlapOf(first.subject, row.subject) : 0;
    if (overlap >= leastOverlap && (!best || overlap > best.overlap)) best = { chain, overlap };
  }
  return best?.chain;
}

const mostChains = 50;

/** Common words as a share of the shorter subject, which must have at least two words unless both are one and the same. */
function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  const common = [...short].filter((stem) => long.has(stem)).length;
  if (short.size === 1 && long.size > 2) return 0;
  return short.size === 0 ? 0 : common / short.size;
}

function inStageOrder(chain: readonly StagedRow[]): StagedRow[] {
  return chain.toSorted((one, other) => cycleStages.indexOf(one.stage) - cycleStages.indexOf(other.stage));
}
