import { cleanCell } from '../grid/clean-cell.js';
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
  /** Named columns that are none of these: «Ожидаемый результат», «Примечание»… */
  extras: number[];
  /** The names as written, cleaned; '' where a column has none. */
  names: string[];
}

const longestName = 250;
const numberName =
  /^(?:(?:№\s?)+|(?:n\s?)+|no|#)(?:\s*п\s*[/\\.,-]?\s*п)?[.,]?$|^п\s*[/\\.]\s*п\.?$|^номер(?:\s|$)|^№\s/;
const deadlineName =
  /(?:^|[\s(/])(?:срок|период(?![а-я])|периодичност|время\s|месяц|квартал)|(?:^|[\s(/])дат[аы](?![а-я])|^(?:когда$|график(?:\s|$)|год(?:ы)?(?:\s+(?:реализ|исполн|выполн|пров).*)?$|начало|окончание|завершение)(?:\s|$)/;
const responsibleName =
  /ответств|^ответ(?:\.|$)|исполнител|исполн\.|^исп\.|^отв\.|^кто(?:\s|$)|^организатор|^куратор/;
/** Names that are a deadline's or a body's only where no surer one stands beside the other of the two. */
const weakDeadline =
  /^(?:когда\s|числ[оа](?:\s+месяца)?$|дни$|день(?:\s+недели)?$|недел[яи]$|время$|расписание$)/;
const weakResponsible =
  /^(?:отв-|субъект|кем\s|должностн[а-я]+\s+лиц|структурн[а-я]+\s+подразделен|ведомств|привлекаем|руководител|ведущ|проводит$|координатор|разработчик|докладчик|выступающ|преподавател|производител)/;
/** Columns of a grid. */
const gridName =
  /^(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь|(?:i{1,3}|iv|[1-4])(?:-?й)?\s*кв(?:артал)?\.?)$/;
/** Columns that are something else, whatever words follow. */
const otherFirst =
  /^(?:ожидаем(?![а-я]*\s+(?:срок|дат))|планируем[а-я]+\s+(?:результат|показател)|результат|форма|вид\s+(?:документ|отч)|отметк|отч[её]т|примечан|показател|индикатор|источник|об[ъь]ем|финанс|ф\.?\s?и\.?\s?о|фамили|должност(?![а-я]+\s*лиц)|подпис|виза|статус|основани)|факт|целев[а-я]+\s+показател|наименовани[ея]\s+(?:целев|показател|индикатор)/;
/** «Ф.И.О. ответственного», «Должность исполнителя» */
const personOf = /^(?:ф\.?\s?и\.?\s?о\.?|фамили[яи]|должност[ьи])[\s,а-я.]*(?:ответств|исполнит)/;
/** «Форма, название мероприятия»: what is done, by its kind and its name. */
const formAndName =
  /^форма(?:,|\s+и)\s+(?:название|наименование|тема|содержание)(?!.*(?:документ|отч[её]т|материал|результат|контрол))/;
const activityFirst =
  /^(?:наименован|содержан|мероприят|действ|перечень\s+мероприят|меры|мера)(?![а-я]*\s+показател)/;
const otherName =
  /результат|примечан|показател|подтвержда|отметк|источник|финанс|об[ъь]ем|индикатор|ед\. ?изм|единица|подпис|фамилия|должность/;
/** From the surest name of the activity column to the weakest. */
const activityNames = [
  /мероприят/,
  /содержание/,
  /действи|наименован|^что\s+(?:с?дела|нужно|необходимо|требуется|предстоит)|вид(?:ы)? (?:деятельности|работ)|пункт|^решени[ея](?:\s|$)/,
  /задач[аи]/,
  /^мер[аы](?:\s|$)|работ|тема|вопрос|событи|поручени/,
];

/** Where, for whom and to what end it is done: no name of the work while another column has none. */
const besideWork =
  /^(?:направлени|раздел|блок|модул|этап|цел[ьи](?![а-я])|сфера|категори|мест[ао](?:\s|$)|класс|участник|(?:целевая\s+)?аудитори|групп|контингент|предмет|охват|кол-?во|количеств)/;

/** The columns when these cells are the header of a road map, else null. Names may stand in any order and wording. */
export function readHeader(cells: readonly string[]): Columns | null {
  if (cells.length < 2 || cells.some((cell) => cell.length > longestName * 4)) return null;
  if (cells.some((cell) => numberParts(cell) && !/^\s*20\d\d\s*$/.test(cell))) return null;
  const written = cells.map(cleanCell);
  if (written.some((name) => name.length > longestName)) return null;
  const names = written.map((name) => name.toLowerCase().replaceAll('ё', 'е').replace(/-\s+/g, ''));
  const roles = rolesOf(names);
  const deadlines = columnsOf(roles, 'deadline');
  const responsibles = columnsOf(roles, 'responsible');
  if (deadlines.length === 0 && responsibles.length === 0) return null;
  const number = roles.indexOf('number');
  const activity =
    activityColumn(names, roles, deadlines.length > 0 && responsibles.length > 0) ??
    besideNumber(names, roles, number);
  if (activity === null) return null;
  const taken = new Set([number, activity, ...deadlines, ...responsibles]);
  return {
    width: cells.length,
    number: number < 0 ? null : number,
    activity,
    deadlines,
    responsibles,
    extras: written.flatMap((name, at) => (name && !taken.has(at) ? [at] : [])),
    names: written,
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

/** «Кто контролирует», «Контролирующий исполнитель» beside those who do the work; one «ответственный за контроль» has a part in it. */
const overseer = /контролир/;
/** «Исполнитель, контролирующий орган»: both in one column. */
const doesAndOversees =
  /(?:исполн|ответств)[а-я]*(?:\s*[,;/(]|\s+(?:и|или)\s).*контролир|контролир[а-я]*(?:\s+[а-я]+)?(?:\s*[,;/(]|\s+(?:и|или)\s).*(?:исполн|ответств)/;

/**
 * A second column of bodies that names control alone is not who does the work. A second column of dates that names a report
 * («Срок представления отчёта») is not the deadline of the work; nor are quarters and months beside a column of deadlines: they hold sums.
 */
function rolesOf(names: readonly string[]): Role[] {
  const roles = withWeakRoles(names, names.map(roleOf));
  const aside = (at: number) =>
    roles[at] === 'deadline' &&
    (/отчет|факт|контрол|(?:представлен|предоставлен)[а-я]*\s+(?:информац|сведени)|информирован/.test(
      names[at] ?? '',
    ) ||
      gridName.test(names[at] ?? ''));
  const oversees = (at: number) =>
    roles[at] === 'responsible' && overseer.test(names[at] ?? '') && !doesAndOversees.test(names[at] ?? '');
  const dated = roles.some((role, at) => role === 'deadline' && !aside(at));
  const named = roles.some((role, at) => role === 'responsible' && !oversees(at));
  return roles.map((role, at) => ((dated && aside(at)) || (named && oversees(at)) ? 'other' : role));
}

function withWeakRoles(names: readonly string[], roles: readonly Role[]): Role[] {
  const hasDeadline = roles.includes('deadline');
  if (hasDeadline === roles.includes('responsible')) return [...roles];
  const [weak, role]: [RegExp, Role] = hasDeadline
    ? [weakResponsible, 'responsible']
    : [weakDeadline, 'deadline'];
  return roles.map((own, at) => (own === 'open' && weak.test(names[at] ?? '') ? role : own));
}

/** A narrow cell of a page may cut its name in two: «Исполните ли», «Ответст-венный». */
function roleOf(name: string): Role {
  const role = roleAsWritten(name);
  const isWork = activityNames.some((pattern) => pattern.test(name));
  return role === 'open' && !isWork ? roleAsWritten(name.replaceAll(/[ -]/g, '')) : role;
}

function roleAsWritten(name: string): Role {
  if (!/[\p{L}№#]/u.test(name)) return 'blank';
  if (numberName.test(name)) return 'number';
  if (personOf.test(name)) return 'responsible';
  if (formAndName.test(name)) return 'open';
  if (otherFirst.test(name)) return 'other';
  if (activityFirst.test(name)) return 'open';
  if (responsibleName.test(name)) return 'responsible';
  if (deadlineName.test(name) || gridName.test(name)) return 'deadline';
  return otherName.test(name) ? 'other' : 'open';
}

/** «№ | Механизм открытости | Срок»: whatever stands right after the number is the work, where a column tells its «срок». */
function besideNumber(names: readonly string[], roles: readonly Role[], number: number): number | null {
  const dated = names.some((name, at) => roles[at] === 'deadline' && /срок/.test(name));
  return number >= 0 && dated && roles[number + 1] === 'open' ? number + 1 : null;
}

function activityColumn(
  names: readonly string[],
  roles: readonly Role[],
  restIsSure: boolean,
): number | null {
  for (const written of [names, names.map((name) => name.replaceAll(' ', ''))])
    for (const pattern of activityNames) {
      const at = written.findIndex((name, index) => roles[index] === 'open' && pattern.test(name));
      if (at >= 0) return at;
    }
  if (!restIsSure) return null;
  const open = columnsOf(roles, 'open');
  return open.find((at) => !besideWork.test(names[at] ?? '')) ?? open[0] ?? null;
}
