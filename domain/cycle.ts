import type { CycleStage } from './draft-order.js';

/**
 * How a stage of a chain stands in one year.
 * - `absent`: nothing is planned of it that year; `past`: it was over before control began.
 * - `expected`: planned, not opened yet; `waiting`: its task exists and waits for release.
 * - `open`: on control; `done`: taken off control (accepted, cancelled or not applicable).
 */
export type StageStatus = 'absent' | 'past' | 'expected' | 'waiting' | 'open' | 'done';

export interface StageView {
  /** 0-based, in the order of the cycle. */
  index: number;
  stage: CycleStage;
  status: StageStatus;
  released: boolean;
}

const settled: ReadonlySet<StageStatus> = new Set(['absent', 'past', 'done']);

/**
 * The stage that may be opened now, or null: the first one not yet released whose predecessors are all settled
 * (DOMAIN §5: a later stage does not open before the earlier one is taken off control). The first stage of a chain needs
 * no release. A stage without a task of that year passes the turn on.
 */
export function nextRelease(stages: readonly StageView[]): number | null {
  for (const stage of stages) {
    const gated = stage.index > 0 && (stage.status === 'expected' || stage.status === 'waiting');
    if (gated && !stage.released) return stage.index;
    if (!settled.has(stage.status)) return null;
  }
  return null;
}

/** True when no stage of the year is still expected, waiting or open. */
export function isCycleOver(stages: readonly StageView[]): boolean {
  return stages.every((stage) => settled.has(stage.status));
}
