import { describe, expect, test } from '@jest/globals';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { brief } from './tables.js';

describe('a new line inside a narrow cell', () => {
  test.each([
    ['Каждый\nпонедельник', 'recurring WEEKLY;BYDAY=MO'],
    ['с 16 час. 29 апреля до 10 час.\n3 мая 2025', 'range 2025-04-29..2025-05-03'],
    ['с 16 до 18 час.\n3 мая 2025', 'one_off 2025-05-03..2025-05-03'],
    ['10-13\nоктября 2025', 'range 2025-10-10..2025-10-13'],
    ['сентябрь\n2025 г.', 'one_off 2025-09-01..2025-09-30'],
    ['с 1 мая\nпо 5 июня 2025 года', 'range 2025-05-01..2025-06-05'],
    ['до\n1 мая 2025', 'one_off ..2025-05-01'],
    ['1 раз\nв квартал', 'recurring MONTHLY;INTERVAL=3'],
    ['сентябрь -\nмай 2025/2026 уч. г.', 'range 2025-09-01..2026-05-31'],
    ['не позднее\n1 июля\n2025 года', 'one_off ..2025-07-01'],
    ['декабрь\n2024', 'one_off 2024-12-01..2024-12-31'],
    ['IV\nквартал 2024 г.', 'one_off 2024-10-01..2024-12-31'],
    ['сен-\nтябрь 2024', 'one_off 2024-09-01..2024-09-30'],
    ['2024-2025\nуч. г.', 'one_off 2024-09-01..2025-08-31'],
    ['март\n(2024 г.)', 'one_off 2024-03-01..2024-03-31'],
    ['20.12.2024\n(пт)', 'one_off 2024-12-20..2024-12-20'],
    ['1\nраз в квартал', 'recurring MONTHLY;INTERVAL=3'],
    ['двадцать\nпятого числа каждого месяца', 'recurring MONTHLY;BYMONTHDAY=25'],
    ['согласно\nграфику', 'by_external_schedule'],
    ['не ре-\nже 1 раза в квар-\nтал', 'recurring MONTHLY;INTERVAL=3'],
    ['еже-\nквар-\nтально', 'recurring MONTHLY;INTERVAL=3'],
    ['до 10 чис-\nла месяца, следую-\nщего за отчет-\nным', 'recurring MONTHLY;BYMONTHDAY=10'],
    ['в тече-\nние 5 дней со дня посту-\nпления', 'relative 5 day «поступления»'],
    ['Август-се-\nнтябрь 2011', 'range 2011-08-01..2011-09-30'],
    ['январь-\nмарт 2025', 'range 2025-01-01..2025-03-31'],
    ['по мере не-\nобход-\nимости', 'on_demand'],
    ['1-я пол.\nиюля 2025', 'one_off 2025-07-01..2025-07-15'],
    ['школа №\n5 – 12 мая 2025', 'one_off 2025-05-12..2025-05-12'],
    ['не позднее 10 дней до дня\nзаседания', 'relative -10 day «дня заседания»'],
    ['в течение суток после\nокончания\nсовещания', 'relative 1 day «окончания совещания»'],
    ['19 июня 2021 года с 14\nдо 18 часов', 'one_off 2021-06-19..2021-06-19'],
    ['сентябрь 2024\n–\nмай 2025', 'range 2024-09-01..2025-05-31'],
    ['в теч.\nгода', 'continuous'],
    ['I квартал\n2025 г.', 'one_off 2025-01-01..2025-03-31'],
    ['1 кв.\n2025 г.', 'one_off 2025-01-01..2025-03-31'],
    ['25.12.\n2025г.', 'one_off 2025-12-25..2025-12-25'],
    ['15.05.2025\nчетверг', 'one_off 2025-05-15..2025-05-15'],
    ['по мере\nнеобходимости', 'on_demand'],
    ['не реже\nодного раза в год', 'recurring YEARLY'],
    ['в течение 5\nрабочих\nдней\nсо дня\nпоступления', 'relative 5 working_day «поступления»'],
    ['за 10 дней\nдо начала\nаттестации', 'relative -10 day «начала аттестации»'],
    ['до 11 числа месяца\nследующего за отчетным', 'recurring MONTHLY;BYMONTHDAY=11'],
    ['второй, четвертый понедельник\nмесяца', 'recurring MONTHLY;BYDAY=2MO,4MO'],
    ['в\nтечение\n3\nдней\nсо\nдня\nпоступления', 'relative 3 day «поступления»'],
    ['с\n1\nпо\n20\nмая\n2025\nгода', 'range 2025-05-01..2025-05-20'],
    ['согласно плану\nМинистерства', 'by_external_schedule'],
    ['при поступлении\nна работу', 'on_demand'],
    ['II декада\nмая 2025', 'one_off 2025-05-11..2025-05-20'],
    ['октябрь 2007 года\n- январь 2008 года', 'range 2007-10-01..2008-01-31'],
    ['до 20\nфев. 2025', 'one_off ..2025-02-20'],
    ['апрель-первая половина\nмая 2025', 'range 2025-04-01..2025-05-15'],
  ])('goes on with the phrase: %j', (phrase, expected) => {
    expect(brief(readDeadline(phrase))).toBe(expected);
  });

  test.each([
    ['не позднее 25 декабря\nпредшествующего года', 'one_off ..2023-12-25 ?'],
    ['3 квартал\nт.г.', 'one_off 2024-07-01..2024-09-30'],
    ['до 15 мая\nконтроль в июне', 'one_off ..2024-05-15 + one_off 2024-06-01..2024-06-30'],
    ['15.05.2024\n10.10', 'one_off 2024-05-15..2024-05-15 + one_off 2024-10-10..2024-10-10 ?'],
    ['15.05\n16.10', 'one_off 2024-05-15..2024-05-15 + one_off 2024-10-16..2024-10-16'],
    ['15 мая\n10.00', 'one_off 2024-05-15..2024-05-15'],
    ['ежегодно, до 15 марта\nмай', 'recurring YEARLY;BYMONTH=3;BYMONTHDAY=15 + recurring YEARLY;BYMONTH=5 ?'],
    [
      'ежегодно до 31 марта\nдо 1 декабря',
      'recurring YEARLY;BYMONTH=3;BYMONTHDAY=31 + recurring YEARLY;BYMONTH=12;BYMONTHDAY=1',
    ],
    [
      '2 сентября\nдо 30 декабря года, предшествующего планируемому',
      'recurring YEARLY;BYMONTH=9;BYMONTHDAY=2 + recurring YEARLY;BYMONTH=12;BYMONTHDAY=30 ?',
    ],
    [
      '3.09\nапрель – май ежегодно',
      'recurring YEARLY;BYMONTH=9;BYMONTHDAY=3 + recurring YEARLY --04-01..--05-31 ?',
    ],
    ['ежегодно\n15 марта\n15 сентября', 'recurring YEARLY;BYMONTH=3,9;BYMONTHDAY=15'],
    ['1 квартал\nмай', 'one_off 2024-01-01..2024-03-31 + one_off 2024-05-01..2024-05-31'],
  ])('in the plan of a year: %j', (phrase, expected) => {
    expect(brief(readDeadline(phrase, { planYear: 2024 }))).toBe(expected);
  });

  test.each([
    'октябрь\n– декабрь 2023 года',
    '15 апреля\n– 15 мая, 15 сентября\n– 15 октября 2026 года',
    '13.10\n-15.10.2014',
    '2020\n- 2021 годы',
    '2009\n2011 годы',
  ])('leaves a sign at the line end in doubt: %j', (phrase) => {
    expect(readDeadline(phrase).questions.map(({ code }) => code)).toEqual(['lost_sign']);
  });

  test.each([
    ['- май 2024\n- сентябрь 2024', 'one_off 2024-05-01..2024-05-31 + one_off 2024-09-01..2024-09-30'],
    ['1 мая 2025\n5 июня 2025', 'one_off 2025-05-01..2025-05-01 + one_off 2025-06-05..2025-06-05'],
    ['до 1 мая 2025\n- до 5 июня 2025', 'one_off ..2025-05-01 + one_off ..2025-06-05'],
  ])('parts two deadlines: %j', (phrase, expected) => {
    expect(brief(readDeadline(phrase))).toBe(expected);
  });
});
