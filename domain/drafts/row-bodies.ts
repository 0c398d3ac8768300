import { bodyKey } from '../bodies/words/body-key.js';
import { splitBodies } from '../bodies/split-bodies.js';
import type { DraftBody, DraftQuestion, DraftRow } from '../draft-order.js';
import type { DraftEdits, RowEdit } from './edits.js';
import { responsiblesQuestions } from './responsibles-questions.js';

/** Who does a row after the answers given so far. */
export interface RowBodies {
  bodies: DraftBody[];
  questions: (DraftQuestion & { answer: string | null })[];
}

/** Questions about who does a row: answered by names, or by agreeing to what was read. */
export const responsiblesCodes: ReadonlySet<string> = new Set([
  'responsibles_missing',
  'responsibles_unclear',
  'lead_needed',
]);

/**
 * The bodies of a row with what people decided: a list given outright, another text of the cell (read anew, and it may ask
 * again), or answers. `known` = one spelling per body of the whole order, by `bodyKey`; `renamed` = answers to questions
 * about two spellings, applied to every name of the order. Total: a row without a body, or without a lead, has a question.
 */
export function readRowBodies(
  row: DraftRow,
  edit: RowEdit,
  answers: DraftEdits['answers'],
  names: { known: ReadonlyMap<string, string>; renamed: ReadonlyMap<string, string> },
): RowBodies {
  if (edit.bodies) return { bodies: withoutRepeats(edit.bodies, names.renamed), questions: [] };
  const typed = edit.responsiblesText;
  const { bodies: read, questions: asked } =
    typed === undefined
      ? {
          bodies: row.responsibles,
          questions: row.questions.filter(({ code }) => responsiblesCodes.has(code)),
        }
      : readText(row.position, typed, names.known);
  const questions = asked.map((question) => ({ ...question, answer: answers[question.id]?.trim() || null }));
  if (read.length === 0 && !questions.some(({ code }) => code === 'responsibles_missing')) {
    questions.push({ ...missing(row.position, typed), answer: null });
  }
  // Names are never an answer here: they become the text of the cell and are read.
  for (const question of questions) if (question.code === 'responsibles_missing') question.answer = null;
  const lead = questions.find(({ code }) => code === 'lead_needed')?.answer;
  return {
    bodies: withoutRepeats(lead ? withLead(read, lead, names.known) : read, names.renamed),
    questions,
  };
}

function readText(position: number, text: string, known: ReadonlyMap<string, string>) {
  const { mentions, ambiguous } = splitBodies(text);
  const bodies = mentions.map(({ name, kind, role }) => ({
    name: known.get(bodyKey(name)) ?? name,
    kind,
    role,
  }));
  if (bodies.length === 0) return { bodies, questions: [missing(position, text)] };
  const asked = responsiblesQuestions(text, bodies, { ambiguous, known: [] });
  const questions = asked.map((one) => ({ ...one, id: `${one.code}:${position}`, position }));
  return { bodies, questions };
}

function missing(position: number, typed: string | undefined): DraftQuestion {
  const said =
    typed === undefined || typed.trim() === ''
      ? 'Ответственные не указаны.'
      : 'В ответе об ответственных никто не назван.';
  return question(
    'responsibles_missing',
    position,
    `${said} Напишите, кто исполняет, например: «МКУ „Центр обеспечения“».`,
  );
}

function question(code: string, position: number, text: string): DraftQuestion {
  return { id: `${code}:${position}`, code, position, text, choices: [] };
}

function withLead(
  bodies: readonly DraftBody[],
  lead: string,
  known: ReadonlyMap<string, string>,
): DraftBody[] {
  const name = known.get(bodyKey(lead)) ?? lead;
  const others = bodies
    .filter((body) => body.name !== name)
    .map((body) => ({ ...body, role: 'co_executor' as const }));
  const kind = bodies.find((body) => body.name === name)?.kind ?? 'body';
  return [{ name, kind, role: 'lead' }, ...others];
}

/** One entry per body: the lead's, where two spellings of one row turned out to be the same body. */
function withoutRepeats(bodies: readonly DraftBody[], renamed: ReadonlyMap<string, string>): DraftBody[] {
  const byKey = new Map<string, DraftBody>();
  for (const body of bodies) {
    const name = renamed.get(body.name) ?? body.name;
    const before = byKey.get(bodyKey(name));
    if (!before || (body.role === 'lead' && before.role !== 'lead'))
      byKey.set(bodyKey(name), { ...body, name });
  }
  return [...byKey.values()];
}
