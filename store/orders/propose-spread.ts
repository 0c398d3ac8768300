import type { DraftChange } from '../../domain/drafts/apply-changes.js';
import { settleWith } from '../../domain/drafts/draft-view.js';
import { planDates } from '../../domain/drafts/plan-dates.js';
import { planOccurrences } from '../../domain/occurrence-plan.js';
import { proposeSpread } from '../../domain/spread-plan.js';
import type { SpreadSettings } from '../../domain/spread-places.js';
import type { SpreadPlan, SpreadProposal } from '../../domain/spread-plan.js';
import type { Reader } from '../client.js';
import { loadDraft } from './draft.js';
import { reviewRevision } from './revision.js';

/** What the planner may say about a spreading. */
export type SpreadWish = Pick<SpreadSettings, 'from' | 'until' | 'mostPerDay'>;

/** A proposal to look at: nothing is saved until its `changes` are. */
export interface ProposedSpread {
  proposals: (SpreadProposal & { number: number | null; activity: string })[];
  days: SpreadPlan['days'];
  /** The most tasks on one day, before and after. */
  peak: { before: number; after: number };
  /** The proposal as changes of the draft. */
  changes: Extract<DraftChange, { kind: 'row' }>[];
}

/** Proposes days for the yearly tasks of a draft that would all fall due together. Throws NotFound `order`. */
export async function proposeDraftSpread(
  reader: Reader,
  organisationId: string,
  orderId: string,
  { now, wish }: { now: Date; wish: SpreadWish },
): Promise<ProposedSpread> {
  const stored = await loadDraft(reader, organisationId, orderId, now);
  const { draft, settings, today } = stored;
  const { edits } = await reviewRevision(reader, stored);
  const { calendar, presets, bodies } = settings;
  const plan = planDates(draft, edits, today);
  const settled = settleWith(draft, edits, { today, presets, bodies });
  const rows = settled.sections.flatMap((section) => section.rows).filter((row) => !row.excluded);
  const toSpread = rows.flatMap(({ row, rule, planned }) =>
    rule
      ? [
          {
            position: row.position,
            rule,
            planned,
            plan: planOccurrences(rule, { ...plan, calendar, presets }),
          },
        ]
      : [],
  );
  const chains = settled.chains.map(({ stages }) => stages.map(({ position }) => position));
  const { proposals, days } = proposeSpread(toSpread, chains, { calendar, presets, ...wish });
  const byPosition = new Map(rows.map((row) => [row.row.position, row]));
  return {
    proposals: proposals.map((one) => {
      const row = byPosition.get(one.position);
      return { ...one, number: row?.number ?? null, activity: row?.activity ?? '' };
    }),
    days,
    peak: {
      before: Math.max(0, ...days.map(({ before }) => before)),
      after: Math.max(0, ...days.map(({ after }) => after)),
    },
    changes: proposals.map(({ position, everyYear }) => ({
      kind: 'row',
      positions: [position],
      set: { planned: { everyYear, periods: {} } },
      reset: [],
    })),
  };
}
