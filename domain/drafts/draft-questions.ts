import { isCivilDate, type CivilDate } from '../civil-date.js';
import type { DeadlineReading } from '../deadline.js';
import type { DraftQuestion } from '../draft-order.js';
import { chosenOf } from './body-names.js';
import type { DraftEdits, Inherited } from './edits.js';
import { shortHash } from './short-hash.js';

/** A question with what was answered to it. */
export interface AskedQuestion extends DraftQuestion {
  /** The cell the question is about; null when it is about neither. */
  about: 'deadline' | 'responsibles' | null;
  /** The words it is about: those the deadline is read by, or those of the cell of the responsible. */
  phrase: string | null;
  /** Readings the choices would give, in their order; empty where it is not about a deadline. */
  readings: readonly DeadlineReading[];
  /** Null = open. */
  answer: string | null;
}

/** Two rows ask the same when one answer speaks of the same words in both. */
export function sameQuestion(one: AskedQuestion, other: AskedQuestion): boolean {
  return (
    one.code === other.code && one.phrase !== null && one.phrase === other.phrase && one.text === other.text
  );
}

/** Questions about how the author of a plan writes and not about the words of one row. */
const habits: ReadonlySet<string> = new Set(['which_year', 'week_of_month']);

/**
 * The same for questions which a person may answer by one choice, though the words of their rows differ: what is asked and
 * offered is the same. Null where every row has to be looked at by itself.
 */
export function habitOf({ code, text, choices }: AskedQuestion): string | null {
  if (!habits.has(code) || choices.length === 0) return null;
  return shortHash(JSON.stringify([code, text, choices]));
}

/** The choice of a question that only asks for consent, or any words of it. */
export function plainQuestion(question: DraftQuestion, answers: DraftEdits['answers']): AskedQuestion {
  return {
    ...question,
    about: null,
    phrase: null,
    readings: [],
    // A body that was chosen can have another name by now: then it is asked again.
    answer:
      question.code === 'same_body'
        ? chosenOf(question.choices, answers[question.id])
        : answers[question.id]?.trim() || null,
  };
}

/** A question about the document: its answer stands in the plan's dates or in the order's requisites. */
export function documentQuestion(question: DraftQuestion, edits: DraftEdits): AskedQuestion {
  const { plan, document } = edits;
  const plain = plainQuestion(question, edits.answers);
  switch (question.code) {
    case 'validity': {
      const { inherited } = edits;
      const from = inherited?.base.validFrom ?? plan.validFrom;
      return {
        ...plain,
        choices: inherited ? [asBefore(inherited.base), ...plain.choices] : plain.choices,
        answer: from && plan.validUntil ? `${from}/${plan.validUntil}` : null,
      };
    }
    case 'control_from':
      return { ...plain, answer: plan.controlFrom ?? null };
    case 'order_number':
      return { ...plain, answer: document.number ?? null };
    case 'order_date':
      return { ...plain, answer: document.date && isCivilDate(document.date) ? document.date : null };
    default:
      return plain;
  }
}

function asBefore({ number, validFrom, validUntil }: Inherited['base']): DraftQuestion['choices'][number] {
  const spoken = (date: CivilDate) => date.split('-').reverse().join('.');
  const order = number === null ? 'изменяемого приказа' : `приказа № ${number}`;
  return {
    value: `${validFrom}/${validUntil}`,
    label: `как у ${order}: с ${spoken(validFrom)} по ${spoken(validUntil)}`,
  };
}
