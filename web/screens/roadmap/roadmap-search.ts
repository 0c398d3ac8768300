import { pressing } from '../../parts/mark.js';
import type { Mark } from '../../parts/mark.js';

export const views = ['table', 'year', 'ribbon'] as const;
export type View = (typeof views)[number];

/** What the page of the road map shows, as it stands in the address. */
export interface RoadmapSearch {
  order?: string;
  view?: Exclude<View, 'table'>;
  year?: number;
  /** Only rows that stand so. */
  mark?: Mark;
  /** Only rows of this body. */
  body?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const idOf = (value: unknown) => (typeof value === 'string' && uuid.test(value) ? value : undefined);

/** What cannot be read is left out. */
export function readRoadmapSearch(search: Record<string, unknown>): RoadmapSearch {
  const [order, body] = [idOf(search['order']), idOf(search['body'])];
  const { view, year, mark } = search;
  return {
    ...(order !== undefined && { order }),
    ...((view === 'year' || view === 'ribbon') && { view }),
    ...(typeof year === 'number' && Number.isInteger(year) && year >= 1990 && year <= 2099 && { year }),
    ...(pressing.includes(mark as Mark) && { mark: mark as Mark }),
    ...(body !== undefined && { body }),
  };
}

/** The same with some fields changed; undefined takes one away. */
export function changed(
  search: RoadmapSearch,
  change: { [Field in keyof RoadmapSearch]?: RoadmapSearch[Field] | undefined },
): RoadmapSearch {
  return readRoadmapSearch({ ...search, ...change });
}
