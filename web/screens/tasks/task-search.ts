/** The filter of «Мои задачи» as it stands in the address. */
export interface TaskSearch {
  /** Words or a number: «2.4», «№ 88». */
  q?: string;
  body?: string;
  person?: string;
  /** Everybody's, not only of one's own bodies. */
  all?: true;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const longest = 200;

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).slice(0, longest);
  return text.trim() === '' ? undefined : text;
}

const idOf = (value: unknown) => (typeof value === 'string' && uuid.test(value) ? value : undefined);

/** What cannot be read is left out: an address that somebody shortened still opens the page. */
export function readTaskSearch(search: Record<string, unknown>): TaskSearch {
  const [q, body, person] = [textOf(search['q']), idOf(search['body']), idOf(search['person'])];
  return {
    ...(q !== undefined && { q }),
    ...(body !== undefined && { body }),
    ...(person !== undefined && { person }),
    ...(search['all'] === true && { all: true as const }),
  };
}

/** The filter with some fields changed; undefined takes one away. */
export function changed(
  search: TaskSearch,
  change: { [Field in keyof TaskSearch]?: TaskSearch[Field] | undefined },
): TaskSearch {
  return readTaskSearch({ ...search, ...change });
}

export function isFiltered({ q, body, person }: TaskSearch): boolean {
  return q !== undefined || body !== undefined || person !== undefined;
}

/** The same for the API. */
export function taskFilter({ q, body, person, all }: TaskSearch) {
  const text = q?.trim();
  return {
    // A body or a person that was chosen is meant whosever it is; what is not open to the viewer stays closed anyway.
    mine: all || body || person ? ('false' as const) : ('true' as const),
    ...(text !== undefined && text !== '' && { text }),
    ...(body !== undefined && { body }),
    ...(person !== undefined && { official: person }),
  };
}
