/** A short name of a text that stays the same (FNV-1a): an answer keeps to its name, whatever else is typed. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
