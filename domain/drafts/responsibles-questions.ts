import type { DraftBody, DraftQuestion } from '../draft-order.js';
import { inQuotes, shorten } from '../russian.js';

const longestCell = 120;

/** Why the first one named does not lead by being named first. */
const notAlone = {
  group: 'это не один исполнитель, а несколько',
  outsider: 'сторонний исполнитель, он участвует по согласованию',
} as const;

/**
 * What a person must decide about a cell that names at least one body: whether it was cut rightly, and who leads where the
 * first one named is a group or an outsider (DOMAIN.md §2). `text` = the cell as written; `known` = bodies of the whole
 * order, offered as the lead where the cell has none to offer. No ids or positions: the caller knows the row.
 */
export function responsiblesQuestions(
  text: string,
  bodies: readonly DraftBody[],
  { ambiguous, known }: { ambiguous: boolean; known: readonly string[] },
): Pick<DraftQuestion, 'code' | 'text' | 'choices'>[] {
  const questions = [];
  if (ambiguous) {
    const names = bodies.map(({ name }) => inQuotes(name)).join('; ');
    questions.push({
      code: 'responsibles_unclear',
      text: `Ответственных можно прочесть по-разному: ${inQuotes(shorten(text, longestCell))}. Прочитано так: ${names}. Верно?`,
      choices: [{ value: 'as_read', label: 'Да, верно' }],
    });
  }
  const lead = bodies.find(({ role }) => role === 'lead');
  if (lead && (lead.kind === 'group' || lead.kind === 'outsider')) {
    const own = bodies.filter(({ kind }) => kind === 'body' || kind === 'post').map(({ name }) => name);
    questions.push({
      code: 'lead_needed',
      text: `${inQuotes(lead.name)} — ${notAlone[lead.kind]}. Кто головной исполнитель, чей отчёт закроет задачу?`,
      choices: (own.length > 0 ? own : known).map((name) => ({ value: name, label: name })),
    });
  }
  return questions;
}
