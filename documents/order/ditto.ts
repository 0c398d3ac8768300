const sign = /^[\s–—-]*(?:\/\/|\|\||["«»“”„″〃]|['’]{2})[\s–—-]*$/u;

/** «-//-», «"», «– " –»: a cell that says the same as the one above it. A dash alone says nothing. */
export function isDitto(cell: string): boolean {
  return cell.length < 20 && sign.test(cell);
}
