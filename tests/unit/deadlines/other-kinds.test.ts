import { describe, expect, test } from '@jest/globals';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { summary } from './summary.js';

const continuous: [string, string][] = [
  ['на постоянной основе', 'continuous january_20'],
  ['весь период', 'continuous year_end'],
  ['на протяжении всего периода', 'continuous year_end'],
  ['в течение всего срока действия плана', 'continuous year_end'],
  ['в период реализации Программы', 'continuous year_end'],
  ['в теч. года', 'continuous year_end'],
  ['в течении календарного года', 'continuous year_end'],
  ['в течение учебного года', 'continuous year_end'],
  ['на протяжении учебного года', 'continuous year_end'],
  ['весь учебный год', 'continuous year_end'],
  ['постоянно, в течение года', 'continuous year_end'],
  ['круглогодично', 'continuous year_end'],
];
const external: [string, string][] = [
  ['по графику', 'by_external_schedule «график»'],
  ['по графику проведения ВПР, ежегодно', 'by_external_schedule «график проведения ВПР»'],
  ['согласно плану-графику', 'by_external_schedule «план-график»'],
  ['по плану работы РЦОКО', 'by_external_schedule «план работы РЦОКО»'],
  ['по отдельному плану', 'by_external_schedule «по отдельному плану»'],
  ['по согласованию', 'by_external_schedule «по согласованию»'],
  ['в установленные сроки', 'by_external_schedule «в установленные сроки»'],
  ['в сроки, установленные Рособрнадзором', 'by_external_schedule «в сроки, установленные Рособрнадзором»'],
  ['в соответствии с приказом от 12.08.2020 № 974', 'by_external_schedule «приказ от 12.08.2020 № 974»'],
];
const onDemand: [string, string][] = [
  ['по мере необходимости', 'on_demand'],
  ['по необходимости', 'on_demand'],
  ['при необходимости', 'on_demand'],
  ['по мере поступления', 'on_demand'],
  ['по мере поступления обращений граждан', 'on_demand'],
  ['по запросу', 'on_demand'],
  ['по потребности, ежегодно', 'on_demand'],
];
const relative: [string, string][] = [
  ['не позднее чем за 20 дней до истечения квартала', 'relative -20 day «окончание квартала»'],
  ['за 5 рабочих дней до окончания месяца', 'relative -5 working_day «окончание месяца»'],
  ['за 10 дней до начала аттестации', 'relative -10 day «начала аттестации»'],
  ['не позднее 2 дней до начала мероприятия', 'relative -2 day «начала мероприятия»'],
  ['в течение 10 дней после проведения ВПР', 'relative 10 day «проведения ВПР»'],
  ['в течение 5 рабочих дней со дня получения', 'relative 5 working_day «получения»'],
  ['в течение трёх дней со дня получения письма', 'relative 3 day «получения письма»'],
  ['в течение 10 (десяти) рабочих дней со дня регистрации', 'relative 10 working_day «регистрации»'],
  ['через 2 недели после экзамена', 'relative 14 day «экзамена»'],
  ['не позднее 3 дней с момента получения', 'relative 3 day «получения»'],
  ['в 10-дневный срок со дня издания приказа', 'relative 10 day «издания приказа»'],
  ['в недельный срок со дня получения', 'relative 7 day «получения»'],
  ['срочно', 'relative 3 day «подписание приказа»'],
  ['оперативно', 'relative 10 day «подписание приказа»'],
];
const asked: [string, string][] = [
  ['1 четверть', 'one_off --09-01..--10-24 ? which_year school_quarter'],
  ['1 раз в триместр', 'recurring quarter ? event_date'],
  ['по окончании каждой четверти', 'recurring quarter ? event_date'],
  ['осенние каникулы', 'by_external_schedule «осенние каникулы» ? event_date'],
  ['после проведения ВПР', 'relative ? event_date'],
  ['по итогам мониторинга', 'relative ? event_date'],
  ['до начала ГИА', 'relative ? event_date'],
  ['систематически', 'continuous january_20 ? how_often'],
  ['незамедлительно', 'relative 3 day «подписание приказа» ? how_urgent'],
  ['в течение 3 дней', 'relative 3 day «подписание приказа» ? no_anchor'],
  ['в течение месяца со дня подписания', 'relative 1 month «подписания»'],
  ['по итогам года', 'recurring YEARLY year ? after_period'],
];

describe('continuous, by schedule, on demand, relative', () => {
  test.each([...continuous, ...external, ...onDemand, ...relative, ...asked])('«%s»', (phrase, expected) => {
    expect(summary(readDeadline(phrase))).toBe(expected);
  });
});
