import { CellParts } from '../grid/cell-parts.js';
import { tableRow, textRow, type Grid, type GridRow } from '../grid/grid.js';
import { numberParts } from '../table/row-number.js';

const upright = /[|¦│┃║]/g;
const corner = /[+┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╒╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫┏┓┗┛┣┫┳┻╋╭╮╯╰]/g;
const level = /[─━═╌╍┄┅┈┉]/g;
const leastRules = 3;

/** True for text with a table drawn by signs: `┌─┬─┐` or `+---+---+`. */
export function isRuledText(text: string): boolean {
  let rules = 0;
  for (const line of text.split(/\r\n|[\n\r\f]/)) {
    if (isRule(plainSigns(line)) && ++rules >= leastRules) return true;
  }
  return false;
}

/**
 * A text with drawn tables → grid. What stands between two rules is one row, whatever number of lines its cells take; where rules
 * stand only round the header, a line that begins with a number begins a row. A cell may span columns (a title of a section)
 * and rows (the rule leaves it out).
 */
export function ruledGrid(source: string, text: string): Grid {
  const reader = new RuledText();
  text.split(/\r\n|[\n\r\f]/).forEach((line, at) => reader.read(line, at + 1));
  reader.endTable();
  return { source, rows: reader.rows };
}

/** A line of a table between its bars: the text of each cell and the position of the bar before it. */
interface DrawnLine {
  line: number;
  cells: { from: number; text: string }[];
  rule: boolean;
}

class RuledText {
  readonly rows: GridRow[] = [];
  private lines: DrawnLine[] = [];
  private tables = 0;
  private apart = true;

  read(raw: string, line: number): void {
    if (!raw.trim()) {
      this.apart = true;
      return;
    }
    const drawn = plainSigns(raw);
    if (isRule(drawn) || /^\s*\|.*\|\s*$/.test(drawn) || /^\s*[|+].*[|+]\s*$/.test(drawn)) {
      this.lines.push({ line, cells: cellsOf(drawn), rule: /[+][-=]|[-=][+]/.test(drawn) });
    } else if (!/^\s*-?\s*\d{1,3}\s*-?\s*$/.test(raw)) {
      this.endTable();
      this.rows.push(textRow(raw.trim(), { line, apart: this.apart }));
    }
    this.apart = false;
  }

  endTable(): void {
    if (this.lines.length === 0) return;
    const bars = [...new Set(this.lines.flatMap(({ cells }) => cells.map(({ from }) => from)))].sort(
      (one, other) => one - other,
    );
    const table = this.tables++;
    let above: Band | null = null;
    for (const lines of bandsOf(this.lines)) {
      for (const band of rowsOfBand(lines, bars, above)) {
        this.rows.push(band.toRow(table));
        above = band;
      }
    }
    this.lines = [];
  }
}

/** Lines between rules. A rule that leaves some columns out begins a band too: those columns go on in it. */
function bandsOf(lines: readonly DrawnLine[]): DrawnLine[][] {
  const bands: DrawnLine[][] = [[]];
  for (const line of lines) {
    if (line.rule) bands.push([line]);
    else bands.at(-1)?.push(line);
  }
  return bands.filter((band) => band.some(({ rule }) => !rule));
}

function rowsOfBand(lines: readonly DrawnLine[], bars: readonly number[], above: Band | null): Band[] {
  const rule = lines.find((line) => line.rule);
  const content = lines.filter((line) => !line.rule);
  const starts = content.filter(beginsRow).length;
  const bands: Band[] = [];
  for (const line of content) {
    const last = bands.at(-1);
    if (!last || (starts > 1 && (beginsRow(line) || isLoneTitle(line) || isLoneTitle(last.first))))
      bands.push(new Band(line, bars));
    else last.add(line);
  }
  if (rule && above) bands[0]?.goOn(above, rule);
  return bands;
}

const beginsRow = ({ cells }: DrawnLine) => numberParts(cells[0]?.text.trim() ?? '') !== null;

/** «| Раздел 1 |  |  |»: only the first cell says something, and it is no number. */
function isLoneTitle(line: DrawnLine): boolean {
  const [first, ...others] = line.cells;
  return (first?.text.trim() ?? '') !== '' && !beginsRow(line) && others.every(({ text }) => !text.trim());
}

class Band {
  private readonly cells: CellParts[];
  private inherited: number[] = [];

  constructor(
    readonly first: DrawnLine,
    private readonly bars: readonly number[],
  ) {
    this.cells = bars.map(() => new CellParts());
    this.add(first);
  }

  add(line: DrawnLine): void {
    for (const { from, text } of line.cells) this.cells[this.bars.indexOf(from)]?.add(text);
  }

  /** Columns the rule above leaves out hold one cell with those of the band above. */
  goOn(above: Band, rule: DrawnLine): void {
    const open = rule.cells
      .filter(({ text }) => !/^[-=]+$/.test(text.trim()))
      .map(({ from }) => this.bars.indexOf(from));
    for (const column of open) {
      const text = above.cells[column]?.toString() ?? '';
      const whole = new CellParts(text);
      whole.add(rule.cells.find(({ from }) => from === this.bars[column])?.text ?? '');
      whole.add(this.cells[column]?.toString() ?? '');
      this.cells[column] = whole;
      if (!whole.empty) this.inherited.push(column);
    }
  }

  toRow(table: number): GridRow {
    return tableRow({
      cells: this.cells.map(String),
      line: this.first.line,
      banner: this.first.cells.length === 1 && this.bars.length > 2,
      table,
      part: `таблица ${table + 1}`,
      inherited: this.inherited,
    });
  }
}

/**
 * A rule of old printouts: «----T-----¬» over the header and «L---+-----» under the last row, with a Latin or a Russian letter; or bars between
 * long dashes.
 */
const ruleOfOtherSigns = /^[\s|¦+TТLГг¬‰=_—–-]*$/u;

/** Drawing signs of every kind → `|`, `+` and `-`, each in its place. */
function plainSigns(line: string): string {
  if (/[-—–=_]{3}/u.test(line) && ruleOfOtherSigns.test(line))
    return line.replace(/[|¦TТLГг¬‰]/gu, '+').replace(/[—–_]/gu, '-');
  if (!/[|+¦│┃║┌├└╔╠╚┏┣┗]/.test(line)) return line;
  return line.replace(upright, '|').replace(corner, '+').replace(level, '-');
}

function isRule(line: string): boolean {
  return /^[\s|+=:-]*$/.test(line) && /[+|][-=:]{2}|[-=]{2}[+|]/.test(line);
}

/** In a rule a cell holds only hyphens; a bar or a corner ends a cell. */
function cellsOf(line: string): DrawnLine['cells'] {
  const rule = /[+][-=]|[-=][+]/.test(line);
  const ends = [...line.matchAll(rule ? /[|+]/g : /\|/g)].map(({ index }) => index);
  return ends.slice(0, -1).map((from, at) => ({ from, text: line.slice(from + 1, ends[at + 1]) }));
}
