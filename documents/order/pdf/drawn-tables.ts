import { textOfCell } from './cell-text.js';
import { isCutWord } from '../grid/cut-words.js';
import { CellParts } from '../grid/cell-parts.js';
import { onPage, tableRow, type GridRow } from '../grid/grid.js';
import type { PageRule, PageWord, TurnedRun } from './pdf-page.js';

/** Borders of neighbouring cells drawn apart by less are one, in points. */
const together = 3;
const leastBars = 3;
/** The tables whose borders are drawn on a page, from the top. */
export function drawnTables(rules: readonly PageRule[], known?: ReadonlySet<string>): DrawnTable[] {
  const level = rules.filter(({ upright }) => !upright);
  const upright = rules.filter((rule) => rule.upright);
  return groupsOf(upright)
    .map((group) => new DrawnTable(group, level, known))
    .filter(({ bars, levels }) => bars.length >= leastBars && levels.length >= 2)
    .sort((one, other) => other.top - one.top);
}

/** Upright rules that reach each other's height belong to one table. */
function groupsOf(rules: readonly PageRule[]): PageRule[][] {
  const groups: { rules: PageRule[]; from: number; to: number }[] = [];
  for (const rule of rules.toSorted((one, other) => other.to - one.to)) {
    const last = groups.at(-1);
    if (last && rule.to >= last.from - together) {
      last.rules.push(rule);
      last.from = Math.min(last.from, rule.from);
    } else groups.push({ rules: [rule], from: rule.from, to: rule.to });
  }
  return groups.map((group) => group.rules);
}

/** A table as its borders say: `bars` = x of its upright borders, `levels` = y of the level ones from the top. */
export class DrawnTable {
  readonly bars: number[];
  readonly levels: number[];
  readonly top: number;
  private readonly bottom: number;
  private readonly level: readonly PageRule[];

  constructor(
    private readonly upright: readonly PageRule[],
    level: readonly PageRule[],
    private readonly known?: ReadonlySet<string>,
  ) {
    this.top = Math.max(...upright.map(({ to }) => to));
    this.bottom = Math.min(...upright.map(({ from }) => from));
    this.bars = merged(upright.map(({ place }) => place));
    const [left, right] = [(this.bars[0] ?? 0) - together, (this.bars.at(-1) ?? 0) + together];
    this.level = level.filter(
      ({ place, from, to }) =>
        place <= this.top + together &&
        place >= this.bottom - together &&
        from >= left - together &&
        to <= right + together,
    );
    // A row that goes on over a page may have no border there: the upright ones end with it.
    this.levels = merged([...this.level.map(({ place }) => place), this.top, this.bottom]).reverse();
  }

  holds({ start, end, y, height }: PageWord): boolean {
    const middle = y + height / 3;
    return (
      middle < this.top + together &&
      middle > this.bottom - together &&
      start > (this.bars[0] ?? 0) - together &&
      end < (this.bars.at(-1) ?? 0) + 2 * together
    );
  }

  rows(
    words: readonly PageWord[],
    table: number,
    page: number,
    turned: readonly TurnedRun[] = [],
  ): GridRow[] {
    const bands = this.levels.slice(0, -1).map((top, at) => ({ top, bottom: this.levels[at + 1] ?? top }));
    const byBand = bands.map(() => [] as PageWord[]);
    for (const word of words) {
      const middle = word.y + word.height / 3;
      const band = bands.findIndex(({ top, bottom }) => middle <= top && middle > bottom);
      byBand[band]?.push(word);
    }
    const starts = bands.map((band) => this.startsIn(band));
    const cells = bands.map((_, at) => this.cellsOf(byBand[at] ?? [], starts[at] ?? []));
    this.addTurned(turned, bands, cells);
    const inherited = bands.map((): number[] => []);
    this.bars.slice(0, -1).forEach((_, column) => this.shareDown(column, bands, cells, inherited));
    return bands.map((_, at) =>
      tableRow({
        cells: cells[at] ?? [],
        line: at + 1,
        table,
        ...onPage(page),
        banner: starts[at]?.length === 1 && this.bars.length > leastBars,
        inherited: inherited[at] ?? [],
      }),
    );
  }

  /** Letters on their side stand in cells that hold nothing else. */
  private addTurned(
    turned: readonly TurnedRun[],
    bands: readonly { top: number; bottom: number }[],
    cells: readonly string[][],
  ): void {
    const sorted = turned.toSorted((one, other) => {
      const line = one.order[0] - other.order[0];
      return Math.abs(line) > together ? line : one.order[1] - other.order[1];
    });
    const found = new Map<string[], Map<number, CellParts>>();
    let before = '';
    for (const { text, x, y } of sorted) {
      const row = cells[bands.findIndex(({ top, bottom }) => y <= top && y > bottom)];
      const column = this.bars.findLastIndex((bar) => bar <= x);
      if (!row || column < 0 || column >= this.bars.length - 1 || row[column]?.trim()) continue;
      const own = found.get(row) ?? new Map<number, CellParts>();
      found.set(row, own.set(column, own.get(column) ?? new CellParts()));
      const isCut = !before.includes(' ') && isCutWord({ word: before, width: 1, room: 0 }, text, this.known);
      if (isCut && own.get(column)?.empty === false) own.get(column)?.grow(text);
      else own.get(column)?.add(text);
      before = text;
    }
    for (const [row, own] of found) for (const [column, parts] of own) row[column] = parts.toString();
  }

  /** A cell over several rows: its words, wherever they stand in it, belong to each of them. */
  private shareDown(
    column: number,
    bands: readonly { top: number }[],
    cells: readonly string[][],
    inherited: readonly number[][],
  ): void {
    for (let first = 0; first < bands.length;) {
      let next = first + 1;
      while (next < bands.length && !this.closedAbove(column, bands[next]?.top ?? 0)) next++;
      const whole = new CellParts();
      for (const row of cells.slice(first, next)) {
        const word = /\S*$/u.exec(whole.end)?.[0] ?? '';
        const text = row[column] ?? '';
        if (word && isCutWord({ word, width: 1, room: 0 }, text, this.known)) whole.grow(text);
        else whole.add(text);
      }
      for (let at = first; next - first > 1 && at < next; at++) {
        const row = cells[at];
        if (row) row[column] = whole.toString();
        if (at > first && !whole.empty) inherited[at]?.push(column);
      }
      first = next;
    }
  }

  /** The columns in which a cell begins: those with an upright border on their left in this band. */
  private startsIn({ top, bottom }: { top: number; bottom: number }): number[] {
    const middle = (top + bottom) / 2;
    return this.bars
      .slice(0, -1)
      .flatMap((bar, column) =>
        column === 0 ||
        this.upright.some(
          ({ place, from, to }) => Math.abs(place - bar) <= together && from <= middle && to >= middle,
        )
          ? [column]
          : [],
      );
  }

  private cellsOf(words: readonly PageWord[], starts: readonly number[]): string[] {
    const cells = this.bars.slice(0, -1).map((): PageWord[] => []);
    for (const word of words) {
      const column = starts.findLast((start) => (this.bars[start] ?? 0) <= word.start + together) ?? 0;
      cells[column]?.push(word);
    }
    return cells.map((own, column) => {
      const next = starts.find((start) => start > column) ?? this.bars.length - 1;
      const [left, right] = [this.bars[column] ?? 0, this.bars[next] ?? 0];
      return textOfCell(own, { left, right }, this.known);
    });
  }

  /** True when a level border closes the column at this height. */
  private closedAbove(column: number, y: number): boolean {
    const middle = ((this.bars[column] ?? 0) + (this.bars[column + 1] ?? 0)) / 2;
    return this.level.some(
      ({ place, from, to }) => Math.abs(place - y) <= together && from <= middle && to >= middle,
    );
  }
}

function merged(places: readonly number[]): number[] {
  const result: number[] = [];
  for (const place of places.toSorted((one, other) => one - other)) {
    if (place - (result.at(-1) ?? Number.NEGATIVE_INFINITY) > together) result.push(place);
  }
  return result;
}
