/**
 * What two spellings of one name have in common: case, «ё», quotation marks, kind of dash, spaces and a full stop at the end do
 * not count. Names with the same key are the same body without asking.
 */
export function bodyKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/["'«»“”„‟`]/g, ' ')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/№\s*/g, '№')
    .replace(/[.,;:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
