import { parseDay } from '../../text/dates.js';
import type { CivilDay } from '../../text/dates.js';

/** The journal's filter as it stands in the address. */
export interface JournalSearch {
  /** An account. */
  who?: string;
  /** `review.accepted`, or a family of actions: `review.`. */
  what?: string;
  order?: string;
  section?: string;
  body?: string;
  /** Days of the organisation, both inclusive. */
  from?: CivilDay;
  until?: CivilDay;
  /** Shows the tasks as they stood at the end of this day instead of the events. */
  at?: CivilDay;
  /** With `at`: what has changed since the end of this earlier day. */
  since?: CivilDay;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const action = /^[a-z_]+\.[a-z_]*$/;

const matching = (value: unknown, shape: RegExp) =>
  typeof value === 'string' && shape.test(value) ? value : undefined;
const dayOf = (value: unknown) => (typeof value === 'string' ? (parseDay(value) ?? undefined) : undefined);

/** What cannot be read is left out: an address that somebody shortened still opens the page. */
export function readJournalSearch(search: Record<string, unknown>): JournalSearch {
  const read = {
    who: matching(search['who'], uuid),
    what: matching(search['what'], action),
    order: matching(search['order'], uuid),
    section: matching(search['section'], uuid),
    body: matching(search['body'], uuid),
    from: dayOf(search['from']),
    until: dayOf(search['until']),
    at: dayOf(search['at']),
    since: dayOf(search['since']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The filter with some fields changed; undefined takes one away, and another order its section. */
export function changed(
  search: JournalSearch,
  change: { [Field in keyof JournalSearch]?: JournalSearch[Field] | undefined },
): JournalSearch {
  const section = 'order' in change ? { section: undefined } : {};
  return readJournalSearch({ ...search, ...section, ...change });
}

export function isFiltered({ who, what, order, body, from, until }: JournalSearch): boolean {
  return [who, what, order, body, from, until].some((value) => value !== undefined);
}
