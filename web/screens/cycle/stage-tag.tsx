import { MarkTag } from '../../parts/mark-tag.js';
import type { Mark } from '../../parts/mark.js';

const faces: Readonly<Record<string, { mark: Mark; sign: string; words: string }>> = {
  absent: { mark: 'dropped', sign: '×', words: 'в этом году нет' },
  past: { mark: 'past', sign: '–', words: 'прошёл до контроля' },
  expected: { mark: 'planned', sign: '·', words: 'ещё не открыт' },
  waiting: { mark: 'waiting', sign: 'О', words: 'ждёт предыдущий этап' },
  open: { mark: 'working', sign: 'Р', words: 'на контроле' },
  done: { mark: 'done', sign: '✓', words: 'снят с контроля' },
};

/** How a stage stands in the year (domain/cycle.ts StageStatus). */
export function StageTag({ status }: { status: string }) {
  const face = faces[status];
  return face ? <MarkTag {...face} /> : null;
}
