import { cleanCell } from './clean-cell.js';
import type { TablePart } from './found-table.js';
import { secondPlanQuestion } from './questions/document-questions.js';
import type { OpenQuestion } from './questions/open-question.js';

const planTitle =
  /^[«"]?(?:дорожная\s+карта|план(?:-график)?(?:\s|$)|комплекс\s+мер|программа\s|перечень\s+мероприятий)/i;
const nextAnnex = /^приложение\s*(?:№\s*)?([2-9]|1\d)(?!\d)/i;
const nextOrder = /^(?:приказ|распоряжение|постановление|решение)(?:\s*№.*|\s+от\s.*)?$/i;

/** True for a text that begins as the name of a plan does. */
export function isPlanTitle(text: string): boolean {
  return planTitle.test(text);
}

/** A further order, annex or plan that begins between the tables of a file: what follows may be another plan. */
export function secondPlanQuestions(parts: readonly TablePart[]): OpenQuestion[] {
  const texts = parts.flatMap(({ rows }) => rows);
  const last = texts.findLastIndex(({ kind }) => kind === 'table');
  let begun = false;
  for (let at = 0; at < last; at++) {
    const row = texts[at];
    if (row?.kind === 'table') begun = true;
    if (!begun || row?.kind !== 'text') continue;
    const text = cleanCell(row.cells[0] ?? '');
    if (!planTitle.test(text) && !nextAnnex.test(text) && !nextOrder.test(text)) continue;
    const title = texts
      .slice(at, at + 8)
      .find(({ kind, cells }) => kind === 'text' && planTitle.test(cleanCell(cells[0] ?? '')));
    return [secondPlanQuestion(cleanCell(title?.cells[0] ?? text))];
  }
  return [];
}
