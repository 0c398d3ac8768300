import type { DraftOrder } from '../../../domain/draft-order.js';

/** A draft for comparing: sections, each its title and its rows as «number | activity | deadline | body + body». */
export function summarise(draft: DraftOrder): (string | null)[][] {
  return draft.sections.map(({ title, rows }) => [
    title,
    ...rows.map(({ number, activity, deadline, responsiblesWritten }) =>
      [number, activity, deadline, responsiblesWritten.join(' + ')].join(' | '),
    ),
  ]);
}

/** The ids of the questions about rows. */
export function rowQuestions(draft: DraftOrder): string[] {
  return draft.questions.filter(({ position }) => position !== null).map(({ id }) => id);
}
