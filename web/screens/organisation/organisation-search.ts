/** The screen's state as it stands in the address. */
export interface OrganisationSearch {
  /** Absent: bodies and groups. */
  part?: 'people' | 'accounts' | 'settings';
  q?: string;
  /** The open dialog: `new`, or the id of a body. */
  open?: string;
  /** The person whose card is open. */
  person?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What cannot be read is left out. */
export function readOrganisationSearch(search: Record<string, unknown>): OrganisationSearch {
  const { part, q, open, person } = search;
  return {
    ...(part === 'people' || part === 'accounts' || part === 'settings' ? { part } : {}),
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(typeof open === 'string' && (open === 'new' || uuid.test(open)) ? { open } : {}),
    ...(typeof person === 'string' && uuid.test(person) ? { person } : {}),
  };
}

/** Whether every word stands somewhere in the texts, whatever the letter case; «е» finds «ё». */
export function hasWords(words: string | undefined, texts: readonly (string | null)[]): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');
  const where = plain(texts.filter((text) => text !== null).join(' '));
  return plain(words ?? '')
    .split(/\s+/)
    .every((word) => where.includes(word));
}
