import type { CivilDate } from '../civil-date.js';
import type { DeadlineContext, DeadlineReading, Rule } from '../deadline.js';
import { readDeadline } from '../deadlines/read-deadline.js';
import { toRule } from '../deadlines/reading/to-rule.js';
import type { DraftQuestion, DraftRow } from '../draft-order.js';
import type { Presets } from '../presets.js';
import type { DraftEdits, RowEdit } from './edits.js';

/** What the rows of one draft share when their deadlines are read. `validity` both days inclusive. */
export interface ReadingSettings {
  context: DeadlineContext;
  presets: Presets;
  validity: { start: CivilDate; end: CivilDate; ordered?: CivilDate | null };
}

/** How a row's deadline stands after the answers given so far. */
export interface RowDeadline {
  reading: DeadlineReading;
  /** Null while something is asked. */
  rule: Rule | null;
  /** All questions on the phrase, answered ones first; each with the readings its answers would give. */
  questions: (DraftQuestion & { answer: string | null; readings: readonly DeadlineReading[] })[];
}

/** The code of the question for a deadline in words. */
export const deadlineUnknown = 'deadline_unknown';

/**
 * Reads a row's deadline with what people decided: a rule given outright, other words, and one answer per question. Each
 * answer picks the reading in which the next question is asked, so two questions on one phrase are two answers. Total: what
 * stays without a rule has a question.
 */
export function readRowDeadline(
  row: DraftRow,
  edit: RowEdit,
  answers: DraftEdits['answers'],
  settings: ReadingSettings,
): RowDeadline {
  const phrase = phraseOf(row, edit);
  const asWritten = edit.readAs === undefined && edit.deadline === undefined;
  let reading = asWritten ? row.reading : readDeadline(phrase, settings.context, settings.presets);
  if (edit.rule) return { reading, rule: edit.rule, questions: [] };
  const answered: RowDeadline['questions'] = [];
  for (let next = pick(reading, row.position, answers); next; next = pick(reading, row.position, answers)) {
    answered.push(next.question);
    reading = next.reading;
  }
  const open = reading.questions.map((question) => shown(question, row.position, null));
  const rule = open.length > 0 ? null : toRule(reading, settings.validity, settings.presets);
  if (!rule && open.length === 0) open.push(unreadable(row.position, phrase, edit));
  return { reading, rule, questions: [...answered, ...open] };
}

/** The words by which a row's deadline is read. */
export function phraseOf(row: DraftRow, edit: RowEdit): string {
  return edit.readAs ?? edit.deadline ?? row.deadline;
}

type ReadingQuestion = DeadlineReading['questions'][number];

function pick(reading: DeadlineReading, position: number, answers: DraftEdits['answers']) {
  for (const question of reading.questions) {
    const answer = answers[`${question.code}:${position}`]?.trim() ?? '';
    const chosen = /^\d+$/.test(answer) ? question.choices[Number(answer)] : undefined;
    if (chosen) return { question: shown(question, position, answer), reading: chosen.reading };
  }
  return null;
}

function shown(
  { code, text, choices }: ReadingQuestion,
  position: number,
  answer: string | null,
): RowDeadline['questions'][number] {
  return {
    id: `${code}:${position}`,
    code,
    position,
    text,
    choices: choices.map(({ label }, index) => ({ value: String(index), label })),
    readings: choices.map((choice) => choice.reading),
    answer,
  };
}

function unreadable(position: number, phrase: string, { readAs }: RowEdit): RowDeadline['questions'][number] {
  const example = 'Напишите срок словами, например: «до 1 июня ежегодно».';
  const text =
    phrase === ''
      ? `Срок не указан. ${example}`
      : `${readAs === undefined ? 'Срок' : 'Ответ о сроке'} «${phrase}» не понят. ${example}`;
  return {
    id: `${deadlineUnknown}:${position}`,
    code: deadlineUnknown,
    position,
    text,
    choices: [],
    readings: [],
    answer: null,
  };
}
