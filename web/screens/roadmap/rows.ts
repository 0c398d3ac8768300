import type { Schema } from '../../client/schemas.js';
import type { Mark } from '../../parts/mark.js';
import type { RoadmapSearch } from './roadmap-search.js';

export type Roadmap = Schema<'Roadmap'>;
export type Row = Schema<'RoadmapRow'>;
export type Cell = Schema<'RoadmapCell'>;
export type Section = Roadmap['sections'][number];

/** Sections with the rows that the filter leaves; a section without any is absent. */
export function rowsShown(sections: readonly Section[], { mark, body }: RoadmapSearch): Section[] {
  const fits = (row: Row) =>
    (mark === undefined || row.mark === mark) &&
    (body === undefined || row.bodies.some((one) => one.bodyId === body));
  return sections
    .map((section) => ({ ...section, rows: section.rows.filter(fits) }))
    .filter((section) => section.rows.length > 0);
}

/** The bodies that stand in the road map, by name. */
export function bodiesOf(sections: readonly Section[]): { value: string; label: string }[] {
  const names = new Map(
    sections.flatMap(({ rows }) => rows.flatMap(({ bodies }) => bodies.map((one) => [one.bodyId, one.name]))),
  );
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'ru'));
}

/** How many rows stand so, in the order of the legend. */
export function marksOf(roadmap: Roadmap): { mark: Mark; words: string; count: number }[] {
  const rows = roadmap.sections.flatMap((section) => section.rows);
  return roadmap.legend
    .map(({ mark, words }) => ({ mark, words, count: rows.filter((row) => row.mark === mark).length }))
    .filter(({ count }) => count > 0);
}

/** «2.4», or the number of the line where the table gives none. */
export function rowNumber(section: Section, row: Row): string {
  return row.number === null ? `стр. ${row.position}` : `${section.index}.${row.number}`;
}
