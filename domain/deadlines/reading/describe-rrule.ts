import type { RuleSpan } from '../../deadline.js';
import { monthName } from '../words/months.js';
import { plural } from '../words/numbers.js';
import { listInWords, monthDayInWords } from '../words/words-of-dates.js';

const weekdayWords: Record<string, { each: string; dative: string; nominative: string; feminine: boolean }> =
  {
    MO: { each: 'каждый понедельник', dative: 'понедельникам', nominative: 'понедельник', feminine: false },
    TU: { each: 'каждый вторник', dative: 'вторникам', nominative: 'вторник', feminine: false },
    WE: { each: 'каждую среду', dative: 'средам', nominative: 'среда', feminine: true },
    TH: { each: 'каждый четверг', dative: 'четвергам', nominative: 'четверг', feminine: false },
    FR: { each: 'каждую пятницу', dative: 'пятницам', nominative: 'пятница', feminine: true },
    SA: { each: 'каждую субботу', dative: 'субботам', nominative: 'суббота', feminine: true },
    SU: { each: 'каждое воскресенье', dative: 'воскресеньям', nominative: 'воскресенье', feminine: false },
  };

/** A repeating rule in words, lower case, without a full stop: «каждый год, до 15 июля», «раз в квартал». */
export function describeRrule(rrule: string, span: RuleSpan, opensOn: string | null): string {
  const parts = new Map(
    rrule.split(';').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  );
  const interval = Number(parts.get('INTERVAL') ?? '1');
  const months = numbers(parts.get('BYMONTH'));
  const days = numbers(parts.get('BYMONTHDAY'));
  const weekdays = (parts.get('BYDAY') ?? '').split(',').filter((day) => day !== '');
  const rhythm = rhythmInWords(parts.get('FREQ') ?? '', interval, span);
  if (parts.get('FREQ') === 'YEARLY') return yearlyInWords(rhythm, months, days, weekdays, span, opensOn);
  const inMonths = months.length > 0 ? `, ${monthsInWords(months)}` : '';
  if (weekdays.length > 0) return weekdaysInWords(weekdays, rhythm, interval) + inMonths;
  if (days.length === 0) return rhythm + inMonths;
  if (parts.has('BYSETPOS')) {
    // made by `toRule` of a day that short months have not
    return `${rhythm}, не позднее ${Math.max(...days)} числа, в коротком месяце — последнего дня`;
  }
  const day = days.map((n) => (n === -1 ? 'последний день месяца' : `${n}`));
  const noun = days.includes(-1) ? '' : ' числа';
  return `${rhythm}, не позднее ${listInWords(day)}${noun}${inMonths}`.replace(
    'не позднее последний день',
    'не позднее последнего дня',
  );
}

/** «с сентября по май», «только в марте и июне». */
function monthsInWords(months: readonly number[]): string {
  const first = months.filter((month) => !months.includes(month === 1 ? 12 : month - 1));
  const [start] = first;
  if (months.length > 2 && first.length === 1 && start !== undefined) {
    const end = ((start + months.length - 2) % 12) + 1;
    return `с ${monthName(start, 'genitive')} по ${monthName(end, 'nominative')}`;
  }
  return `только в ${listInWords(months.map((month) => monthName(month, 'prepositional')))}`;
}

function numbers(list: string | undefined): number[] {
  return list === undefined || list === '' ? [] : list.split(',').map(Number);
}

function rhythmInWords(freq: string, interval: number, span: RuleSpan): string {
  const every = (one: string, few: string, many: string, single: string) =>
    interval === 1 ? single : `раз в ${interval} ${plural(interval, one, few, many)}`;
  if (freq === 'DAILY') return every('день', 'дня', 'дней', 'каждый день');
  if (freq === 'WEEKLY') return every('неделю', 'недели', 'недель', 'каждую неделю');
  if (freq === 'YEARLY')
    return every('год', 'года', 'лет', span === 'school_year' ? 'каждый учебный год' : 'каждый год');
  if (interval === 3) return 'каждый квартал';
  if (interval === 6) return 'каждое полугодие';
  return every('месяц', 'месяца', 'месяцев', 'каждый месяц');
}

function weekdaysInWords(weekdays: readonly string[], rhythm: string, interval: number): string {
  if (weekdays.every((day) => weekdayWords[day])) {
    const [first] = weekdays;
    if (weekdays.length === 1 && interval === 1) return weekdayWords[first ?? '']?.each ?? rhythm;
    return `${rhythm}, по ${listInWords(weekdays.map((day) => weekdayWords[day]?.dative ?? day))}`;
  }
  return `${rhythm}, ${listInWords(weekdays.map(nthWeekday))}`;
}

function nthWeekday(code: string): string {
  const place = Number(code.slice(0, -2));
  const word = weekdayWords[code.slice(-2)];
  const name = word?.nominative ?? code;
  if (place === -1)
    return `${word?.feminine ? 'последняя' : name.endsWith('е') ? 'последнее' : 'последний'} ${name}`;
  return `${place}-${word?.feminine ? 'я' : name.endsWith('е') ? 'е' : 'й'} ${name}`;
}

function yearlyInWords(
  rhythm: string,
  months: readonly number[],
  days: readonly number[],
  weekdays: readonly string[],
  span: RuleSpan,
  opensOn: string | null,
): string {
  const [day] = days;
  if (months.length === 0) return rhythm;
  if (opensOn !== null) {
    const last = months.map((month) =>
      day === undefined || day === -1
        ? `конец ${monthName(month, 'genitive')}`
        : `${day} ${monthName(month, 'genitive')}`,
    );
    return `${rhythm}, с ${monthDayInWords(opensOn)} по ${listInWords(last)}`;
  }
  if (weekdays.length > 0) {
    return `${rhythm}, ${listInWords(weekdays.map(nthWeekday))} ${listInWords(months.map((month) => monthName(month, 'genitive')))}`;
  }
  if (day !== undefined) {
    const names = months.map((month) => monthName(month, 'genitive'));
    const dates =
      day === -1
        ? `последнего дня ${listInWords(names)}`
        : listInWords(names.map((name) => `${day} ${name}`));
    return `${rhythm}, не позднее ${dates}`;
  }
  const names = listInWords(
    months.map((month) => monthName(month, span === 'month' ? 'prepositional' : 'genitive')),
  );
  return span === 'month' ? `${rhythm}, в ${names}` : `${rhythm}, до конца ${names}`;
}
