import { describe, expect, test } from '@jest/globals';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { summary } from './summary.js';

const plain: [string, string][] = [
  ['ежедневно', 'recurring DAILY day'],
  ['еженедельно', 'recurring WEEKLY week'],
  ['ежемесячно', 'recurring MONTHLY month'],
  ['ежемесячный', 'recurring MONTHLY month'],
  ['ежеквартально за отчётный период', 'recurring MONTHLY;INTERVAL=3 quarter'],
  ['каждый квартал', 'recurring MONTHLY;INTERVAL=3 quarter'],
  ['1 раз в квартал', 'recurring MONTHLY;INTERVAL=3 quarter'],
  ['ежегодно, 1 раз в квартал', 'recurring MONTHLY;INTERVAL=3 quarter'],
  ['ежеквартально в течение года', 'recurring MONTHLY;INTERVAL=3 quarter'],
  ['ежегодно в течение года', 'recurring YEARLY year'],
  ['по итогам квартала', 'recurring MONTHLY;INTERVAL=3 quarter'],
  ['по полугодиям', 'recurring MONTHLY;INTERVAL=6 half_year'],
  ['раз в полугодие', 'recurring MONTHLY;INTERVAL=6 half_year'],
  ['не реже 1 раза в полугодие', 'recurring MONTHLY;INTERVAL=6 half_year'],
  ['каждые полгода', 'recurring MONTHLY;INTERVAL=6 half_year'],
  ['каждый год', 'recurring YEARLY year'],
  ['не реже одного раза в год', 'recurring YEARLY year'],
  ['1 раз в 3 года', 'recurring YEARLY;INTERVAL=3 year'],
  ['раз в 2 года', 'recurring YEARLY;INTERVAL=2 year'],
  ['один раз в пять лет', 'recurring YEARLY;INTERVAL=5 year'],
  ['каждые 3 года', 'recurring YEARLY;INTERVAL=3 year'],
  ['раз в две недели', 'recurring WEEKLY;INTERVAL=2 week'],
  ['ежегодно в течение учебного года', 'recurring YEARLY school_year'],
  ['1 раз в учебный год', 'recurring YEARLY school_year'],
];
const weekly: [string, string][] = [
  ['каждый вторник', 'recurring WEEKLY;BYDAY=TU day'],
  ['по пятницам', 'recurring WEEKLY;BYDAY=FR day'],
  ['каждый понедельник и четверг', 'recurring WEEKLY;BYDAY=MO,TH day'],
  ['еженедельно по вторникам и четвергам', 'recurring WEEKLY;BYDAY=TU,TH day'],
  ['еженедельно, пятница', 'recurring WEEKLY;BYDAY=FR day'],
  ['последняя пятница месяца', 'recurring MONTHLY;BYDAY=-1FR day'],
  ['первый понедельник каждого месяца', 'recurring MONTHLY;BYDAY=1MO day'],
  ['2-й и 4-й вторник месяца', 'recurring MONTHLY;BYDAY=2TU,4TU day'],
  ['каждую первую среду месяца', 'recurring MONTHLY;BYDAY=1WE day'],
];
const monthly: [string, string][] = [
  ['ежемесячно до 5 числа', 'recurring MONTHLY;BYMONTHDAY=5 day'],
  ['ежемесячно, до 25-го', 'recurring MONTHLY;BYMONTHDAY=25 day'],
  ['до 5 числа каждого месяца', 'recurring MONTHLY;BYMONTHDAY=5 day'],
  ['ежемесячно 1 и 15 числа', 'recurring MONTHLY;BYMONTHDAY=1,15 day'],
  ['последний рабочий день месяца', 'recurring MONTHLY;BYMONTHDAY=-1 month ? last_working_day'],
  ['ежемесячно до конца месяца', 'recurring MONTHLY;BYMONTHDAY=-1 month'],
  ['до 15 числа месяца, следующего за отчётным', 'recurring MONTHLY;BYMONTHDAY=15 month due15'],
  ['до 5-го числа следующего за отчетным месяца', 'recurring MONTHLY;BYMONTHDAY=5 month due5'],
  ['ежемесячно до 3 числа следующего месяца', 'recurring MONTHLY;BYMONTHDAY=3 month due3'],
  [
    'до 10 числа месяца, следующего за отчетным кварталом',
    'recurring MONTHLY;INTERVAL=3;BYMONTHDAY=10 quarter due10',
  ],
  [
    'ежеквартально, до 15 числа месяца, следующего за отчётным',
    'recurring MONTHLY;INTERVAL=3;BYMONTHDAY=15 quarter due15',
  ],
  ['ежеквартально до конца квартала', 'recurring YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1 quarter'],
  ['ежемесячно с сентября по май', 'recurring MONTHLY;BYMONTH=1,2,3,4,5,9,10,11,12 month'],
];
const yearly: [string, string][] = [
  ['до 15 июля ежегодно', 'recurring YEARLY;BYMONTH=7;BYMONTHDAY=15 day'],
  ['ежегодно до 1 сентября', 'recurring YEARLY;BYMONTH=9;BYMONTHDAY=1 day'],
  ['ежегодно, не позднее 25 октября', 'recurring YEARLY;BYMONTH=10;BYMONTHDAY=25 day'],
  ['ежегодно до конца мая', 'recurring YEARLY;BYMONTH=5 year'],
  ['ежегодно (август)', 'recurring YEARLY;BYMONTH=8 month'],
  ['август каждого года', 'recurring YEARLY;BYMONTH=8 month'],
  ['в мае месяце ежегодно', 'recurring YEARLY;BYMONTH=5 month'],
  ['ежегодна, сентябрь', 'recurring YEARLY;BYMONTH=9 month'],
  ['1 раз в год (июнь)', 'recurring YEARLY;BYMONTH=6 month'],
  ['2 раза в год (июнь, декабрь)', 'recurring YEARLY;BYMONTH=6,12 month'],
  ['ежеквартально (март, июнь, сентябрь, декабрь)', 'recurring YEARLY;BYMONTH=3,6,9,12 month'],
  ['15 апреля, 15 октября ежегодно', 'recurring YEARLY;BYMONTH=4,10;BYMONTHDAY=15 day'],
  [
    '15 апреля и 1 октября ежегодно',
    'recurring YEARLY;BYMONTH=4;BYMONTHDAY=15 day + recurring YEARLY;BYMONTH=10;BYMONTHDAY=1 day',
  ],
  ['1 раз в полугодие, до 15 июня и 15 декабря', 'recurring YEARLY;BYMONTH=6,12;BYMONTHDAY=15 day'],
  ['раз в 2 года, до 1 октября', 'recurring YEARLY;INTERVAL=2;BYMONTH=10;BYMONTHDAY=1 day'],
  ['с 1 по 15 мая ежегодно', 'recurring YEARLY --05-01..--05-15 month from--05-01'],
  ['ежегодно с сентября по май', 'recurring YEARLY --09-01..--05-31 month from--09-01'],
  ['апрель – май, ежегодно', 'recurring YEARLY --04-01..--05-31 month from--04-01'],
  ['II квартал ежегодно', 'recurring YEARLY --04-01..--06-30 month from--04-01'],
  ['последняя пятница августа ежегодно', 'recurring YEARLY;BYMONTH=8;BYDAY=-1FR day'],
  ['до 15 января года, следующего за отчётным', 'recurring YEARLY;BYMONTH=1;BYMONTHDAY=15 day'],
];
const bounded: [string, string][] = [
  ['ежегодно, начиная с 2021 года', 'recurring YEARLY 2021-01-01.. year'],
  ['ежегодно 2021-2023 гг.', 'recurring YEARLY 2021-01-01..2023-12-31 year'],
  [
    'ежегодно, до 1 октября, начиная с 2021 года',
    'recurring YEARLY;BYMONTH=10;BYMONTHDAY=1 2021-01-01.. day',
  ],
  ['май, 2021–2023 гг.', 'recurring YEARLY;BYMONTH=5 2021-01-01..2023-12-31 month'],
  ['ежеквартально в 2024 году', 'recurring MONTHLY;INTERVAL=3 2024-01-01..2024-12-31 quarter'],
  ['ежемесячно с 01.09.2024 по 31.05.2025', 'recurring MONTHLY 2024-09-01..2025-05-31 month'],
  ['начиная с сентября 2024 ежемесячно', 'recurring MONTHLY 2024-09-01.. month'],
  ['постоянно с 01.09.2024', 'continuous 2024-09-01.. january_20'],
  ['в течение 2021-2023 гг.', 'range 2021-01-01..2023-12-31'],
];
const compounds: [string, string][] = [
  [
    'до 1 июня 2024, далее ежеквартально',
    'one_off ..2024-06-01 + recurring MONTHLY;INTERVAL=3 2024-06-02.. quarter',
  ],
  ['до 01.06.2024; ежеквартально', 'one_off ..2024-06-01 + recurring MONTHLY;INTERVAL=3 quarter'],
  ['сентябрь 2024, ежегодно в мае', 'one_off 2024-09-01..2024-09-30 + recurring YEARLY;BYMONTH=5 month'],
  ['до 1 июня, далее ежеквартально', 'one_off ..--06-01 + recurring MONTHLY;INTERVAL=3 quarter ? which_year'],
];

describe('what repeats', () => {
  test.each([...plain, ...weekly, ...monthly, ...yearly, ...bounded, ...compounds])(
    '«%s»',
    (phrase, expected) => {
      expect(summary(readDeadline(phrase))).toBe(expected);
    },
  );
});

describe('a compound as a whole', () => {
  test('has the kind and the rule of its first part, and the days of its dated parts', () => {
    expect(readDeadline('сентябрь 2024, далее ежемесячно')).toMatchObject({
      kind: 'one_off',
      rrule: null,
      start: '2024-09-01',
      end: '2024-09-30',
    });
    expect(readDeadline('ежегодно до 30 марта, до 1 октября')).toMatchObject({
      kind: 'recurring',
      rrule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=30',
      start: null,
      end: null,
      ambiguous: false,
    });
  });

  test('keeps the order of the phrase', () => {
    const reading = readDeadline('до 31 января, по мере необходимости', { planYear: 2020 });
    expect(reading).toMatchObject({ kind: 'one_off', start: null, end: '2020-01-31', ambiguous: true });
    expect(reading.parts.map(({ kind }) => kind)).toEqual(['one_off', 'on_demand']);
  });
});
