/** Ways of writing days and periods, for property tests: each takes numbers and gives the text of an order. */
export const genitive =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
export const nominative =
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const prepositional =
  'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ');
const short = 'янв фев мар апр мая июн июл авг сент окт нояб дек'.split(' ');
const roman = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const units = 'первого второго третьего четвёртого пятого шестого седьмого восьмого девятого'.split(' ');
const teens =
  'десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого'.split(
    ' ',
  );
export const two = (n: number) => String(n).padStart(2, '0');
const at = (list: readonly string[], n: number) => list[n - 1] ?? '';

function dayInWords(day: number): string {
  if (day < 10) return at(units, day);
  if (day < 20) return at(teens, day - 9);
  if (day % 10 === 0) return day === 20 ? 'двадцатого' : 'тридцатого';
  return `${day < 30 ? 'двадцать' : 'тридцать'} ${at(units, day % 10)}`;
}

export type DayForm = (year: number, month: number, day: number) => string;
/** Every way in which the grammar takes a whole date. */
export const dayForms: readonly DayForm[] = [
  (y, m, d) => `${two(d)}.${two(m)}.${y}`,
  (y, m, d) => `${d}.${m}.${y} г.`,
  (y, m, d) => `${two(d)}.${two(m)}.${two(y % 100)}`,
  (y, m, d) => `${two(d)}. ${two(m)}. ${y}`,
  (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  (y, m, d) => `${two(d)},${two(m)},${y}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}.${two(m)}.${two(d)}`,
  (y, m, d) => `${two(d)}-${two(m)}-${y}`,
  (y, m, d) => `${d} ${at(genitive, m)} ${y} года`,
  (y, m, d) => `${d}${at(genitive, m)}${y}г`,
  (y, m, d) => `«${two(d)}» ${at(genitive, m)} ${y}г.`,
  (y, m, d) => `${d}-го ${at(genitive, m).toUpperCase()}, ${y}`,
  (y, m, d) => `${d}-ого ${at(genitive, m)} ${y}`,
  (y, m, d) => `${d} ${at(short, m)}. ${y}`,
  (y, m, d) => `${d}.${at(roman, m)}.${y}`,
  (y, m, d) => `${d} ${at(roman, m)} ${y}`,
  (y, m, d) => `${two(d)}.${at(nominative, m)}.${y}`,
  (y, m, d) => `${dayInWords(d)} ${at(genitive, m)} ${y} года`,
];

export type MonthForm = (year: number, month: number) => string;
export const monthForms: readonly MonthForm[] = [
  (y, m) => `${at(nominative, m)} ${y}`,
  (y, m) => `${at(nominative, m)}, ${y} год`,
  (y, m) => `${at(nominative, m)} (${y} г.)`,
  (y, m) => `${at(nominative, m).toUpperCase()} ${y} Г.`,
  (y, m) => `${at(nominative, m)}${y}`,
  (y, m) => `${at(nominative, m)} месяц ${y} года`,
  (y, m) => `в ${at(prepositional, m)} ${y} г.`,
  (y, m) => `в течение ${at(genitive, m)} ${y} года`,
  (y, m) => `${two(m)}.${y}`,
  (y, m) => `${two(m)}/${y}`,
];

const quarterWords = 'первый второй третий четвёртый'.split(' ');
export const quarterForms: readonly ((year: number, n: number) => string)[] = [
  (y, n) => `${at(roman, n)} квартал ${y}`,
  (y, n) => `${at(roman, n)} кв. ${y} г.`,
  (y, n) => `${at(roman, n).replaceAll('I', 'І')} кв.${y}г.`,
  (y, n) => `${n} квартал ${y} года`,
  (y, n) => `${n}-й кв. ${y}`,
  (y, n) => `${at(quarterWords, n)} квартал ${y} г.`,
];
export const halfForms: readonly ((year: number, n: number) => string)[] = [
  (y, n) => `${at(roman, n)} полугодие ${y}`,
  (y, n) => `${n}-е полугодие ${y} года`,
  (y, n) => `${n} полуг. ${y}`,
  (y, n) => `${n === 1 ? 'первое' : 'второе'} полугодие ${y} г.`,
];
export const schoolYearForms: readonly ((year: number) => string)[] = [
  (y) => `${y}/${y + 1} учебный год`,
  (y) => `${y}-${y + 1} уч. г.`,
  (y) => `${y}–${two((y + 1) % 100)} уч.г.`,
  (y) => `${y}/${two((y + 1) % 100)} уч. год`,
  (y) => `в ${y} - ${y + 1} учебном году`,
];
export const thirdForms: readonly ((year: number, month: number, n: number) => string)[] = [
  (y, m, n) => `${at(roman, n)} декада ${at(genitive, m)} ${y}`,
  (y, m, n) => `${n}-я декада ${at(genitive, m)} ${y} года`,
];
export const yearlyForms: readonly ((month: number, day: number) => string)[] = [
  (m, d) => `до ${d} ${at(genitive, m)} ежегодно`,
  (m, d) => `ежегодно, не позднее ${d} ${at(genitive, m)}`,
  (m, d) => `ежегодно (к ${d}-му ${at(genitive, m)})`.replace('-му', ''),
  (m, d) => `до ${two(d)}.${two(m)} ежегодно`,
  (m, d) => `1 раз в год, до ${two(d)}.${two(m)}.`,
  (m, d) => `${d} ${at(genitive, m)} каждого года`,
  (m, d) => `до ${dayInWords(d)} ${at(genitive, m)} каждого года`,
];
export const monthlyForms: readonly ((day: number) => string)[] = [
  (d) => `ежемесячно до ${d} числа`,
  (d) => `ежемесячно, не позднее ${d}-го числа`,
  (d) => `до ${d} числа каждого месяца`,
  (d) => `${d} числа ежемесячно`,
  (d) => `ежемесячно к ${d} числу`,
];
