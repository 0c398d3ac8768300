const words = /^\s*(?:то|те)\s+же\s*\.?\s*$/iu;
const sign = /^[\s–—-]*(?:\/\/|\|\||["«»“”„″〃]|['’]{2})[\s–—-]*$/u;

/** «-//-», «"», «– " –», «то же»: a cell that says the same as the one above it. A dash alone says nothing. */
export function isDitto(cell: string): boolean {
  return cell.length < 20 && (sign.test(cell) || words.test(cell));
}
