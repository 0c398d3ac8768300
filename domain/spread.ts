/** FNV-1a of the text, 32 bits, unsigned. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** A number of 0 ≤ n < `range` that is always the same for the same key: spreads what would happen at one instant. */
export function spreadOver(key: string, range: number): number {
  return hash(key) % range;
}
