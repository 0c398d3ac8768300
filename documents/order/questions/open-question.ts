import type { DraftQuestion } from '../../../domain/draft-order.js';

/** A question before it has an identity. */
export type OpenQuestion = Omit<DraftQuestion, 'id'>;

/** A question for a typed answer; choices are added where there are some. */
export function ask(code: string, position: number | null, text: string): OpenQuestion {
  return { code, position, text, choices: [] };
}

/** Gives questions their ids, `<code>:<position or 0>`; further ones of the same code and row get `:2`, `:3`… */
export function identify(questions: readonly OpenQuestion[]): DraftQuestion[] {
  const taken = new Map<string, number>();
  return questions.map((question) => {
    const base = `${question.code}:${question.position ?? 0}`;
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    return { id: times === 1 ? base : `${base}:${times}`, ...question };
  });
}

/** The beginning of a text too long for a question. */
export const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text);
