export type Step = 'table' | 'questions' | 'check';

export interface DraftSearch {
  step: Step;
  /** The question that is looked at. */
  question?: string;
  /** The position of the row that is being edited. */
  row?: number;
}

const steps: readonly unknown[] = ['table', 'questions', 'check'] satisfies Step[];

export function readDraftSearch(search: Record<string, unknown>): DraftSearch {
  const { step, question, row } = search;
  return {
    step: steps.includes(step) ? (step as Step) : 'table',
    ...(typeof question === 'string' && question !== '' && { question: question.slice(0, 200) }),
    ...(typeof row === 'number' && Number.isInteger(row) && row > 0 && { row }),
  };
}
