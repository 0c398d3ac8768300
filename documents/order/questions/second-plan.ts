import { cleanCell } from '../grid/clean-cell.js';
import type { TablePart } from '../table/found-table.js';
import { isPlanTitle } from '../head/plan-title.js';
import { secondPlanQuestion } from './document-questions.js';
import type { OpenQuestion } from './open-question.js';

const nextAnnex = /^приложение\s*(?:№\s*)?([2-9]|1\d)(?!\d)/i;
const nextOrder = /^(?:приказ|распоряжение|постановление|решение)(?:\s*№.*|\s+от\s.*)?$/i;

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
    if (!isPlanTitle(text) && !nextAnnex.test(text) && !nextOrder.test(text)) continue;
    const title = texts
      .slice(at, at + 8)
      .find(({ kind, cells }) => kind === 'text' && isPlanTitle(cleanCell(cells[0] ?? '')));
    return [secondPlanQuestion(cleanCell(title?.cells[0] ?? text))];
  }
  return [];
}
