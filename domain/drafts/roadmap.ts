import type { Rule } from '../deadline.js';
import type { DraftBody, DraftChain } from '../draft-order.js';
import type { PlannedDates } from '../planned-dates.js';
import type { SettledDraft } from '../settle-draft.js';
import type { CompletionMode } from './edits.js';

/** A row as it goes on control. */
export interface RoadmapRow {
  /** 1-based over the whole road map, without what was left out. */
  position: number;
  /** Position in the draft. */
  draftPosition: number;
  sectionIndex: number;
  number: number | null;
  activity: string;
  deadline: string;
  /** The cell as it stands. */
  responsiblesText: string;
  rule: Rule;
  bodies: DraftBody[];
  mode: CompletionMode;
  planned: PlannedDates | null;
}

/** What a settled draft puts on control. Sections without rows are left out; chains speak of `position`. */
export interface Roadmap {
  sections: { index: number; title: string | null }[];
  rows: RoadmapRow[];
  chains: DraftChain[];
}

/** The road map of a draft without open questions; rows that still ask are left out, so ask `settled.open` first. */
export function roadmapOf(settled: SettledDraft): Roadmap {
  const rows: RoadmapRow[] = settled.sections.flatMap(({ rows: own }) =>
    own.flatMap(({ rule, excluded, row, ...rest }) => {
      if (!rule || excluded) return [];
      const { sectionIndex, number, activity, deadline, responsiblesText, bodies, mode, planned } = rest;
      return [
        {
          ...{ position: 0, draftPosition: row.position, sectionIndex, number, activity, deadline },
          ...{ responsiblesText, rule, bodies, mode, planned },
        },
      ];
    }),
  );
  rows.forEach((row, index) => {
    row.position = index + 1;
  });
  const positions = new Map(rows.map((row) => [row.draftPosition, row.position]));
  const filled = new Set(rows.map((row) => row.sectionIndex));
  return {
    sections: settled.sections
      .filter(({ index }) => filled.has(index))
      .map(({ index, title }) => ({ index, title })),
    rows,
    chains: settled.chains.map(({ sectionIndex, stages }) => ({
      sectionIndex,
      stages: stages.map(({ position, stage }) => ({ position: positions.get(position) ?? 0, stage })),
    })),
  };
}
