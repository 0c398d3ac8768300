import type { CivilDate } from '../civil-date.js';
import type { Rule } from '../deadline.js';
import type { DraftBody } from '../draft-order.js';
import type { CompletionMode } from '../drafts/edits.js';
import type { PlannedDates } from '../planned-dates.js';
import type { ExistingTask } from './move-tasks.js';

/** One side of a compared row. */
export interface RowSide {
  section: string | null;
  number: number | null;
  text: string;
  deadline: string;
  ruleText: string | null;
  bodies: { name: string; role: 'lead' | 'co_executor' }[];
  mode: CompletionMode;
}

/** In what an amending order changes a row. `moved` = another place in the table. */
export type RowChange = 'deadline' | 'bodies' | 'text' | 'mode' | 'number' | 'section' | 'moved';

/** What becomes of a task that is not off control. `stays` = keeps its date: the new rule has no day for it. */
export interface TaskEffect {
  occurrenceId: string;
  period: string;
  state: string;
  dueOn: CivilDate;
  effect: 'moves' | 'stays' | 'closes';
  /** Where it moves. */
  newDue: CivilDate | null;
}

/** A row of the old edition beside its row of the new one. */
export interface RowDiff {
  /** `unsure` = a person is asked which row it is; `kept` = not named by an order that lists only its changes. */
  kind: 'added' | 'changed' | 'same' | 'removed' | 'unsure' | 'kept';
  /** Position in the new edition; null where it has no such row. */
  position: number | null;
  /** The row on control; null where it is new. */
  activityId: string | null;
  changes: RowChange[];
  before: RowSide | null;
  after: RowSide | null;
  tasks: TaskEffect[];
}

/** A row on control, as an amending order finds it. */
export interface CurrentRow {
  activityId: string;
  position: number;
  section: string | null;
  number: number | null;
  text: string;
  deadline: string;
  /** Null in rows of earlier versions. */
  responsiblesText: string | null;
  rule: Rule;
  ruleText: string;
  planned: PlannedDates | null;
  bodies: DraftBody[];
  mode: CompletionMode;
  /** First day of control, inclusive. */
  controlFrom: CivilDate;
  tasks: (ExistingTask & { state: string })[];
}

/** An order on control, as an amending order finds it; rows that were removed before are left out. */
export interface BaseOrder {
  orderId: string;
  number: string | null;
  date: CivilDate | null;
  title: string | null;
  /** Both days inclusive. */
  validFrom: CivilDate;
  validUntil: CivilDate;
  rows: CurrentRow[];
}
