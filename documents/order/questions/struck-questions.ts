import { cleanCell } from '../grid/clean-cell.js';
import type { Grid, GridRow } from '../grid/grid.js';
import type { ActivityItem } from '../rows/row-items.js';
import { ask, shortened, type OpenQuestion } from './open-question.js';

const mostNamed = 5;

/** A row of the plan of which something is crossed out: whether that still holds nobody but a person can know. */
export function struckInRow(position: number, { rows }: ActivityItem): OpenQuestion[] {
  const pieces = rows.flatMap(({ struck }) => struck);
  if (pieces.length === 0) return [];
  return [
    {
      ...ask(
        'row_struck',
        position,
        `В строке зачёркнуто: ${named(pieces)}. Прочитано без зачёркнутого. Верно? Если нет, исправьте строку.`,
      ),
      choices: [{ value: 'as_read', label: 'Да, зачёркнутое не действует' }],
    },
  ];
}

/** The same in the text round the plan, in titles, and in rows of which nothing else is left. `rows` = those of activities. */
export function struckElsewhere(grid: Grid, items: readonly ActivityItem[]): OpenQuestion[] {
  const told = new Set<GridRow>(items.flatMap(({ rows }) => rows));
  const lost = grid.rows.filter((row) => !told.has(row)).flatMap(({ struck }) => struck);
  const pieces = [...(grid.struck ?? []), ...lost];
  if (pieces.length === 0) return [];
  return [
    {
      ...ask(
        'text_struck',
        null,
        `В документе зачёркнуто: ${named(pieces)}. Прочитано без зачёркнутого. Верно? Если нет, исправьте файл и загрузите его снова.`,
      ),
      choices: [{ value: 'as_read', label: 'Да, зачёркнутое не действует' }],
    },
  ];
}

function named(pieces: readonly string[]): string {
  const texts = [...new Set(pieces.map((piece) => cleanCell(piece)))];
  const more = texts.length - mostNamed;
  const shown = texts.slice(0, mostNamed).map((text) => `„${shortened(text)}“`);
  return `${shown.join(', ')}${more > 0 ? ` и ещё ${more}` : ''}`;
}
