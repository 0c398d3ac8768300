import type { DraftChain, DraftSection } from '../draft-order.js';
import { cycleStages, rowStage, type RowStage } from './row-stage.js';
import { stemWeight } from './subject.js';

/** The least share of common words by which two rows are about one subject. */
const leastOverlap = 0.6;
/** Rows that are put together through a third one have to be at least this much alike. */
const leastOverlapInChain = 0.3;
/** A subject lighter than one telling word («качества образования») says too little to compare. */
const leastWeight = 0.9;
const shortestChain = 2;
/** Rows are compared with this many staged rows before them: the time stays linear however long a section is. */
const farthest = 40;

interface StagedRow extends RowStage {
  position: number;
}

/**
 * Monitoring → analysis → recommendation → management decision → effectiveness review inside each section (DOMAIN §5): rows that
 * name a stage and share their subject, however they are mixed. A row that names no subject («Анализ эффективности принятых мер»)
 * belongs to the chain above it. One row per stage; a stage may be missing; a single row is no chain. What comes out is a
 * proposal that a person confirms. Chains in the order of their first rows, stages in the order of the cycle.
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
  const chainOf = new Map<StagedRow, StagedRow[]>(rows.map((row) => [row, [row]]));
  for (const { one, other } of likelyPairs(rows)) {
    const first = chainOf.get(one) ?? [one];
    const second = chainOf.get(other) ?? [other];
    if (first === second || !fit(first, second)) continue;
    first.push(...second);
    for (const row of second) chainOf.set(row, first);
  }
  rows.forEach((row, at) => {
    if (row.subject.size === 0) joinAbove(row, rows[at - 1], chainOf);
  });
  return [...new Set(rows.map((row) => chainOf.get(row) ?? []))].filter(
    (chain) => chain.length >= shortestChain,
  );
}

/** Pairs of different stages about one subject, the most alike first; of equals, those that stand closer. */
function likelyPairs(rows: readonly StagedRow[]): { one: StagedRow; other: StagedRow }[] {
  const pairs = rows.flatMap((other, at) =>
    rows
      .slice(Math.max(0, at - farthest), at)
      .filter((one) => one.stage !== other.stage)
      .map((one) => {
        const { overlap, whole } = likeness(one.subject, other.subject);
        const rank = overlap + whole - Number(one.loose) - Number(other.loose);
        return { one, other, overlap, rank, apart: other.position - one.position };
      }),
  );
  return pairs
    .filter(({ overlap }) => overlap >= leastOverlap)
    .sort((first, second) => second.rank - first.rank || first.apart - second.apart);
}

/** Two chains become one: no stage twice, nobody in it about something else. */
function fit(one: readonly StagedRow[], other: readonly StagedRow[]): boolean {
  return one.every((row) =>
    other.every(
      (next) =>
        row.stage !== next.stage && likeness(row.subject, next.subject).overlap >= leastOverlapInChain,
    ),
  );
}

/** A row without a subject goes on with the chain of the staged row just above, where that lacks its stage. */
function joinAbove(row: StagedRow, above: StagedRow | undefined, chainOf: Map<StagedRow, StagedRow[]>): void {
  const chain = above && chainOf.get(above);
  if (!chain || chain.some(({ stage }) => stage === row.stage)) return;
  if (cycleStages.indexOf(row.stage) < Math.max(...chain.map(({ stage }) => cycleStages.indexOf(stage))))
    return;
  chain.push(row);
  chainOf.set(row, chain);
}

/** The weight of the common words as a share of the lighter subject (`overlap`) and of both (`whole`). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): { overlap: number; whole: number } {
  const common = weightOf([...one].filter((stem) => other.has(stem)));
  const lighter = Math.min(weightOf(one), weightOf(other));
  if (lighter < leastWeight || common < leastWeight) return { overlap: 0, whole: 0 };
  return { overlap: common / lighter, whole: common / (weightOf(one) + weightOf(other) - common) };
}

function weightOf(stems: Iterable<string>): number {
  let sum = 0;
  for (const stem of stems) sum += stemWeight(stem);
  return sum;
}

function inStageOrder(chain: readonly StagedRow[]): StagedRow[] {
  return chain.toSorted((one, other) => cycleStages.indexOf(one.stage) - cycleStages.indexOf(other.stage));
}
