import type { CivilDate } from '../civil-date.js';
import type { Rule } from '../deadline.js';
import type { DraftBody, DraftChain } from '../draft-order.js';
import type { PlannedDates } from '../planned-dates.js';

/** What closes a task of an activity: the lead's final report, that of each body, or that of any (DOMAIN §3). */
export type CompletionMode = 'lead' | 'all' | 'any';

/** What a person changed of one row; a field that is absent stands as it was read. */
export interface RowEdit {
  number?: number | null;
  activity?: string;
  /** The cell as it should have been written; it is read in place of the old one. */
  deadline?: string;
  /** Words to read the deadline by, where the cell itself must stay as written. */
  readAs?: string;
  responsiblesText?: string;
  /** A rule given outright: the phrase is kept and shown, and asks nothing more. */
  rule?: Rule;
  bodies?: DraftBody[];
  mode?: CompletionMode;
  planned?: PlannedDates;
  /** True: no activity at all; left out of the road map. */
  excluded?: boolean;
}

/** A row the file does not have, or that was not found in it. */
export interface AddedRow {
  /** Its identity, after all positions of the file. */
  position: number;
  sectionIndex: number;
  /** The row above it; 0 = the first of its section. */
  after: number;
}

/** Everything people decided about a draft. JSON-serialisable; the file's own reading stays beside it untouched. */
export interface DraftEdits {
  /** By question id: the `value` of a choice, or words of consent. Typed deadlines and bodies become edits of their row. */
  answers: Readonly<Record<string, string>>;
  document: { number?: string; date?: CivilDate };
  /** Days inclusive. */
  plan: {
    validFrom?: CivilDate;
    validUntil?: CivilDate;
    controlFrom?: CivilDate;
    controlOfficerId?: string | null;
  };
  /** By position. */
  rows: Readonly<Record<number, RowEdit>>;
  /** What an added row says stands in `rows`. */
  added: AddedRow[];
  /** Titles by section index. */
  sections: Readonly<Record<number, string | null>>;
  /** Null = as read. */
  chains: DraftChain[] | null;
  /** `revises` = id of the order on control that is amended, null = a new order; absent = not decided. */
  revision: { revises?: string | null; edition?: Edition };
  /** Worked out anew each time (domain/revisions/inherit.ts), never stored: what an amending order takes over. */
  inherited?: Inherited;
}

/** What stands as before where an amending order repeats it. */
export interface Inherited {
  /** The plan that is amended; days inclusive. */
  base: { number: string | null; validFrom: CivilDate; validUntil: CivilDate };
  /** By position: rule and bodies of rows whose cells say the same as before. */
  rows: Readonly<Record<number, RowEdit>>;
}

/** `whole` = a new edition of the whole plan: what it leaves out is removed. `partial` = only what it names changes. */
export type Edition = 'whole' | 'partial';

/** A draft nobody has touched. */
export const noEdits: DraftEdits = {
  answers: {},
  document: {},
  plan: {},
  rows: {},
  added: [],
  sections: {},
  chains: null,
  revision: {},
};

/** Edits as they were stored; a field that came with a later version is not in the stored JSON yet. */
export function readEdits(stored: unknown): DraftEdits {
  return { ...noEdits, ...(stored as Partial<DraftEdits>) };
}
