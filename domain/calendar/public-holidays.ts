import { isoWeekday, type CivilDate } from '../civil-date.js';

/** The 14 non-working holidays of ст. 112 ТК РФ, `MM-DD`, each with the name of its feast. */
const holidays: Readonly<Record<string, string>> = {
  '01-01': 'Новогодние каникулы',
  '01-02': 'Новогодние каникулы',
  '01-03': 'Новогодние каникулы',
  '01-04': 'Новогодние каникулы',
  '01-05': 'Новогодние каникулы',
  '01-06': 'Новогодние каникулы',
  '01-07': 'Рождество Христово',
  '01-08': 'Новогодние каникулы',
  '02-23': 'День защитника Отечества',
  '03-08': 'Международный женский день',
  '05-01': 'Праздник Весны и Труда',
  '05-09': 'День Победы',
  '06-12': 'День России',
  '11-04': 'День народного единства',
};

/** Name of the non-working holiday on that day (Russian), or null. Source: ст. 112 ТК РФ. */
export function holidayName(date: CivilDate): string | null {
  return holidays[date.slice(5)] ?? null;
}

/** Every non-working holiday of a year, in order. Source: ст. 112 ТК РФ. */
export function holidaysOf(year: number): CivilDate[] {
  return Object.keys(holidays).map((day) => `${year}-${day}` as CivilDate);
}

/** True for the days whose coincidence with a weekend only a decree moves: 1–8 January (ст. 112 ТК РФ). */
export function isNewYearHoliday(date: CivilDate): boolean {
  return date.slice(5, 7) === '01' && holidayName(date) !== null;
}

/** True on Saturday and Sunday: the days off of the five-day week (ст. 111 ТК РФ). */
export function isWeekend(date: CivilDate): boolean {
  return isoWeekday(date) > 5;
}
