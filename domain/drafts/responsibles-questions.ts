import type { DraftBody, DraftQuestion } from '../draft-order.js';
import { shorten } from '../russian.js';

const longestCell = 120;

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
    const names = bodies.map(({ name }) => quoted(name)).join('; ');
    questions.push({
      code: 'responsibles_unclear',
      text: `Ответственных можно прочесть по-разному: ${quoted(shorten(text, longestCell))}. Прочитано так: ${names}. Верно?`,
      choices: [{ value: 'as_read', label: 'Да, верно' }],
    });
  }
  const lead = bodies.find(({ role }) => role === 'lead');
  if (lead && (lead.kind === 'group' || lead.kind === 'outsider')) {
    const own = bodies.filter(({ kind }) => kind === 'body' || kind === 'post').map(({ name }) => name);
    questions.push({
      code: 'lead_needed',
      text: `Первыми названы ${quoted(lead.name)}. Кто головной исполнитель?`,
      choices: (own.length > 0 ? own : known).map((name) => ({ value: name, label: name })),
    });
  }
  return questions;
}

/** Also where the name has quotation marks of its own: several names stand side by side, each must be seen whole. */
function quoted(name: string): string {
  return `«${name}»`;
}
