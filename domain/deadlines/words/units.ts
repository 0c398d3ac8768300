import type { RuleSpan } from '../../deadline.js';

/** A unit of time a phrase can name. `third` = декада of a month, `school_quarter` has no dates of its own. */
export type Unit = RuleSpan | 'school_quarter' | 'third' | 'hour';

const words: [Unit, string][] = [
  ['day', 'день дня дней дню дни дням днях днем дн сутки суток'],
  ['week', 'неделя недели неделе неделю неделей недель неделям неделях нед'],
  ['month', 'месяц месяца месяцу месяце месяцем месяцы месяцев месяцам месяцах мес'],
  ['quarter', 'квартал квартала кварталу квартале кварталом кварталы кварталов кварталам кварталах кв кварт'],
  [
    'half_year',
    'полугодие полугодия полугодию полугодием полугодии полугодий полугодиям полугодиях полуг полугод полгода полугода',
  ],
  ['year', 'год года году годом годе годы годов годам годах лет г гг'],
  [
    'school_quarter',
    'четверть четверти четвертью четвертей четвертям четвертях четв триместр триместра триместре семестр семестра семестре',
  ],
  ['third', 'декада декады декаде декаду декадой декад'],
  ['hour', 'час часа часов часам ч'],
];
const units = new Map(
  words.flatMap(([unit, forms]) => forms.split(' ').map((form): [string, Unit] => [form, unit])),
);

/** The unit a word names in any case or abbreviation. */
export function unitOf(word: string): Unit | null {
  return units.get(word) ?? null;
}

const weekdayForms = [
  'понедельник понедельника понедельнику понедельником понедельники понедельникам пн понед',
  'вторник вторника вторнику вторником вторники вторникам вт вторн',
  'среда среды среде среду средой средам ср',
  'четверг четверга четвергу четвергом четверги четвергам чт',
  'пятница пятницы пятнице пятницу пятницей пятницам пт пятн',
  'суббота субботы субботе субботу субботой субботам сб субб',
  'воскресенье воскресенья воскресенью воскресеньям воскресеньем вс воскр воскрес',
];
const weekdays = new Map(
  weekdayForms.flatMap((forms, index) => forms.split(' ').map((form): [string, number] => [form, index + 1])),
);

/** ISO weekday (Monday 1) a word names. */
export function weekdayOf(word: string): number | null {
  return weekdays.get(word) ?? null;
}

/** RFC 5545 code of an ISO weekday. */
export function weekdayCode(weekday: number): string {
  return ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekday - 1] ?? 'MO';
}

const seasons: [number, string][] = [
  [12, 'зима зиму зимы зимой зиме зимний зимнего зимнем зимне зимнее'],
  [3, 'весна весну весны весной весне весенний весеннего весеннем весенне весеннее'],
  [6, 'лето лета летом лету летний летнего летнем летне'],
  [9, 'осень осени осенью осенний осеннего осеннем осенне осеннее'],
];
const seasonWords = new Map(
  seasons.flatMap(([month, forms]) => forms.split(' ').map((form): [string, number] => [form, month])),
);

/** The first month of the season a word names. */
export function seasonOf(word: string): number | null {
  return seasonWords.get(word) ?? null;
}

/** A unit that can be the period of a rule. */
export function isSpan(unit: Unit): unit is RuleSpan {
  return unit !== 'hour' && unit !== 'third' && unit !== 'school_quarter';
}
