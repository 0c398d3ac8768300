import { cleanCell } from './clean-cell.js';
import { numberParts } from './row-number.js';

/** Where the columns of a road map stand, 0-based. */
export interface Columns {
  width: number;
  number: number | null;
  activity: number;
  /** Usually one; two where the beginning and the end stand apart. */
  deadlines: number[];
  /** Usually one; a separate column of co-executors follows the lead's. */
  responsibles: number[];
}

const longestName = 120;
const numberName = /^(?:№+|n+|no|#)(?:\s*п\s*[/\\.,-]?\s*п)?[.,]?$|^п\s*[/\\]\s*п\.?$|^номер(?:\s|$)/;
const deadlineName =
  /(?:^|\s|\()(?:срок|дат[аы](?:\s|$)|период(?:\s|$|ичность)|время\s|месяц)|^(?:когда$|начало|окончание|завершение)(?:\s|$)/;
const responsibleName = /ответств|исполнител|исполн\.|^отв\.|^кто(?:\s|$)/;
const otherName =
  /результат|примечан|показател|подтвержда|отметк|источник|финанс|об[ъь]ем|индикатор|ед\. ?изм|единица/;
/** From the surest name of the activity column to the weakest. */
const activityNames = [
  /мероприят/,
  /содержание/,
  /действи|наименован|задач[аи]|вид(?:ы)? (?:деятельности|работ)|пункт/,
];

/** The columns when these cells are the header of a road map, else null. Names may stand in any order and wording. */
export function readHeader(cells: readonly string[]): Columns | null {
  if (cells.length < 2 || cells.some((cell) => numberParts(cell))) return null;
  const names = cells.map((cell) =>
    cell.length > longestName * 4
      ? ''
      : cleanCell(cell).toLowerCase().replaceAll('ё', 'е').replace(/-\s+/g, ''),
  );
  if (names.some((name) => name.length > longestName)) return null;
  const roles = names.map(roleOf);
  const deadlines = columnsOf(roles, 'deadline');
  const responsibles = columnsOf(roles, 'responsible');
  if (deadlines.length === 0 && responsibles.length === 0) return null;
  const activity = activityColumn(names, roles, deadlines.length > 0 && responsibles.length > 0);
  if (activity === null) return null;
  const number = roles.indexOf('number');
  return {
    width: cells.length,
    number: number < 0 ? null : number,
    activity,
    deadlines,
    responsibles,
  };
}

/** How many of the four columns a header names. */
export function rolesNamed(columns: Columns): number {
  return (
    1 +
    Number(columns.number !== null) +
    Number(columns.deadlines.length > 0) +
    Number(columns.responsibles.length > 0)
  );
}

function columnsOf(roles: readonly Role[], wanted: Role): number[] {
  return roles.flatMap((role, at) => (role === wanted ? [at] : []));
}

type Role = 'number' | 'deadline' | 'responsible' | 'other' | 'open' | 'blank';

function roleOf(name: string): Role {
  if (!name) return 'blank';
  if (numberName.test(name)) return 'number';
  if (/факт/.test(name)) return 'other';
  if (responsibleName.test(name)) return 'responsible';
  if (deadlineName.test(name)) return 'deadline';
  return otherName.test(name) ? 'other' : 'open';
}

function activityColumn(
  names: readonly string[],
  roles: readonly Role[],
  restIsSure: boolean,
): number | null {
  for (const pattern of activityNames) {
    const at = names.findIndex((name, index) => roles[index] === 'open' && pattern.test(name));
    if (at >= 0) return at;
  }
  const firstOpen = roles.indexOf('open');
  return restIsSure && firstOpen >= 0 ? firstOpen : null;
}
