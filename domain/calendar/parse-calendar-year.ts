import { isCivilDate, type CivilDate } from '../civil-date.js';
import { InvalidInput } from '../errors.js';
import type { CalendarYear, DayMove, DecreeReference, EdictDays } from './calendar-year.js';
import { holidayName, isWeekend } from './public-holidays.js';

const fields = ['year', 'status', 'decree', 'moves', 'edicts', 'regionalDaysOff'];

/**
 * Reads a calendar year from parsed JSON (an imported file, an edited form). `moves`, `edicts` and `regionalDaysOff` may
 * be left out. Throws InvalidInput `calendar_year` with a Russian message naming the faulty field: a wrong calendar
 * moves every due date of the year, so nothing is repaired or ignored.
 */
export function parseCalendarYear(json: unknown): CalendarYear {
  const object = asObject(json, 'календарь года');
  const unknownField = Object.keys(object).find((name) => !fields.includes(name));
  if (unknownField) throw fault(`неизвестное поле «${unknownField}», возможны: ${fields.join(', ')}`);
  const year = object.year;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2013 || year > 2100) {
    throw fault('поле year должно быть годом от 2013 до 2100');
  }
  const status = object.status;
  if (status !== 'decree' && status !== 'preliminary') {
    throw fault('поле status должно быть «decree» (по постановлению) или «preliminary» (предварительно)');
  }
  const decree = parseDecree(object.decree ?? null);
  if (status === 'decree' && !decree) {
    throw fault('для календаря «по постановлению» укажите номер и дату постановления в поле decree');
  }
  return {
    year,
    status,
    decree,
    moves: parseMoves(object.moves ?? [], year),
    edicts: asArray(object.edicts ?? [], 'edicts').map((entry) => parseEdict(entry, year)),
    regionalDaysOff: asArray(object.regionalDaysOff ?? [], 'regionalDaysOff').map((day) =>
      asDayOf(year, day, 'regionalDaysOff'),
    ),
  };
}

function parseDecree(json: unknown): DecreeReference | null {
  if (json === null) return null;
  const { number, date } = asObject(json, 'decree');
  if (typeof number !== 'string' || number.trim() === '') throw fault('в поле decree не указан номер');
  if (typeof date !== 'string' || !isCivilDate(date)) {
    throw fault('в поле decree дата должна быть вида ГГГГ-ММ-ДД');
  }
  return { number: number.trim(), date };
}

function parseMoves(json: unknown, year: number): DayMove[] {
  const moves = asArray(json, 'moves').map((entry) => {
    const { from, to } = asObject(entry, 'moves');
    return { from: asDayOf(year, from, 'moves.from'), to: asDayOf(year, to, 'moves.to') };
  });
  for (const { from, to } of moves) {
    if (!isWeekend(from) && !holidayName(from)) {
      throw fault(`перенос с ${from}: это обычный рабочий день, переносить нечего`);
    }
    if (isWeekend(to) || holidayName(to)) throw fault(`перенос на ${to}: этот день и так нерабочий`);
  }
  for (const days of [moves.map((move) => move.from), moves.map((move) => move.to)]) {
    const twice = days.find((day, index) => days.indexOf(day) !== index);
    if (twice) throw fault(`день ${twice} указан в переносах дважды`);
  }
  return moves;
}

function parseEdict(json: unknown, year: number): EdictDays {
  const { source, from, until } = asObject(json, 'edicts');
  if (typeof source !== 'string' || source.trim() === '') {
    throw fault('в поле edicts не указан источник (source): каким указом дни объявлены нерабочими');
  }
  const days = {
    source: source.trim(),
    from: asDayOf(year, from, 'edicts.from'),
    until: asDayOf(year, until, 'edicts.until'),
  };
  if (days.until < days.from) throw fault(`нерабочие дни по указу: ${days.until} раньше, чем ${days.from}`);
  return days;
}

function asObject(json: unknown, name: string): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw fault(`«${name}» должно быть объектом JSON`);
  }
  return json as Record<string, unknown>;
}

function asArray(json: unknown, name: string): unknown[] {
  if (!Array.isArray(json)) throw fault(`поле ${name} должно быть списком`);
  return json;
}

function asDayOf(year: number, json: unknown, name: string): CivilDate {
  if (typeof json !== 'string' || !isCivilDate(json)) {
    throw fault(`в поле ${name} нужна существующая дата вида ГГГГ-ММ-ДД`);
  }
  if (Number(json.slice(0, 4)) !== year) throw fault(`в поле ${name} дата ${json} не из ${year} года`);
  return json;
}

function fault(what: string): InvalidInput {
  return new InvalidInput(
    'calendar_year',
    `Производственный календарь не принят: ${what}. Исправьте файл и загрузите его снова.`,
  );
}
