import type { CivilDate } from '../civil-date.js';
import type { DeadlineReading, PresetUse, ReadSpan, Rule } from '../deadline.js';
import { describeRule } from '../deadlines/reading/describe-rule.js';
import { toRule } from '../deadlines/reading/to-rule.js';
import type { DraftBody, DraftChain, DraftOrder, RowProvenance } from '../draft-order.js';
import { groupBy } from '../group-by.js';
import { planOccurrences } from '../occurrence-plan.js';
import { checkPlannedDates } from '../planned-dates.js';
import type { PlannedDates, ScheduledOccurrence } from '../planned-dates.js';
import { settleDraft } from '../settle-draft.js';
import { habitOf, sameQuestion } from './draft-questions.js';
import type { AskedQuestion } from './draft-questions.js';
import type { SettledDraft, SettledRow } from '../settle-draft.js';
import { without } from '../without.js';
import { typedAnswerOf } from './answer-question.js';
import type { TypedAnswer } from './answer-question.js';
import type { ChangeSettings } from './apply-changes.js';
import type { CompletionMode, DraftEdits } from './edits.js';
import { planDates } from './plan-dates.js';
import type { PlanDates } from './plan-dates.js';
import { rowDates } from './row-dates.js';
import type { DateSettings, RowDates } from './row-dates.js';

/** A row as a person looks it through before it goes on control. */
export interface RowView extends RowDates {
  position: number;
  number: number | null;
  activity: string;
  deadline: string;
  /** The words the deadline was read by; `deadline` unless somebody gave others. */
  phrase: string;
  responsiblesText: string;
  kind: DeadlineReading['kind'];
  /** One Russian sentence: what was understood. */
  reading: string;
  spans: ReadSpan[];
  presets: PresetUse[];
  rule: Rule | null;
  ruleText: string | null;
  bodies: DraftBody[];
  mode: CompletionMode;
  planned: PlannedDates | null;
  excluded: boolean;
  edited: string[];
  provenance: RowProvenance;
  extra: { title: string; text: string }[];
  /** Ids of the row's questions, answered or not. */
  questions: string[];
}

export interface ChoiceView {
  value: string;
  label: string;
  /** What this answer would make of the phrase, and its next dates; null where the question is not about a deadline. */
  reading: string | null;
  dates: ScheduledOccurrence[];
  /** Why this answer would never become a task; null where it would, or where a further question comes first. */
  never: RowDates['never'];
  /** True when this answer leads to a further question. */
  asksMore: boolean;
}

export interface QuestionView {
  id: string;
  code: string;
  position: number | null;
  text: string;
  phrase: string | null;
  /** What may be written in place of a choice. */
  typed: TypedAnswer;
  choices: ChoiceView[];
  /** Null = open; nothing is chosen beforehand. */
  answer: string | null;
  /** Other rows with the same open question about the same words. */
  sameIn: number[];
  /** The same for all questions that one choice may answer, whatever the words of their rows; null where none may. */
  habit: string | null;
}

export interface DraftView {
  document: Pick<
    DraftOrder['document'],
    'type' | 'issuer' | 'title' | 'roadmapTitle' | 'signatory' | 'basis' | 'controller' | 'period'
  > & {
    number: string | null;
    date: CivilDate | null;
    clauses: { number: number; text: string; control: boolean; due: CivilDate | null }[];
  };
  plan: PlanDates & { controlOfficerId: string | null };
  sections: { index: number; title: string | null; rows: RowView[] }[];
  chains: DraftChain[];
  questions: QuestionView[];
  counts: { rows: number; excluded: number; questions: number; open: number };
}

type ViewSettings = ChangeSettings;

const choiceDates = 6;

/**
 * Everything a person sees of a draft: rows with what was understood and the dates their process would open, and all
 * questions in one list. `extra` = questions that lie beside the draft. Throws InvalidInput `recurrence_rule` for a rule
 * that is none.
 */
export function viewDraft(draft: DraftOrder, edits: DraftEdits, settings: ViewSettings): DraftView {
  const plan = planDates(draft, edits, settings.today);
  const settled = settleWith(draft, edits, settings);
  const datesOf = onceEach(plan, settings);
  const questions = [...settled.questions, ...settings.extra];
  const rows = settled.sections.flatMap((section) => section.rows);
  const byPosition = groupBy(questions, ({ position }) => position);
  const open = questions.filter(({ answer, phrase }) => answer === null && phrase !== null);
  const sameWords = groupBy(open, ({ code, phrase }) => `${code}\n${phrase}`);
  const { type, issuer, title, roadmapTitle, signatory, period, clauses } = draft.document;
  // Drafts of earlier versions do not know these.
  const { basis = null, controller = null } = draft.document as Partial<DraftOrder['document']>;
  return {
    document: {
      ...{ type, issuer, title, roadmapTitle, signatory, basis, controller, period },
      ...{ number: settled.number, date: settled.date },
      clauses: clauses.map(({ number, text, control, deadline }) => ({
        ...{ number, text, control },
        due: deadline?.reading.end ?? null,
      })),
    },
    plan: { ...plan, controlOfficerId: edits.plan.controlOfficerId ?? null },
    sections: settled.sections.map(({ index, title: name, rows: own }) => ({
      ...{ index, title: name },
      rows: own.map((row) => viewRow(row, byPosition.get(row.row.position) ?? [], datesOf)),
    })),
    chains: settled.chains,
    questions: questions.map((question) => {
      const alike = sameWords.get(`${question.code}\n${question.phrase}`) ?? [];
      return viewQuestion(question, alike, { plan, settings, datesOf });
    }),
    counts: {
      rows: rows.filter((row) => !row.excluded).length,
      excluded: rows.filter((row) => row.excluded).length,
      questions: questions.length,
      open: questions.filter((question) => question.answer === null).length,
    },
  };
}

/** The draft settled under its own dates, chosen or assumed. */
export function settleWith(
  draft: DraftOrder,
  edits: DraftEdits,
  { today, presets, bodies }: Pick<ViewSettings, 'today' | 'presets' | 'bodies'>,
): SettledDraft {
  const { validFrom, validUntil } = planDates(draft, edits, today);
  return settleDraft(draft, edits, { start: validFrom, end: validUntil }, presets, bodies);
}

/** Throws InvalidInput `recurrence_rule`, `planned_date` or `planned_outside_window` for the first row that is unsound. */
export function checkRows(rows: readonly SettledRow[], plan: PlanDates, settings: DateSettings): void {
  for (const { rule, planned, excluded } of rows) {
    if (!rule || excluded) continue;
    const occurrences = planOccurrences(rule, { ...plan, ...settings });
    if (planned) checkPlannedDates(occurrences, planned, settings);
  }
}

type DatesOf = (rule: Rule, planned: PlannedDates | null) => RowDates;

/** A road map repeats a few rules hundreds of times. */
function onceEach(plan: PlanDates, settings: ViewSettings): DatesOf {
  const known = new Map<string, RowDates>();
  return (rule, planned) => {
    const key = JSON.stringify([rule, planned]);
    const dates = known.get(key) ?? rowDates(rule, planned, plan, settings);
    known.set(key, dates);
    return dates;
  };
}

const unknownPlace = { part: null, cells: [] };

function viewRow(settled: SettledRow, questions: readonly AskedQuestion[], datesOf: DatesOf): RowView {
  const { row, reading, rule, planned } = settled;
  return {
    ...without(settled, 'row', 'sectionIndex'),
    ...{ rule, planned, position: row.position },
    kind: reading.kind,
    reading: reading.reading,
    spans: reading.spans,
    presets: reading.presets,
    ruleText: rule && describeRule(rule),
    ...(rule && !settled.excluded ? datesOf(rule, planned) : { dates: [], more: 0, never: null }),
    // Drafts of earlier versions know less of where a row was read.
    provenance: { ...unknownPlace, ...row.provenance },
    extra: row.extra ?? [],
    questions: questions.map(({ id }) => id),
  };
}

function viewQuestion(
  question: AskedQuestion,
  alike: readonly AskedQuestion[],
  { plan, settings, datesOf }: { plan: PlanDates; settings: ViewSettings; datesOf: DatesOf },
): QuestionView {
  const { id, code, position, text, phrase, choices, readings, answer } = question;
  const validity = { start: plan.validFrom, end: plan.validUntil };
  return {
    ...{ id, code, position, text, phrase, answer },
    typed: typedAnswerOf(question),
    choices: choices.map(({ value, label }, index) => {
      const reading = readings[index];
      const rule = reading && toRule(reading, validity, settings.presets);
      const asksMore = reading !== undefined && reading.questions.length > 0;
      const { dates, never } = rule ? datesOf(rule, null) : { dates: [], never: null };
      return {
        ...{ value, label, asksMore },
        reading: reading?.reading ?? null,
        dates: dates.slice(0, choiceDates),
        never: asksMore ? null : never,
      };
    }),
    // An answer speaks for other rows only while it is still to be given.
    sameIn:
      answer === null
        ? alike.flatMap((one) =>
            one.position !== null && one.position !== position && sameQuestion(one, question)
              ? [one.position]
              : [],
          )
        : [],
    habit: habitOf(question),
  };
}
