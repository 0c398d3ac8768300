import { addDays, civilDate, daysBetween } from '../civil-date.js';
import type { CivilDate } from '../civil-date.js';
import { InvalidInput } from '../errors.js';
import { yearWithoutData } from './calendar-year.js';
import type { CalendarYear, DayMove, EdictDays } from './calendar-year.js';
import { holidaysOf, isNewYearHoliday, isWeekend } from './public-holidays.js';
import { buildCalendar } from './working-calendar.js';
import { movedByLaw } from './year-days.js';

/** What a published calendar says of the days of a year. */
export interface ListedYear {
  year: number;
  /** Every day off, weekends and holidays too. */
  off: ReadonlySet<CivilDate>;
  shortened: ReadonlySet<CivilDate>;
  /** Days off that were moved here, each with the day off it was moved from; null where the list does not say from where. */
  movedFrom: ReadonlyMap<CivilDate, CivilDate | null>;
}

/** The same as data of a calendar, with what a person has to look at before saving it, in Russian sentences. */
export interface YearFromList {
  moves: DayMove[];
  edicts: EdictDays[];
  notes: string[];
}

/**
 * Finds the moves and edict days behind a list of days, so that the working calendar has exactly the days of the list. Where
 * the list does not say which day off was moved where, they are matched by nearness and that is noted. Throws InvalidInput
 * `calendar_file`, naming the days, when no such calendar can be made: nothing is left out or repaired.
 */
export function yearFromList(listed: ListedYear, source: string): YearFromList {
  const { year } = listed;
  const said = saidMoves(listed);
  const guessed = matchMoves(listed, said);
  const moves = [...said, ...guessed].sort((a, b) => (a.to < b.to ? -1 : 1));
  const moved = buildCalendar([{ ...yearWithoutData(year), moves }]);
  const rest = daysOf(year).filter((day) => listed.off.has(day) && moved.isWorkingDay(day));
  const edicts = inRuns(rest, listed.off).map((run) => ({
    source: `нерабочие дни по файлу ${source}`,
    ...run,
  }));
  demandSame(listed, { ...yearWithoutData(year), moves, edicts });
  return { moves, edicts, notes: notesOn(listed, { moves, edicts, guessed }) };
}

const daysOf = (year: number): CivilDate[] =>
  Array.from({ length: daysBetween(civilDate(year, 1, 1), civilDate(year, 12, 31)) + 1 }, (_, index) =>
    addDays(civilDate(year, 1, 1), index),
  );

/** The moves the list names itself, without those that the law makes by its own. */
function saidMoves({ year, movedFrom }: ListedYear): DayMove[] {
  const byLaw = buildCalendar([]);
  const automatic = new Set(movedByLaw(yearWithoutData(year)));
  return [...movedFrom]
    .flatMap(([to, from]) => (from === null ? [] : [{ from, to }]))
    .filter(({ from, to }) => !(automatic.has(from) && byLaw.dayStatus(to).kind === 'moved'));
}

/** Days off that must have been moved, and those that may have been, matched with days off that nothing else explains. */
function matchMoves({ year, off, movedFrom }: ListedYear, said: readonly DayMove[]): DayMove[] {
  const calendar = buildCalendar([{ ...yearWithoutData(year), moves: [...said] }]);
  const days = daysOf(year);
  const unexplained = days.filter((day) => off.has(day) && calendar.isWorkingDay(day));
  const marked = unexplained.filter((day) => movedFrom.has(day));
  const free = new Set(marked.length > 0 ? marked : unexplained);
  const taken = new Set(said.map((move) => move.from));
  const worked = days.filter((day) => isWeekend(day) && !off.has(day));
  const elsewhere = movedByLaw({ year, moves: [...said] }).filter(
    (holiday) => !off.has(lawsDay(holiday, year)),
  );
  const must = [...worked, ...elsewhere].filter((day) => !taken.has(day));
  const may = holidaysOf(year).filter((day) => isNewYearHoliday(day) && isWeekend(day) && !taken.has(day));
  const moves: DayMove[] = [];
  for (const from of must) take(nearest(from, free), from);
  for (const from of may)
    take(
      [...free].find((day) => movedFrom.get(day) === null),
      from,
    );
  return moves;

  function take(to: CivilDate | undefined, from: CivilDate): void {
    if (to === undefined) return;
    free.delete(to);
    moves.push({ from, to });
  }
}

/** Where ст. 112 ТК alone would move this holiday. */
function lawsDay(holiday: CivilDate, year: number): CivilDate {
  const byLaw = buildCalendar([]);
  const [day] = daysOf(year).filter((one) => one > holiday && byLaw.dayStatus(one).kind === 'moved');
  return day ?? holiday;
}

function nearest(from: CivilDate, among: ReadonlySet<CivilDate>): CivilDate | undefined {
  return [...among].sort(
    (a, b) => Math.abs(daysBetween(from, a)) - Math.abs(daysBetween(from, b)) || (a < b ? -1 : 1),
  )[0];
}

/** Days that follow one another, over days off between them, as one stretch. */
function inRuns(
  days: readonly CivilDate[],
  off: ReadonlySet<CivilDate>,
): Pick<EdictDays, 'from' | 'until'>[] {
  const runs: Pick<EdictDays, 'from' | 'until'>[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    let next = last && addDays(last.until, 1);
    while (next && next < day && off.has(next)) next = addDays(next, 1);
    if (last && next === day) last.until = day;
    else runs.push({ from: day, until: day });
  }
  return runs;
}

function demandSame({ year, off }: ListedYear, data: CalendarYear): void {
  const calendar = buildCalendar([data]);
  const wrong = daysOf(year).filter((day) => calendar.isWorkingDay(day) === off.has(day));
  if (wrong.length === 0) return;
  const named = wrong
    .slice(0, 5)
    .map((day) => `${spoken(day)} в файле ${off.has(day) ? 'выходной' : 'рабочий'}`)
    .join(', ');
  throw new InvalidInput(
    'calendar_file',
    `Файл расходится со ст. 112 ТК РФ: ${named}${wrong.length > 5 ? ` и ещё ${wrong.length - 5}` : ''}. Проверьте, тот ли это файл и весь ли он, или введите календарь вручную.`,
    { days: wrong },
  );
}

function notesOn(
  { year, shortened, off }: ListedYear,
  { moves, edicts, guessed }: { moves: DayMove[]; edicts: EdictDays[]; guessed: DayMove[] },
): string[] {
  const calendar = buildCalendar([{ ...yearWithoutData(year), moves, edicts }]);
  const isShort = (day: CivilDate) => shortened.has(day) && !off.has(day);
  const other = daysOf(year).filter((day) => calendar.dayStatus(day).shortened !== isShort(day));
  const notes: string[] = [];
  if (guessed.length > 0) {
    const list = guessed.map(({ from, to }) => `${spoken(from)} на ${spoken(to)}`).join(', ');
    notes.push(
      `В файле не сказано, какой выходной куда перенесён. Рабочие дни верны, а пары подобраны: ${list}. Сверьте их с постановлением.`,
    );
  }
  if (edicts.length > 0)
    notes.push('Есть нерабочие дни, которых закон не знает. Впишите указ, которым они объявлены.');
  if (shortened.size > 0 && other.length > 0)
    notes.push(
      `Сокращённые дни в файле другие (${other.slice(0, 5).map(spoken).join(', ')}). На сроки это не влияет.`,
    );
  return notes;
}

const spoken = (day: CivilDate) => day.split('-').reverse().join('.');
