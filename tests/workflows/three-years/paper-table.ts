import type { CivilDate } from '../../../domain/civil-date.js';

/** Who stands behind the letters of the tables, as the ledger addresses them: officials first, else the body's own box. */
export const readers: Readonly<Record<string, readonly string[]>> = {
  О: ['Иванова'],
  М: ['Петрова', 'Котова'],
  1: ['Соколов'],
  2: ['Школа № 2'],
};
/** Who hears of the body's delay first. */
export const heads: Readonly<Record<string, string>> = {
  О: 'Иванова',
  М: 'Петрова',
  1: 'Соколов',
  2: 'Школа № 2',
};
export const controlOfficer = 'Смирнова';
export const departmentHead = 'Иванова';

export interface PaperTask {
  row: number;
  period: string;
  opens: CivilDate;
  byRule: CivilDate;
  due: CivilDate;
  /** Day of the mail of assignment. */
  handedOut: CivilDate;
  /** Letters of the bodies, the lead first. */
  bodies: string;
  reminded: { day: CivilDate; bodies: string }[];
  submitted: CivilDate;
  /** Day of the digest in which the control officer hears of the submission. */
  told: CivilDate;
  accepted: CivilDate;
}

export interface PaperDelay {
  row: number;
  period: string;
  /** First day of being overdue. */
  marked: CivilDate;
  reminded: { day: CivilDate; bodies: string }[];
  head: { day: CivilDate; bodies: string }[];
  controlOfficer: CivilDate | null;
  departmentHead: CivilDate | null;
}

/** Reads the cells of a table: one line a task, cells between bars, days of mail as `day:letters of bodies`. */
export function readTasks(table: string): PaperTask[] {
  return cellsOf(table).map((cells) => {
    const [row, period, bodies, opens, byRule, due, handedOut, reminded, submitted, told, accepted] = cells;
    return {
      ...{ row: Number(row), period: text(period), bodies: text(bodies), reminded: days(reminded) },
      ...{ opens: day(opens), byRule: day(byRule), due: day(due), handedOut: day(handedOut) },
      ...{ submitted: day(submitted), told: day(told), accepted: day(accepted) },
    };
  });
}

export function readDelays(table: string): PaperDelay[] {
  return cellsOf(table).map(([row, period, marked, reminded, head, officer, department]) => ({
    ...{ row: Number(row), period: text(period), marked: day(marked) },
    ...{ reminded: days(reminded), head: days(head) },
    ...{
      controlOfficer: officer === '–' ? null : day(officer),
      departmentHead: department === '–' ? null : day(department),
    },
  }));
}

function cellsOf(table: string): string[][] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

function days(cell: string | undefined): { day: CivilDate; bodies: string }[] {
  return text(cell)
    .split(' ')
    .filter((part) => part !== '' && part !== '–')
    .map((part) => {
      const [on, bodies] = part.split(':');
      return { day: day(on), bodies: text(bodies) };
    });
}

function text(cell: string | undefined): string {
  if (cell === undefined) throw new Error('a cell is missing in the table');
  return cell;
}

function day(cell: string | undefined): CivilDate {
  const match = /^(\d\d)\.(\d\d)\.(\d\d)$/.exec(text(cell));
  if (!match) throw new Error(`no day in the table: ${cell}`);
  return `20${match[3]}-${match[2]}-${match[1]}` as CivilDate;
}
