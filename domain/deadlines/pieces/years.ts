import type { Cursor } from '../words/cursor.js';
import { point, type Point } from './items.js';
import { monthOf } from '../words/months.js';
import { looseRomanOf } from '../words/numbers.js';
import { unitOf } from '../words/units.js';

type Hint = NonNullable<Point['hint']>;
const hints = new Map<string, Hint>(
  (
    [
      ['current', 'текущего этого настоящего сего текущий этом текущем нынешнего'],
      ['next', 'следующего последующего будущего следующем след'],
      ['previous', 'предшествующего предыдущего прошлого прошедшего истекшего'],
      ['any', 'соответствующего отчетного очередного данного планового планируемого'],
    ] as const
  ).flatMap(([hint, words]) => words.split(' ').map((word): [string, Hint] => [word, hint])),
);

/** «г.», «год», «г.г.» after a number. */
export function eatYearNoun(c: Cursor): boolean {
  let found = false;
  while (unitOf(c.word()) === 'year' && c.word() !== 'лет') {
    const short = c.word().length <= 2;
    c.skipWord();
    found = true;
    if (!short) break;
  }
  return found;
}

/** A year of four digits, 1990–2100, with its noun. */
export function parseYear(c: Cursor): number | null {
  const token = c.number();
  if (!token || token.digits !== 4 || token.value < 1990 || token.value > 2100) return null;
  // «2025-го года»
  if (token.ordinal && unitOf(c.word(1)) !== 'year') return null;
  c.at += 1;
  if (/^(календарн|финансов)(ый|ого|ом|ому|ые|ых)$/.test(c.word()) && unitOf(c.word(1)) === 'year') c.at += 1;
  eatYearNoun(c);
  return token.value;
}

/** «2024/2025 учебный год», «2024-25 уч. г.», «учебного года»; of two years the first is kept. */
export function parseSchoolYear(c: Cursor): Point | null {
  return c.attempt(() => {
    const short = c.attempt(shortSchoolYear);
    if (short !== null) return point('school_year', 0, { year: short });
    const first = parseYear(c);
    if (first === null) {
      c.eat('текущий', 'текущем', 'текущего');
      return eatSchool(c) && eatYearNoun(c) ? point('school_year', 0) : null;
    }
    const slash = c.eatMark('slash');
    if (!slash && !c.eatMark('dash')) return eatSchool(c) ? point('school_year', 0, { year: first }) : null;
    const second = c.number();
    if (!second || ![first + 1, (first + 1) % 100].includes(second.value) || second.digits % 2 === 1)
      return null;
    c.at += 1;
    eatYearNoun(c);
    const school = eatSchool(c) || endsSchoolYears(c);
    if (school) eatYearNoun(c);
    const slashed = school ? {} : ({ slashed: true } as const);
    return school || slash ? point('school_year', 0, { year: first, ...slashed }) : null;
  });
}

/** «25-26 уч.г.» */
function shortSchoolYear(c: Cursor): number | null {
  const [first, second] = [c.number(), c.number(2)];
  const dash = c.isMark('dash', 1) || c.isMark('slash', 1);
  if (first?.digits !== 2 || second?.digits !== 2 || !dash || second.value !== first.value + 1) return null;
  if (first.ordinal || first.value > 60) return null;
  c.at += 3;
  return eatSchool(c) && eatYearNoun(c) ? 2000 + first.value : null;
}

const longestList = 8;

/** «(2023-2024), 2024-2025 учебные годы», «(с 2023/2024) по 2025/2026 уч. год»: what the last of them is, all are. */
function endsSchoolYears(c: Cursor): boolean {
  let at = 0;
  for (let count = 0; count < longestList; count += 1) {
    const joined = c.isMark('comma', at) || c.isMark('dash', at) || /^(и|по)$/.test(c.word(at));
    const two = c.number(at + 1)?.digits === 4 && (c.isMark('dash', at + 2) || c.isMark('slash', at + 2));
    if (!joined || !two || c.number(at + 3) === null) break;
    at += 4;
  }
  if (at === 0) return false;
  if (unitOf(c.word(at)) === 'year') at += c.isMark('dot', at + 1) ? 2 : 1;
  return /^(уч|учеб|учебн[а-я]+)$/.test(c.word(at));
}

/** «15 мая 26 г.»: two digits are a year where their noun follows. */
function parseShortYear(c: Cursor): number | null {
  const token = c.number();
  if (token?.digits !== 2 || token.ordinal || unitOf(c.word(1)) !== 'year' || c.word(1) === 'лет')
    return null;
  c.at += 1;
  eatYearNoun(c);
  return 2000 + token.value;
}

function eatCurrentSchoolYear(c: Cursor): true | null {
  return c.eat('текущего', 'этого', 'нынешнего') && eatSchool(c) && eatYearNoun(c) ? true : null;
}

function eatSchool(c: Cursor): boolean {
  return c.eatStem('учебн') || c.eat('уч', 'учеб');
}

/** «текущего года», «т.г.», «с.г.», «следующего (календарного) года», «года, предшествующего отчётному». */
export function parseYearHint(c: Cursor): Hint | null {
  return c.attempt(() => {
    if ((c.word() === 'т' || c.word() === 'с') && c.isMark('dot', 1) && c.word(2) === 'г') {
      c.at += 2;
      c.skipWord();
      return 'current';
    }
    const hint = hints.get(c.word());
    if (hint === undefined) return null;
    c.skipWord();
    c.eat('календарного', 'финансового');
    return eatYearNoun(c) && c.word() !== 'за' ? hint : null;
  });
}

/** The year that stands after a day or period: «ноябрь, 2020 год», «май 2024/2025 уч. г.», «1 июня текущего года». */
export function withYear(c: Cursor, found: Point): Point {
  const after = c.attempt(() => {
    const bracketed = c.attempt(() => bracketedYear(c));
    if (bracketed !== null) return { ...found, year: bracketed };
    // «2021 год – март, 2022 год – май», «2021 г., март, 2022 г., май»: the second year heads what follows it
    if (c.isMark('comma') && c.number(1)?.digits === 4 && beginsWithYear(c)) return null;
    const comma = c.eatMark('comma') || (c.number(1)?.digits === 4 && c.eatMark('dash'));
    // «до 1 октября текущего учебного года»: which year that is, the plan says
    if (!comma && c.attempt(eatCurrentSchoolYear)) return { ...found, hint: 'current_school' as const };
    const school = parseSchoolYear(c);
    if (school && (school.year !== null || !comma)) {
      const slashed = school.slashed ? ({ slashed: true } as const) : {};
      return school.year === null ? null : { ...found, schoolYear: school.year, ...slashed };
    }
    // «до 1 июня в 2026 году», but «в 2025 году до 1 июня в 2026 году …»
    const inOne = c.word() === 'в' && c.number(1)?.digits === 4 && unitOf(c.word(2)) === 'year';
    if (!comma && inOne && !beginsWithYear(c)) c.at += 1;
    const year = parseYear(c) ?? (comma ? null : parseShortYear(c));
    if (year !== null) return beginsYearRange(c) ? null : { ...found, year };
    const hint = comma ? null : parseYearHint(c);
    return hint ? { ...found, hint } : null;
  });
  return after ?? found;
}

const farthest = 40;

/** «2021 год – …», «2021 г., …», «в 2021: …»: a phrase whose years stand before their dates. */
function beginsWithYear(c: Cursor): boolean {
  let first = 0;
  while (
    first > -farthest &&
    c.at + first > 0 &&
    !c.isMark('semicolon', first - 1) &&
    !c.isMark('break', first - 1)
  )
    first -= 1;
  const at = c.word(first) === 'в' ? first + 1 : first;
  const next = c.number(at + 2);
  // «2021-05-20», «2021–2023»
  return c.number(at)?.digits === 4 && !(next?.glued && !c.isMark('comma', at + 1));
}

/** «(май, 2021)–2023 гг.» goes on with a year, «1 мая 2021 – 02.05.2021» with a day. */
function beginsYearRange(c: Cursor): boolean {
  const second = c.number(1);
  if (!second || !(c.isMark('dash') || c.isMark('slash')) || second.digits % 2 === 1) return false;
  const goesOn = c.isMark('dot', 2) || c.isMark('slash', 2) || c.isMark('dash', 2) || c.isMark('comma', 2);
  const third = c.peek(3);
  const named = (ahead: number) => monthOf(c.word(ahead)) !== null || looseRomanOf(c.word(ahead)) !== null;
  const spaced = third?.type === 'number' && c.isMark('dot', 4);
  const glued = third?.glued === true && (third.type === 'number' || named(3));
  const dayFollows = (goesOn && (glued || spaced)) || named(2);
  return second.digits === 4 ? !dayFollows || c.number(3)?.digits === 4 : !dayFollows && !second.ordinal;
}

/** «март (2024 г.)». */
function bracketedYear(c: Cursor): number | null {
  if (!c.eatMark('open')) return null;
  const year = parseYear(c);
  return year !== null && c.eatMark('close') ? year : null;
}
