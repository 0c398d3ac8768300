import { describe, expect, test } from '@jest/globals';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import type { DeadlineContext } from '../../../domain/deadline.js';
import { summary } from './summary.js';

/** The label of every choice of the first question with the reading it gives. */
function choices(phrase: string, context: DeadlineContext = {}): Record<string, string> {
  const [question] = readDeadline(phrase, context).questions;
  return Object.fromEntries(question?.choices.map(({ label, reading }) => [label, summary(reading)]) ?? []);
}

describe('what can be read in two ways is asked, with the reading of each answer', () => {
  test('a day that does not exist', () => {
    expect(summary(readDeadline('31 июня 2024'))).toBe('unknown ? impossible_date');
    expect(choices('31 июня 2024')).toEqual({ '30 июня': 'one_off 2024-06-30..2024-06-30' });
    expect(choices('до 29.02.2023')).toEqual({ '28 февраля': 'one_off ..2023-02-28' });
    expect(summary(readDeadline('32.13.2024'))).toBe('unknown ? impossible_date');
    expect(summary(readDeadline('5 квартал 2024'))).toBe('unknown ? impossible_date');
    expect(summary(readDeadline('с 15 по 1 мая 2024'))).toBe('unknown ? impossible_date');
    expect(summary(readDeadline('ежегодно до 31 июня'))).toBe('recurring YEARLY year ? impossible_date');
  });

  test('years listed after dates', () => {
    const [same, whole] = [
      'Тот же срок в каждом из названных лет',
      'Названный срок и остальные годы целиком',
    ];
    expect(choices('июнь–август 2022, 2023')).toEqual({
      [same]: 'range 2022-06-01..2022-08-31 + range 2023-06-01..2023-08-31',
      [whole]: 'range 2022-06-01..2022-08-31 + one_off 2023-01-01..2023-12-31',
    });
    expect(choices('май, ноябрь 2023, 2024')[same]).toBe(
      [
        ...['one_off 2023-05-01..2023-05-31', 'one_off 2023-11-01..2023-11-30'],
        ...['one_off 2024-05-01..2024-05-31', 'one_off 2024-11-01..2024-11-30'],
      ].join(' + '),
    );
    expect(summary(readDeadline('декабрь 2021, 2022, 2023 гг.'))).toBe(
      'one_off 2021-12-01..2021-12-31 + one_off 2022-12-01..2022-12-31 + one_off 2023-12-01..2023-12-31',
    );
    expect(readDeadline('2021, 2022 годы').ambiguous).toBe(false);
    expect(readDeadline('декабрь 2021, март 2022').ambiguous).toBe(false);
  });

  test('a weekday that does not fit its date', () => {
    // 26.10.2024 was a Saturday
    expect(choices('пятница, 26 октября 2024')).toEqual({
      'Верна дата, день недели назван ошибочно': 'one_off 2024-10-26..2024-10-26',
    });
  });

  const before = 'one_off 2016-10-27..2016-10-27';
  test.each<[string, DeadlineContext, string[]]>([
    ['27.10.2016', { period: { start: '2016-11-01', end: '2016-11-30' } }, [before]],
    ['17.10.15', { planYear: 2016 }, ['one_off 2015-10-17..2015-10-17', 'one_off 2016-10-17..2016-10-17']],
    [
      'до 15 марта 2021 года',
      { planYear: 2022, orderDate: '2021-11-20' },
      ['one_off ..2021-03-15', 'one_off ..2022-03-15'],
    ],
    ['с 1 по 10 июня 2024 года', { schoolYear: 2024 }, ['range 2024-06-01..2024-06-10']],
    ['до 29 февраля 2024 года', { planYear: 2025 }, ['one_off ..2024-02-29']],
    ['до 15.03.2021, до 15.03.2022', { planYear: 2022 }, ['one_off ..2021-03-15 + one_off ..2022-03-15']],
  ])('a day that was over before its plan began: %s', (phrase, context, readings) => {
    expect(readDeadline(phrase, context).questions.map(({ code }) => code)).toEqual(['before_plan']);
    expect(Object.values(choices(phrase, context))).toEqual(readings);
  });

  test.each<[string, DeadlineContext]>([
    // what prepares the plan stands in the order of the year before
    ['до 15 декабря 2021 года', { planYear: 2022, orderDate: '2021-11-20' }],
    ['20.11.2021', { planYear: 2022, orderDate: '2021-11-20' }],
    // inside the plan, born overdue
    ['21.02.2022', { planYear: 2022, orderDate: '2022-03-01' }],
    ['декабрь 2021 года', { planYear: 2022 }],
    ['с 20.12.2021 по 15.01.2022', { planYear: 2022 }],
    ['до 20 августа 2024 года', { schoolYear: 2024 }],
    ['01.11.2007', { orderDate: '2007-11-27' }],
  ])('a day before the year of its plan that is not doubtful: %s', (phrase, context) => {
    expect(readDeadline(phrase, context).questions).toEqual([]);
  });

  test('«до» before a month or a year', () => {
    expect(Object.values(choices('до сентября 2024'))).toEqual([
      'one_off ..2024-08-31',
      'one_off ..2024-09-30',
    ]);
    expect(Object.values(choices('до 2025 года'))).toEqual(['one_off ..2024-12-31', 'one_off ..2025-12-31']);
  });

  test('a period over New Year with one year', () => {
    expect(Object.values(choices('декабрь – февраль 2025'))).toEqual([
      'range 2024-12-01..2025-02-28',
      'range 2025-12-01..2026-02-28',
    ]);
  });

  test('a list that runs backwards with one year', () => {
    expect(Object.values(choices('ноябрь, апрель 2025'))).toEqual([
      'one_off 2025-11-01..2025-11-30 + one_off 2025-04-01..2025-04-30',
      'one_off 2024-11-01..2024-11-30 + one_off 2025-04-01..2025-04-30',
      'one_off 2025-11-01..2025-11-30 + one_off 2026-04-01..2026-04-30',
    ]);
  });

  test('years after a month', () => {
    expect(choices('июнь 2021, 2022')['Тот же срок в каждом из названных лет']).toBe(
      'one_off 2021-06-01..2021-06-30 + one_off 2022-06-01..2022-06-30',
    );
  });

  test('«ежегодно» beside a year', () => {
    expect(Object.values(choices('сентябрь 2024, ежегодно'))).toEqual([
      'recurring YEARLY;BYMONTH=9 2024-01-01.. month',
      'one_off 2024-09-01..2024-09-30 + recurring YEARLY year',
    ]);
  });

  test('how many times, but not when', () => {
    expect(summary(readDeadline('2 раза в год'))).toBe('recurring year ? which_dates');
    expect(choices('2 раза в год')).toEqual({ 'Раз в полугодие': 'recurring MONTHLY;INTERVAL=6 half_year' });
    expect(choices('не менее 4 раз в год')).toEqual({
      'Раз в квартал': 'recurring MONTHLY;INTERVAL=3 quarter',
    });
    expect(summary(readDeadline('2-3 раза в год'))).toBe('recurring year ? which_dates');
    expect(summary(readDeadline('2 раза в год, до 1 июня'))).toContain('? which_dates');
  });

  test('seasons and vague edges', () => {
    expect(Object.values(choices('осень 2024'))).toEqual(['one_off 2024-09-01..2024-11-30']);
    expect(Object.values(choices('конец мая 2024'))).toEqual([
      'one_off 2024-05-21..2024-05-31',
      'one_off 2024-05-01..2024-05-31',
    ]);
    expect(Object.values(choices('до конца 2024-2025 учебного года'))).toEqual([
      'one_off ..2025-05-31',
      'one_off ..2025-08-31',
    ]);
  });

  test('a rhythm and a date that contradict each other', () => {
    expect(Object.values(choices('по графику (октябрь 2024)'))).toEqual([
      'by_external_schedule «график»',
      'one_off 2024-10-01..2024-10-31',
      'by_external_schedule «график» + one_off 2024-10-01..2024-10-31',
    ]);
    expect(summary(readDeadline('по мере необходимости, но не реже 1 раза в год'))).toBe(
      'on_demand + recurring YEARLY year ? which_deadline',
    );
    expect(summary(readDeadline('1 раз в 3 года, ежегодно'))).toContain('? several_rhythms');
    expect(summary(readDeadline('апрель 2021 или май 2021'))).toContain('? either_or');
  });

  test('a beginning without an end', () => {
    expect(summary(readDeadline('с 1 сентября 2024'))).toBe('range 2024-09-01.. ? no_end');
    expect(summary(readDeadline('после 1 сентября 2024 года'))).toBe('range 2024-09-01.. ? no_end');
    const period = { start: '2024-09-01', end: '2025-05-31' } as const;
    expect(choices('с 1 октября 2024', { period })).toEqual({
      'До конца срока действия плана': 'range 2024-10-01..2025-05-31',
    });
    expect(summary(readDeadline('ежегодно с 1 сентября'))).toContain('? no_end');
  });

  test('an empty cell is offered a month', () => {
    for (const phrase of ['', '  ', '-', '—', '\u00AD']) {
      expect(summary(readDeadline(phrase))).toBe('unknown ? no_deadline');
    }
    expect(Object.values(choices('', { orderDate: '2024-02-01' }))).toEqual([
      'one_off 2024-02-01..2024-03-02',
    ]);
  });
});

test('a weekday alone asks whether it is every week', () => {
  expect(choices('вторник')).toEqual({ 'Каждую неделю': 'recurring WEEKLY;BYDAY=TU day' });
});

describe('a word that was not understood is never dropped', () => {
  test.each([
    'ежегодно, кроме 2022 года',
    'не ежегодно',
    'ноябрь 2020 года (перенос)',
    'до «___» мая 2024',
    'несколько раз в год',
    'до 1 июня 2024 и позднее',
    'ежегодно*',
    'сентябрь 2024 🎒',
    'абракадабра',
  ])('«%s»', (phrase) => {
    const reading = readDeadline(phrase);
    expect(reading.ambiguous).toBe(true);
    expect(reading.questions.map(({ code }) => code)).toContain('unread_words');
  });

  test('the reading without the word is one of the choices', () => {
    expect(choices('ноябрь 2020 года (перенос)')).toEqual({
      'Эти слова не меняют срок': 'one_off 2020-11-01..2020-11-30',
    });
  });
});

describe('the text round the phrase', () => {
  const seed: DeadlineContext = {
    orderDate: '2020-11-27',
    period: { start: '2020-11-27', end: '2023-11-26' },
  };
  const school: DeadlineContext = { period: { start: '2024-09-01', end: '2025-05-31' } };

  test.each<[string, DeadlineContext, string]>([
    ['ноябрь', { planYear: 2024 }, 'one_off 2024-11-01..2024-11-30'],
    ['до 3 декабря', { planYear: 2024 }, 'one_off ..2024-12-03'],
    ['I полугодие', { planYear: 2024 }, 'one_off 2024-01-01..2024-06-30'],
    [
      'ноябрь, апрель',
      { schoolYear: 2024 },
      'one_off 2024-11-01..2024-11-30 + one_off 2025-04-01..2025-04-30',
    ],
    ['с сентября по май', { schoolYear: 2024 }, 'range 2024-09-01..2025-05-31'],
    ['ноябрь, апрель', school, 'one_off 2024-11-01..2024-11-30 + one_off 2025-04-01..2025-04-30'],
    ['с сентября по май', school, 'range 2024-09-01..2025-05-31'],
    ['декабрь – февраль', school, 'range 2024-12-01..2025-02-28'],
    ['1 сентября текущего года', seed, 'one_off 2020-09-01..2020-09-01'],
    ['до 15 января следующего года', seed, 'one_off ..2021-01-15'],
    ['срочно', seed, 'one_off 2020-11-27..2020-11-30'],
    ['август, ежегодно', seed, 'recurring YEARLY;BYMONTH=8 month'],
    [
      'до 1 июня, далее ежеквартально',
      { planYear: 2024 },
      'one_off ..2024-06-01 + recurring MONTHLY;INTERVAL=3 2024-06-02.. quarter',
    ],
  ])('«%s» is settled by %j', (phrase, context, expected) => {
    expect(summary(readDeadline(phrase, context))).toBe(expected);
  });

  test.each<[string, DeadlineContext, string[]]>([
    [
      'август',
      { schoolYear: 2024 },
      [
        'one_off 2024-08-01..2024-08-31',
        'one_off 2025-08-01..2025-08-31',
        'recurring YEARLY;BYMONTH=8 month',
      ],
    ],
    [
      'до 3 декабря',
      seed,
      [
        'one_off ..2020-12-03',
        'one_off ..2021-12-03',
        'one_off ..2022-12-03',
        'recurring YEARLY;BYMONTH=12;BYMONTHDAY=3 day',
      ],
    ],
    [
      'с сентября по май',
      { planYear: 2024 },
      [
        'range 2023-09-01..2024-05-31',
        'range 2024-09-01..2025-05-31',
        'recurring YEARLY --09-01..--05-31 month from--09-01',
      ],
    ],
    [
      'I полугодие',
      { schoolYear: 2024 },
      ['one_off 2024-09-01..2024-12-31', 'one_off 2025-01-01..2025-06-30'],
    ],
    [
      'ноябрь',
      { planYear: 2024, period: { start: '2021-01-01', end: '2021-12-31' } },
      [
        'one_off 2021-11-01..2021-11-30',
        'one_off 2024-11-01..2024-11-30',
        'recurring YEARLY;BYMONTH=11 month',
      ],
    ],
    [
      'ноябрь',
      { orderDate: '2020-11-27' },
      [
        'one_off 2020-11-01..2020-11-30',
        'one_off 2021-11-01..2021-11-30',
        'recurring YEARLY;BYMONTH=11 month',
      ],
    ],
  ])('«%s» stays a question with %j', (phrase, context, expected) => {
    expect(Object.values(choices(phrase, context))).toEqual(expected);
  });
});

describe('words that change a deadline are never dropped', () => {
  const clear =
    'до 15 июля ежегодно|ежеквартально|ежемесячно до 5 числа|май 2026|с 1 по 15 мая 2026 г.|постоянно|август, ежегодно|каждую пятницу|1 раз в полугодие|I квартал 2026|до 10 числа месяца, следующего за отчетным';
  const changes =
    ', кроме июля|, за исключением каникул| (если позволит бюджет)|, при условии финансирования|, но не ранее 1 марта|, исключая август| либо позднее| или по мере готовности|, с переносом на июнь| (отменено)|, не чаще|, но не более 3 раз|, до отмены|, далее раз в два года|, в 2027 году не проводится|, по четным годам|, за два дня| и за 3 дня до события|, если не указано иное';

  test.each(changes.split('|'))('«…%s»', (change) => {
    // «каждую пятницу, кроме июля»: the rule itself has the change
    const dropped = clear.split('|').filter((phrase) => {
      const reading = readDeadline(phrase + change);
      return !reading.ambiguous && reading.rrule === readDeadline(phrase).rrule;
    });
    expect(dropped).toEqual([]);
  });

  test.each([
    'по графику ВПР (кроме выходных)',
    'по графику ВПР, но не более 3 раз',
    'за 10 дней до начала экзамена (отменено)',
    'по мере необходимости, но не чаще раза в месяц',
    'в течение 2026 года, с 2027 года раз в 2 года',
    '2 раза в месяц до 10 числа месяца, следующего за отчетным',
    'до 10 числа месяца, следующего за отчетным, раз в 2 года',
    'ежегодно, далее ежеквартально',
  ])('«%s»', (phrase) => {
    expect(readDeadline(phrase).ambiguous).toBe(true);
  });
});
