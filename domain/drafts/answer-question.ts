import { isCivilDate } from '../civil-date.js';
import type { CivilDate } from '../civil-date.js';
import { InvalidInput } from '../errors.js';
import type { AskedQuestion } from './draft-questions.js';
import { without } from '../without.js';
import type { DraftEdits, RowEdit } from './edits.js';

/** What may be typed in place of a choice; `choice` = nothing. */
export type TypedAnswer = 'deadline' | 'bodies' | 'body' | 'date' | 'period' | 'text' | 'choice';

/** What a question takes besides its choices. */
export function typedAnswerOf({ about, code, choices }: AskedQuestion): TypedAnswer {
  if (about === 'deadline') return 'deadline';
  switch (code) {
    case 'responsibles_missing':
    case 'responsibles_unclear':
      return 'bodies';
    case 'lead_needed':
      return 'body';
    case 'validity':
      return 'period';
    case 'control_from':
    case 'order_date':
      return 'date';
    case 'order_number':
      return 'text';
    default:
      return choices.length > 0 ? 'choice' : 'text';
  }
}

/**
 * The edits with a question answered by the `value` of a choice or by typed words; an empty value takes the answer back. A
 * typed deadline or list of bodies becomes the text that is read for the row, and may ask anew. Throws InvalidInput `answer`
 * when the value is neither a choice nor of the kind the question takes.
 */
export function answerQuestion(
  edits: DraftEdits,
  question: AskedQuestion,
  value: string,
  today: CivilDate,
): DraftEdits {
  const answer = value.trim();
  const chosen = question.choices.some((choice) => choice.value === answer);
  const typed = typedAnswerOf(question);
  if (
    question.position === null &&
    (typed === 'period' || typed === 'date' || question.code === 'order_number')
  ) {
    return answerAboutDocument(edits, question, answer, today);
  }
  if (question.code === 'revises' || question.code === 'edition')
    return answerAboutRevision(edits, question, answer);
  if (answer === '') return takeBack(edits, question);
  if (chosen) return { ...edits, answers: { ...edits.answers, [question.id]: answer } };
  if (question.position !== null && typed === 'deadline') {
    return retype(edits, question.position, { readAs: answer });
  }
  if (question.position !== null && typed === 'bodies') {
    return retype(edits, question.position, { responsiblesText: answer });
  }
  if (typed === 'choice') throw wrongAnswer(question);
  return { ...edits, answers: { ...edits.answers, [question.id]: answer } };
}

function answerAboutRevision(edits: DraftEdits, question: AskedQuestion, answer: string): DraftEdits {
  const { revision } = edits;
  const field = question.code === 'revises' ? 'revises' : 'edition';
  if (answer === '') return { ...edits, revision: without(revision, field) };
  if (!question.choices.some((choice) => choice.value === answer)) throw wrongAnswer(question);
  if (field === 'revises') {
    return { ...edits, revision: { ...revision, revises: answer === 'new' ? null : answer } };
  }
  return { ...edits, revision: { ...revision, edition: answer === 'whole' ? 'whole' : 'partial' } };
}

function takeBack(edits: DraftEdits, { id }: AskedQuestion): DraftEdits {
  return { ...edits, answers: withoutKeys(edits.answers, (key) => key === id) };
}

/** Other words for a cell: what was answered about the old words of that cell does not speak of these. */
function retype(edits: DraftEdits, position: number, words: RowEdit): DraftEdits {
  const before = edits.rows[position] ?? {};
  // A rule or a list given outright would hide the new words.
  const row = { ...without(before, words.readAs === undefined ? 'bodies' : 'rule'), ...words };
  return {
    ...edits,
    answers: answersWithoutCell(edits.answers, position, words),
    rows: { ...edits.rows, [position]: row },
  };
}

/** Answers of a row without those about a cell that has new words. */
export function answersWithoutCell(
  answers: DraftEdits['answers'],
  position: number,
  changed: RowEdit,
): DraftEdits['answers'] {
  const deadline = changed.readAs !== undefined || changed.deadline !== undefined;
  const bodies = changed.responsiblesText !== undefined;
  return withoutKeys(answers, (id) => {
    const [code = '', at] = id.split(':');
    if (Number(at) !== position) return false;
    const aboutBodies = code.startsWith('responsibles_') || code === 'lead_needed' || id.includes(':typed');
    return aboutBodies ? bodies : deadline && !keepsWithRow.test(code);
  });
}

/** Codes that are about the row and not about its deadline. */
const keepsWithRow = /^(?:row_|same_body|duplicate_number|number_gap|section_title|text_unread|match|again)/;

function answerAboutDocument(
  edits: DraftEdits,
  question: AskedQuestion,
  answer: string,
  today: CivilDate,
): DraftEdits {
  const { plan, document } = edits;
  switch (question.code) {
    case 'validity': {
      const rest = without(plan, 'validFrom', 'validUntil');
      if (answer === '') return { ...edits, plan: rest };
      const [start = '', end = ''] = answer.split('/');
      if (!isCivilDate(start) || !isCivilDate(end) || start > end) throw wrongAnswer(question);
      return { ...edits, plan: { ...rest, validFrom: start, validUntil: end } };
    }
    case 'control_from': {
      const rest = without(plan, 'controlFrom');
      if (answer === '') return { ...edits, plan: rest };
      const day = answer === 'today' ? today : answer;
      if (!isCivilDate(day)) throw wrongAnswer(question);
      return { ...edits, plan: { ...rest, controlFrom: day } };
    }
    case 'order_date': {
      const rest = without(document, 'date');
      if (answer === '') return { ...edits, document: rest };
      if (!isCivilDate(answer)) throw wrongAnswer(question);
      return { ...edits, document: { ...rest, date: answer } };
    }
    default: {
      const rest = without(document, 'number');
      return { ...edits, document: answer === '' ? rest : { ...rest, number: answer } };
    }
  }
}

function wrongAnswer(question: AskedQuestion): InvalidInput {
  const hints: Readonly<Record<TypedAnswer, string>> = {
    deadline: 'Выберите вариант или напишите срок словами.',
    bodies: 'Выберите вариант или напишите исполнителей.',
    body: 'Выберите или напишите исполнителя.',
    date: 'Нужна дата вида ГГГГ-ММ-ДД.',
    period: 'Нужны две даты: ГГГГ-ММ-ДД/ГГГГ-ММ-ДД, первая не позже второй.',
    text: 'Напишите ответ.',
    choice: 'Выберите один из вариантов; если не подходит ни один, исправьте саму строку.',
  };
  return new InvalidInput('answer', `Ответ на вопрос не подходит. ${hints[typedAnswerOf(question)]}`, {
    question: question.id,
    choices: question.choices.map((choice) => choice.value),
  });
}

function withoutKeys(answers: DraftEdits['answers'], drop: (id: string) => boolean): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !drop(id)));
}
