import type { CycleStage } from '../draft-order.js';
import { cycleStages, rowStage } from './row-stage.js';

/** What one section promises of the management cycle. */
export interface SectionCoverage {
  sectionIndex: number;
  title: string | null;
  /** Positions of the rows that name each stage, whether they form a chain or not. */
  promised: Record<CycleStage, number[]>;
  /** Stages no row of the section names, in the order of the cycle. */
  lacks: CycleStage[];
}

/** Cycle coverage of an order (DOMAIN §5), a draft or on control; one entry per section in its order. */
export function cycleCoverage(order: {
  sections: readonly {
    index: number;
    title: string | null;
    rows: readonly { position: number; activity: string }[];
  }[];
}): SectionCoverage[] {
  return order.sections.map(({ index, title, rows }) => {
    const promised: Record<CycleStage, number[]> = {
      monitoring: [],
      analysis: [],
      recommendation: [],
      management_decision: [],
      effectiveness_review: [],
    };
    for (const { position, activity } of rows) {
      const found = rowStage(activity);
      if (found) promised[found.stage].push(position);
    }
    return {
      sectionIndex: index,
      title,
      promised,
      lacks: cycleStages.filter((stage) => promised[stage].length === 0),
    };
  });
}
