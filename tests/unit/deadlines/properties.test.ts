import { afterEach, describe, expect, test } from '@jest/globals';
import { cheapest, costRatio } from '../../support/cpu-time.js';
import { fc } from '../../support/fast-check.js';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import { addDays, isCivilDate, lastDayOfMonth, partsOf, type CivilDate } from '../../../domain/civil-date.js';
import type { DeadlineContext, DeadlineReading } from '../../../domain/deadline.js';
import { describeRule } from '../../../domain/deadlines/reading/describe-rule.js';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { toRule } from '../../../domain/deadlines/reading/to-rule.js';
import { planOccurrences } from '../../../domain/occurrence-plan.js';
import { defaultPresets } from '../../../domain/presets.js';
import {
  dayForms,
  halfForms,
  monthForms,
  monthlyForms,
  quarterForms,
  schoolYearForms,
  thirdForms,
  two,
  yearlyForms,
  type DayForm,
} from './forms.js';

const anyDate = fc.integer({ min: 0, max: 21_000 }).map((n) => addDays('2001-01-01', n));
const anyForm = fc.constantFrom(...dayForms);

function write(form: DayForm, date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return form(year, month, day);
}

const words = [
  ...'январь мая сентебрь 15 1 31 99 2024 2021-2023 гг. , . - – : ( ) ; / № _ « » до по с к в на не позднее раньше'.split(
    ' ',
  ),
  ...'ежегодно ежеквартально ежемесячно еженедельно I II VII квартал кв. полугодие четверть учебного уч. года год'.split(
    ' ',
  ),
  ...'далее или и раз раза два трёх каждый каждую вторник пятница последняя последний рабочий день дней месяца'.split(
    ' ',
  ),
  ...'числа следующего за отчётным по графику плану после проведения истечения окончания течение всего периода'.split(
    ' ',
  ),
  ...'постоянно срочно конца начала середина осень летний 25.10.2024 31.06 15:00 10-дневный срок весь 1-го 2-х'.split(
    ' ',
  ),
  ...'необходимости потребности текущего итогам декада неделя половина включительно начиная абракадабра 🎒 \n \u00AD'.split(
    ' ',
  ),
];
const soup = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(' '));
const gluedSoup = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(''));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme' }),
  soup,
  gluedSoup,
);
const anyYear = fc.integer({ min: 2018, max: 2030 });
const anyContext: fc.Arbitrary<DeadlineContext> = fc.record(
  {
    orderDate: anyDate,
    planYear: anyYear,
    schoolYear: anyYear,
    period: fc.tuple(anyYear, fc.integer({ min: 1, max: 1200 })).map(([year, length]) => {
      const start: CivilDate = `${year}-09-01`;
      return { start, end: addDays(start, length) };
    }),
  },
  { requiredKeys: [] },
);

function everyReading(reading: DeadlineReading): DeadlineReading[] {
  const chosen = reading.questions.flatMap(({ choices }) => choices.map((choice) => choice.reading));
  return [reading, ...[...reading.parts, ...chosen].flatMap(everyReading)];
}

describe('a date reads back as itself', () => {
  test('as a day and after «до»', () => {
    fc.assert(
      fc.property(anyForm, anyDate, (form, date) => {
        const text = write(form, date);
        expect(readDeadline(text)).toMatchObject({
          kind: 'one_off',
          start: date,
          end: date,
          ambiguous: false,
        });
        expect(readDeadline(`не позднее ${text}`)).toMatchObject({
          start: null,
          end: date,
          ambiguous: false,
        });
        expect(readDeadline(`до ${text} включительно`)).toMatchObject({
          start: null,
          end: date,
          ambiguous: false,
        });
      }),
      { numRuns: 150 },
    );
  });

  test('as the ends of a range', () => {
    fc.assert(
      fc.property(
        anyForm,
        anyForm,
        anyDate,
        fc.integer({ min: 1, max: 800 }),
        (first, second, start, length) => {
          const end = addDays(start, length);
          const expected = { kind: 'range', start, end, ambiguous: false };
          expect(readDeadline(`с ${write(first, start)} по ${write(second, end)}`)).toMatchObject(expected);
          expect(readDeadline(`${write(first, start)} – ${write(second, end)}`)).toMatchObject(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('as one of a list', () => {
    fc.assert(
      fc.property(anyForm, fc.array(anyDate, { minLength: 2, maxLength: 6 }), (form, dates) => {
        const reading = readDeadline(dates.map((date) => write(form, date)).join(', '));
        expect(reading.parts.map(({ start, end }) => [start, end])).toEqual(
          dates.map((date) => [date, date]),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('a period or a rhythm reads back as itself', () => {
  const anyMonth = fc.integer({ min: 1, max: 12 });
  const day = (year: number, month: number, n: number) => `${year}-${two(month)}-${two(n)}`;
  const said = (text: string, start: string, end: string) =>
    expect([text, readDeadline(text)]).toMatchObject([
      text,
      { kind: 'one_off', start, end, ambiguous: false },
    ]);

  test('months, quarters, half-years, thirds of a month, school years', () => {
    fc.assert(
      fc.property(anyYear, anyMonth, fc.nat({ max: 1000 }), (year, month, n) => {
        const form = <T>(list: readonly T[]): T => list[n % list.length] as T;
        said(form(monthForms)(year, month), day(year, month, 1), lastDayOfMonth(year, month));
        const quarter = 1 + (month % 4);
        said(
          form(quarterForms)(year, quarter),
          day(year, 3 * quarter - 2, 1),
          lastDayOfMonth(year, 3 * quarter),
        );
        const half = 1 + (month % 2);
        said(form(halfForms)(year, half), day(year, 6 * half - 5, 1), lastDayOfMonth(year, 6 * half));
        said(form(schoolYearForms)(year), day(year, 9, 1), day(year + 1, 8, 31));
        const third = 1 + (n % 3);
        const end = third === 3 ? lastDayOfMonth(year, month) : day(year, month, 10 * third);
        said(form(thirdForms)(year, month, third), day(year, month, 10 * third - 9), end);
      }),
      { numRuns: 150 },
    );
  });

  test('yearly and monthly days', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 1, max: 28 }), fc.nat({ max: 1000 }), (month, n, which) => {
        const yearly = yearlyForms[which % yearlyForms.length]?.(month, n) ?? '';
        const monthly = monthlyForms[which % monthlyForms.length]?.(n) ?? '';
        expect([yearly, readDeadline(yearly)]).toMatchObject([
          yearly,
          { kind: 'recurring', rrule: `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${n}`, ambiguous: false },
        ]);
        expect([monthly, readDeadline(monthly)]).toMatchObject([
          monthly,
          { kind: 'recurring', rrule: `FREQ=MONTHLY;BYMONTHDAY=${n}`, ambiguous: false },
        ]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('any text', () => {
  test('is read without an exception, into real days, with whole spans', () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        const reading = readDeadline(text, context);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
        expect(reading.ambiguous).toBe(reading.questions.length > 0);
        if (reading.kind === 'unknown') expect(reading.ambiguous).toBe(true);
        for (const { start, end, text: piece } of reading.spans) expect(text.slice(start, end)).toBe(piece);
        for (const { start, end } of everyReading(reading)) {
          for (const day of [start, end]) expect(day === null || isCivilDate(day)).toBe(true);
          if (start && end) expect(start <= end).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('gives no rule while something is asked, and a rule that can be planned otherwise', () => {
    const calendar = buildCalendar(shippedYears);
    const validity = { start: '2024-01-15', end: '2026-12-31' } as const;
    fc.assert(
      fc.property(fc.oneof(soup, gluedSoup), anyContext, (text, context) => {
        for (const reading of everyReading(readDeadline(text, context))) {
          const rule = toRule(reading, validity, defaultPresets);
          if (reading.ambiguous) expect(rule).toBeNull();
          if (!rule) continue;
          expect(describeRule(rule)).toMatch(/^[А-Я0-9].*\.$/u);
          const input = { validFrom: validity.start, validUntil: validity.end, controlFrom: validity.start };
          planOccurrences(rule, { ...input, calendar, presets: defaultPresets });
        }
      }),
      { numRuns: 150 },
    );
  });

  test('words that mean nothing are always asked about', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom('бубубу', 'кроме', 'примерочная', 'xyz', '№'), (text, word) => {
        expect(readDeadline(`${word} ; ${text}`).ambiguous).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('time', () => {
  const repeated = [
    ...[
      '1, ',
      'и ',
      'январь ',
      '(',
      'по графику, ',
      'ё',
      '9',
      'г.',
      'до 1 июня; ',
      'сентебрь ',
      'до сентября 2024, ',
    ],
    ...['школа ', 'ул. Ленина, ', 'в порядке ', 'срок ', 'за 5 дней до ', 'первого ', 'не позднее, чем за '],
    ...[
      'еже-',
      '1/2/',
      'с 1 по ',
      'до 5 рабочего дня ',
      'IV квартал, до 1 декабря, ',
      '12-00-',
      'но не ранее ',
    ],
    ...[
      'ежемесячно и август 2025 г. и ',
      'ежегодно до 1 мая\nмай ',
      'в те-\nче-\nние ',
      'кроме июля и августа, ',
    ],
    ...['до 15 мая 2024 г. и ежеквартально ', 'ежемесячно до 5 числа месяца, следующего за отчётным, и '],
    ...['после по графику ', '25.10.2024 ', 'каждый вторник и ', 'в течение 1 ', '1-й ', 'далее ежегодно '],
  ];
  const reading = (text: string) => () => readDeadline(text, { planYear: 2024 });

  test.each(repeated)('grows no faster than the text: «%s»', (piece) => {
    const of = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    // ten times the text; quadratic would be a hundred times
    const both = [reading(of(2_000)), reading(of(20_000))] as const;
    expect(costRatio(both, { floor: 10, enough: 30 })).toBeLessThan(30);
  });

  test('no length of text is too much', () => {
    const long = 'до 15 мая 2024 г. и ежеквартально '.repeat(3_000);
    expect(readDeadline(long).ambiguous).toBe(true);
  });

  test('a cell of 10,000 characters takes less than a second', () => {
    const cell = words.join(' ').repeat(40).slice(0, 10_000);
    expect(cheapest(reading(cell), 1_000)).toBeLessThan(1_000);
  });
});

describe('the zone and language of the host', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('change nothing', () => {
    const phrases = [
      'до 15:00 25.10.2024',
      'последняя пятница августа 2024',
      'II квартал 2024',
      'декабрь – февраль 2025',
    ];
    const readings = ['UTC', 'Asia/Kamchatka', 'America/Los_Angeles', 'Pacific/Apia'].map((TZ) => {
      process.env['TZ'] = TZ;
      return JSON.stringify(phrases.map((phrase) => readDeadline(phrase, { orderDate: '2024-01-01' })));
    });
    expect(new Set(readings).size).toBe(1);
  });
});
