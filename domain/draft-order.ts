import type { CivilDate } from './civil-date.js';
import type { DeadlineReading } from './deadline.js';

/** An order as read from a file, before anybody confirmed it. Texts are as written (runs of white space = one space). */
export interface DraftOrder {
  document: DraftDocument;
  sections: DraftSection[];
  chains: DraftChain[];
  questions: DraftQuestion[];
}

/** What stands for the number of a document that has none. */
export const noNumber = 'б/н';

export interface DraftDocument {
  /** «приказ», «распоряжение», «постановление»…, lower case; null when the text does not say. */
  type: string | null;
  /** Without the sign: «88», «01-05/17». */
  number: string | null;
  date: CivilDate | null;
  issuer: string | null;
  /** What the order is about: «Об утверждении …». */
  title: string | null;
  /** The heading of the road map itself, just above its table. */
  roadmapTitle: string | null;
  signatory: { name: string; post: string } | null;
  /** What the order stands on: «В соответствии с …», «Во исполнение …», as written and without the verb; null when not said. */
  basis: string | null;
  /** Who controls the execution, as written: «заместитель начальника Петрова П.П.»; «сам подписавший» is the signatory's name. */
  controller: string | null;
  /** The plan's own year or years when the text says them, both days inclusive. */
  period: { start: CivilDate; end: CivilDate } | null;
  clauses: DraftClause[];
}

/** A numbered clause of the order's text («2. Направить … до 03.12.2020»). */
export interface DraftClause {
  number: number;
  text: string;
  /** The clause's own deadline, when it has one. */
  deadline: { phrase: string; reading: DeadlineReading } | null;
  /** True for «Контроль исполнения … оставляю за собой / возложить на …». */
  control: boolean;
}

export interface DraftSection {
  /** 1-based, in the order of the document. */
  index: number;
  title: string | null;
  rows: DraftRow[];
}

export interface DraftRow {
  /** 1-based over the whole table: the identity of a row inside one revision, as numbering restarts per section. */
  position: number;
  number: number | null;
  activity: string;
  deadline: string;
  /** The responsibles cell as written. */
  responsiblesText: string;
  responsibles: DraftBody[];
  /** The same bodies in the same order, each spelled as this row spells it. */
  responsiblesWritten: string[];
  reading: DeadlineReading;
  /** Columns the plan has beside the known ones («Ожидаемый результат», «Форма отчётности»), in their order; empty cells left out. */
  extra?: { title: string; text: string }[];
  provenance: RowProvenance;
  questions: DraftQuestion[];
}

/** Where a row was read. */
export interface RowProvenance {
  /** The file's name. */
  source: string;
  /** «лист „План“», «таблица 2», «страница 3»; null in a plain text. */
  part: string | null;
  /** 1-based: the line of a text, the row of a sheet or of a table. */
  line: number;
  /** Every filled cell of the row as written, before anything was joined or cleaned, with the name of its column. */
  cells: { column: string; text: string }[];
}

/** A body named in a row; the same body in another spelling carries the same `name`. */
export interface DraftBody {
  /** One canonical spelling for the whole order. */
  name: string;
  kind: 'body' | 'group' | 'outsider' | 'post';
  role: 'lead' | 'co_executor';
}

/** Rows of one section that form the management cycle, in stage order. */
export interface DraftChain {
  sectionIndex: number;
  stages: { position: number; stage: CycleStage }[];
}

export type CycleStage =
  'monitoring' | 'analysis' | 'recommendation' | 'management_decision' | 'effectiveness_review';

/** What a person must decide before the order goes on control. */
export interface DraftQuestion {
  /** Stable within the draft: `<code>:<position or 0>`. */
  id: string;
  code: string;
  position: number | null;
  text: string;
  choices: { value: string; label: string }[];
}
