import type { Grid, GridRow } from './grid.js';

const opening = /<(s|strike|del)(?:\s[^<>]{0,200})?>/giu;
/** Markdown: «~~до 1 мая~~». */
const tildes = /~~([^~]{1,500})~~/gu;

/** Pages and tables copied as text bring their markup along: what it crosses out goes from the cells to `struck`. */
export function withoutStruckMarkup(grid: Grid): Grid {
  if (!grid.rows.some(isMarked)) return grid;
  const outside: string[] = [...(grid.struck ?? [])];
  const rows = grid.rows.map((row): GridRow => {
    if (!isMarked(row)) return row;
    const struck: string[] = [];
    const cells = row.cells.map((cell) => withoutStruck(cell, struck));
    if (row.kind === 'text') outside.push(...struck);
    return { ...row, cells, struck: row.kind === 'text' ? [] : [...row.struck, ...struck] };
  });
  return { ...grid, rows, struck: outside };
}

function isMarked({ cells }: GridRow): boolean {
  return cells.some((cell) => cell.includes('~~') || /<(?:s|strike|del)[\s>]/iu.test(cell));
}

/** One pass from left to right: a tag that never ends is looked for once. */
function withoutStruck(cell: string, struck: string[]): string {
  const kept: string[] = [];
  const endless = new Set<string>();
  const lower = cell.toLowerCase();
  let from = 0;
  for (const found of cell.matchAll(opening)) {
    const tag = (found[1] ?? '').toLowerCase();
    if (found.index < from || endless.has(tag)) continue;
    const close = lower.indexOf(`</${tag}>`, found.index);
    if (close < 0) {
      endless.add(tag);
      continue;
    }
    kept.push(cell.slice(from, found.index));
    note(cell.slice(found.index + found[0].length, close), struck);
    from = close + tag.length + 3;
  }
  kept.push(cell.slice(from));
  return kept.join('').replace(tildes, (_, piece: string) => {
    note(piece, struck);
    return '';
  });
}

function note(raw: string, struck: string[]): void {
  const piece = raw
    .replace(/<[^<>]{0,200}>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (piece) struck.push(piece);
}
