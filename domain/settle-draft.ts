import type { CivilDate } from './civil-date.js';
import type { DeadlineReading, Rule } from './deadline.js';
import { knownNames, renamedBodies, typedNameQuestions } from './drafts/body-names.js';
import { deadlineContext } from './drafts/deadline-context.js';
import { organisationQuestions } from './drafts/organisation-names.js';
import type { OrganisationBody } from './drafts/organisation-names.js';
import { documentQuestion, plainQuestion } from './drafts/draft-questions.js';
import type { AskedQuestion } from './drafts/draft-questions.js';
import type { CompletionMode, DraftEdits, RowEdit } from './drafts/edits.js';
import { readDeadline } from './deadlines/read-deadline.js';
import { readRowBodies, responsiblesCodes } from './drafts/row-bodies.js';
import { phraseOf, readRowDeadline } from './drafts/row-deadline.js';
import type { ReadingSettings } from './drafts/row-deadline.js';
import type {
  DraftBody,
  DraftChain,
  DraftOrder,
  DraftQuestion,
  DraftRow,
  DraftSection,
} from './draft-order.js';
import { groupBy } from './group-by.js';
import type { PlannedDates } from './planned-dates.js';
import type { Presets } from './presets.js';

/** A row as it stands after everything people decided. */
export interface SettledRow {
  /** As read from the file. */
  row: DraftRow;
  sectionIndex: number;
  number: number | null;
  activity: string;
  deadline: string;
  /** The words the deadline was read by. */
  phrase: string;
  responsiblesText: string;
  reading: DeadlineReading;
  /** Null while something is asked about the deadline. */
  rule: Rule | null;
  bodies: DraftBody[];
  mode: CompletionMode;
  planned: PlannedDates | null;
  excluded: boolean;
  /** Names of the fields a person changed. */
  edited: string[];
}

export interface SettledDraft {
  number: string | null;
  date: CivilDate | null;
  sections: { index: number; title: string | null; rows: SettledRow[] }[];
  chains: DraftChain[];
  /** All of them in the order of the document, answered or not. */
  questions: AskedQuestion[];
  /** Those without a usable answer: while there is one, the order does not go on control. */
  open: AskedQuestion[];
}

const deadlineQuestion = (row: DraftRow) => {
  const codes = new Set(['deadline_unknown', ...row.reading.questions.map(({ code }) => code)]);
  return ({ code }: DraftQuestion) => codes.has(code);
};

/**
 * A draft with everything people decided (DOMAIN §1: what is not understood is asked, never guessed). `validity` (both days
 * inclusive) gives one-offs their first day. `organisation` = the bodies it has already: names that are alike to one of them,
 * and not the same, are asked about. Total: what stays unclear is an open question; every row that is not excluded
 * has a rule and one lead, or an open question.
 */
export function settleDraft(
  draft: DraftOrder,
  edits: DraftEdits,
  validity: { start: CivilDate; end: CivilDate },
  presets: Presets,
  organisation: readonly OrganisationBody[],
): SettledDraft {
  const { answers } = edits;
  const date = edits.document.date ?? draft.document.date;
  const number = edits.document.number ?? draft.document.number;
  const settings = {
    context: deadlineContext({ date, period: draft.document.period }),
    presets,
    validity: { ...validity, ordered: date },
  };
  const withAdded = draft.sections.map((section) => ({
    ...section,
    rows: addRows(section, edits, settings),
  }));
  const rows = withAdded.flatMap((section) => section.rows);
  const excluded = new Set(rows.map((row) => row.position).filter((at) => edits.rows[at]?.excluded));
  const known = knownNames(rows);
  const ofFile = [...draft.questions, ...typedNameQuestions(rows, edits, known)];
  const inFile = { known, renamed: renamedBodies(ofFile, answers) };
  const named = rows
    .filter(({ position }) => !excluded.has(position))
    .map((row) => ({
      position: row.position,
      bodies: readRowBodies(row, wholeEdit(edits, row.position), answers, inFile).bodies,
    }));
  const asked = [...ofFile, ...organisationQuestions(named, known, organisation)];
  const names = { known, renamed: renamedBodies(asked, answers) };
  const byPosition = groupBy(asked, ({ position }) => position);
  const questions = (byPosition.get(null) ?? []).map((question) => documentQuestion(question, edits));
  const sections = withAdded.map(({ index, title, rows: sectionRows }) => ({
    index,
    title: edits.sections[index] === undefined ? title : edits.sections[index],
    rows: sectionRows.map((row) => {
      const edit = wholeEdit(edits, row.position);
      const deadline = readRowDeadline(row, edit, answers, settings);
      const bodies = readRowBodies(row, edit, answers, names);
      const settled = settledRow(row, edit, {
        edited: Object.keys(edits.rows[row.position] ?? {}).sort(),
        sectionIndex: index,
        rule: deadline.rule,
        bodies: bodies.bodies,
      });
      const isDeadline = deadlineQuestion(row);
      const others = (byPosition.get(row.position) ?? []).filter(
        (one) =>
          !isDeadline(one) && !responsiblesCodes.has(one.code) && !(edit.excluded && rowOnly.has(one.code)),
      );
      if (!edit.excluded) {
        questions.push(
          ...deadline.questions.map((one) => ({
            ...one,
            about: 'deadline' as const,
            phrase: settled.phrase,
          })),
        );
        questions.push(
          ...bodies.questions.map((one) => ({
            ...one,
            about: 'responsibles' as const,
            phrase: settled.responsiblesText,
            readings: [],
          })),
        );
      }
      questions.push(...others.map((one) => plainQuestion(one, answers)));
      return { ...settled, reading: deadline.reading };
    }),
  }));
  return {
    number,
    date,
    sections,
    chains: chainsOf(edits.chains ?? draft.chains, excluded),
    questions,
    open: questions.filter((question) => question.answer === null),
  };
}

/** The rows of a section with those a person added, each below the row it was put after. */
function addRows(section: DraftSection, edits: DraftEdits, settings: ReadingSettings): DraftRow[] {
  const rows = [...section.rows];
  for (const { position, sectionIndex, after } of edits.added) {
    if (sectionIndex !== section.index) continue;
    const { number = null, activity = '', deadline = '', responsiblesText = '' } = edits.rows[position] ?? {};
    const at = rows.findIndex((row) => row.position === after) + 1;
    rows.splice(at, 0, {
      ...{ position, number, activity, deadline, responsiblesText },
      responsibles: [],
      reading: readDeadline(deadline, settings.context, settings.presets),
      responsiblesWritten: [],
      provenance: { source: addedByHand, part: null, line: 0, cells: [] },
      questions: [],
    });
  }
  return rows;
}

/** Provenance of a row that no file had. */
const addedByHand = 'добавлено вручную';

/** What is decided about a row, here or in the order that is amended. */
function wholeEdit(edits: DraftEdits, position: number): RowEdit {
  const own = edits.rows[position] ?? {};
  return { ...takenOver(edits.inherited?.rows[position] ?? {}, own), ...own };
}

/** What a row takes over from the order that is amended, as far as nobody said otherwise. */
function takenOver(inherited: RowEdit, own: RowEdit): RowEdit {
  const reread = own.rule !== undefined || own.readAs !== undefined || own.deadline !== undefined;
  const renamed = own.bodies !== undefined || own.responsiblesText !== undefined;
  const { rule, planned, bodies, ...rest } = inherited;
  return {
    ...rest,
    ...(rule && !reread && { rule }),
    ...(planned && !reread && { planned }),
    ...(bodies && !renamed && { bodies }),
  };
}

/** Doubts about a row that end with its being no activity. */
const rowOnly: ReadonlySet<string> = new Set([
  ...['row_joined', 'row_unnumbered', 'row_overflow', 'row_struck', 'duplicate_number'],
]);

function settledRow(
  row: DraftRow,
  edit: RowEdit,
  found: { sectionIndex: number; rule: Rule | null; bodies: DraftBody[]; edited: string[] },
): SettledRow {
  return {
    ...found,
    row,
    number: edit.number === undefined ? row.number : edit.number,
    activity: edit.activity ?? row.activity,
    deadline: edit.deadline ?? row.deadline,
    phrase: phraseOf(row, edit),
    responsiblesText: edit.responsiblesText ?? row.responsiblesText,
    reading: row.reading,
    mode: edit.mode ?? 'lead',
    planned: edit.planned ?? null,
    excluded: edit.excluded ?? false,
  };
}

const shortestChain = 2;

function chainsOf(chains: readonly DraftChain[], excluded: ReadonlySet<number>): DraftChain[] {
  return chains
    .map((chain) => ({ ...chain, stages: chain.stages.filter(({ position }) => !excluded.has(position)) }))
    .filter(({ stages }) => stages.length >= shortestChain);
}
