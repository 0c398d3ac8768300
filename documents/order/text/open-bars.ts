const rule = /^[\s=+|-]*$/;
const leastBars = 2;
/** A longer line is no line of a table laid out by signs. */
const longestLine = 1_000;

/**
 * A text with a table of bars that has no frame (« 1. | Осмотр | май» over «    | школ») → the same with bars at both ends of its lines, so that
 * it can be read as a drawn one; null where there is none. Only a rule whose crosses stand over the bars of the lines makes such a table.
 */
export function withFrame(text: string): string | null {
  const lines = text.split(/\r\n|[\n\r\f]/);
  let found = false;
  for (let at = 0; at < lines.length; at++) {
    const crosses = crossesOf(lines[at] ?? '');
    if (crosses.length < leastBars) continue;
    const fits = (index: number) => isUnder(lines[index] ?? '', crosses);
    let from = at;
    let to = at;
    while (fits(from - 1)) from--;
    while (fits(to + 1)) to++;
    if (from === at || to === at) continue;
    const width = lines.slice(from, to + 1).reduce((most, line) => Math.max(most, line.length), 0);
    for (let index = from; index <= to; index++) lines[index] = framed(lines[index] ?? '', width, crosses);
    found = true;
    at = to;
  }
  return found ? lines.join('\n') : null;
}

/** Where the bars of a rule stand («----+-----+---»); a rule that has a frame is no matter of ours. */
function crossesOf(line: string): number[] {
  if (line.length > longestLine || !rule.test(line) || !/-[+|]-/.test(line) || /^\s*[+|]|[+|]\s*$/.test(line))
    return [];
  return placesOf(line);
}

function placesOf(line: string): number[] {
  return [...line.matchAll(/[+|]/g)].map(({ index }) => index);
}

/** Every bar of the line stands under a cross, the first of them under the first; those after the last words may be left out. */
function isUnder(line: string, crosses: readonly number[]): boolean {
  if (line.length > longestLine) return false;
  const bars = [...line.matchAll(/\|/g)].map(({ index }) => index);
  const own = bars.length > 0 ? bars : crossesOf(line);
  return own.length > 0 && own.every((bar, at) => bar === crosses[at]);
}

function framed(line: string, width: number, crosses: readonly number[]): string {
  const isRule = rule.test(line) && line.includes('-');
  const side = isRule ? '+' : '|';
  const padded = [...line.padEnd(width, isRule ? '-' : ' ')];
  for (const bar of crosses) padded[bar] = side;
  return `${side}${padded.join('')}${side}`;
}
