import { splitBodies } from './bodies/split-bodies.js';
import { isCivilDate } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import { readDeadline } from './deadlines/read-deadline.js';
import { toRule } from './deadlines/to-rule.js';
import type { DeadlineReading, Rule } from './deadline.js';
import type { DraftBody, DraftOrder, DraftQuestion, DraftRow } from './draft-order.js';
import type { Presets } from './presets.js';

/** A person's answers to the questions of a draft, by question id: the `value` of a choice, or words of their own. */
export type DraftAnswers = Readonly<Record<string, string>>;

/** A row with nothing left to ask. */
export interface SettledRow {
  row: DraftRow;
  rule: Rule;
  bodies: DraftBody[];
}

export interface SettledDraft {
  number: string | null;
  date: CivilDate | null;
  rows: SettledRow[];
  /** Questions without a usable answer: while there is one, the order does not go on control. */
  open: DraftQuestion[];
}

/** Asked beside the draft: they are dates of the confirmation itself. */
const givenApart: ReadonlySet<string> = new Set(['validity', 'control_from']);
const deadlineUnreadable = 'deadline_unknown';

/**
 * Applies the answers to a draft (DOMAIN §1: what is not understood is asked, never guessed). A deadline is answered by the
 * number of a choice or by a phrase that reads without question; responsibles by their names; the lead and the same-body
 * questions by a name; the rest by any word of consent. Total: what stays unclear comes back in `open`.
 */
export function settleDraft(
  draft: DraftOrder,
  answers: DraftAnswers,
  validity: { start: CivilDate; end: CivilDate },
  presets: Presets,
): SettledDraft {
  const open: DraftQuestion[] = [];
  const renamed = new Map<string, string>();
  for (const question of draft.questions) {
    const answer = answers[question.id]?.trim() ?? '';
    if (givenApart.has(question.code)) continue;
    const usable = answer !== '' && (question.code !== 'order_date' || isCivilDate(answer));
    if (!usable) open.push(question);
    else if (question.code === 'same_body') renameBody(question, answer, renamed);
  }
  const rows: SettledRow[] = [];
  for (const row of draft.sections.flatMap((section) => section.rows)) {
    const questions = draft.questions.filter((question) => question.position === row.position);
    const rule = toRule(readingOf(row, questions, answers, presets), validity, presets);
    const bodies = bodiesOf(row, questions, answers).map((body) => ({
      ...body,
      name: renamed.get(body.name) ?? body.name,
    }));
    const asked = open.some((question) => question.position === row.position);
    if (rule && bodies.length > 0) rows.push({ row, rule, bodies: withoutRepeats(bodies) });
    else if (!asked) open.push(rule ? nobody(row) : unreadable(row));
  }
  const date = answers['order_date:0'];
  return {
    number: draft.document.number ?? answers['order_number:0']?.trim() ?? null,
    date: draft.document.date ?? (date && isCivilDate(date) ? date : null),
    rows,
    open,
  };
}

function renameBody(question: DraftQuestion, answer: string, renamed: Map<string, string>): void {
  // The last choice keeps the name apart; each of the others says which body it is.
  const own = question.choices.at(-1)?.value;
  if (own !== undefined && own !== answer) renamed.set(own, answer);
}

function readingOf(
  row: DraftRow,
  questions: readonly DraftQuestion[],
  answers: DraftAnswers,
  presets: Presets,
): DeadlineReading {
  const codes = new Set([deadlineUnreadable, ...row.reading.questions.map((question) => question.code)]);
  const asked = questions.find((question) => codes.has(question.code) && answers[question.id]);
  const answer = asked && answers[asked.id]?.trim();
  if (!asked || !answer) return row.reading;
  const choices = row.reading.questions.find((question) => question.code === asked.code)?.choices ?? [];
  const chosen = /^\d+$/.test(answer) ? choices[Number(answer)] : undefined;
  return chosen?.reading ?? readDeadline(answer, {}, presets);
}

function bodiesOf(row: DraftRow, questions: readonly DraftQuestion[], answers: DraftAnswers): DraftBody[] {
  const answerTo = (code: string) => {
    const question = questions.find((one) => one.code === code);
    return question ? answers[question.id]?.trim() : undefined;
  };
  const named = answerTo('responsibles_missing');
  const bodies: DraftBody[] = named
    ? splitBodies(named).mentions.map(({ name, kind, role }) => ({ name, kind, role }))
    : row.responsibles;
  const lead = answerTo('lead_needed');
  if (!lead) return bodies;
  const others = bodies
    .filter((body) => body.name !== lead)
    .map((body) => ({ ...body, role: 'co_executor' as const }));
  const kind = bodies.find((body) => body.name === lead)?.kind ?? 'body';
  return [{ name: lead, kind, role: 'lead' }, ...others];
}

function withoutRepeats(bodies: DraftBody[]): DraftBody[] {
  return [...new Map([...bodies].reverse().map((body) => [body.name, body])).values()].reverse();
}

function unreadable(row: DraftRow): DraftQuestion {
  return {
    id: `${deadlineUnreadable}:${row.position}`,
    code: deadlineUnreadable,
    position: row.position,
    text: `Ответ о сроке «${row.deadline}» не понят. Напишите срок словами, например: «до 1 июня ежегодно».`,
    choices: [],
  };
}

function nobody(row: DraftRow): DraftQuestion {
  return {
    id: `responsibles_missing:${row.position}`,
    code: 'responsibles_missing',
    position: row.position,
    text: 'В ответе об ответственных никто не назван. Напишите, кто исполняет, например: «МКУ „Центр обеспечения“».',
    choices: [],
  };
}
