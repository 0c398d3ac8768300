const stems: [string, number, string][] = [
  ['январ', 1, 'ь я ю е ем'],
  ['феврал', 2, 'ь я ю е ем'],
  ['март', 3, '_ а у е ом'],
  ['апрел', 4, 'ь я ю е ем'],
  ['ма', 5, 'й я ю е ем'],
  ['июн', 6, 'ь я ю е ем'],
  ['июл', 7, 'ь я ю е ем'],
  ['август', 8, '_ а у е ом'],
  ['сентябр', 9, 'ь я ю е ем'],
  ['октябр', 10, 'ь я ю е ем'],
  ['ноябр', 11, 'ь я ю е ем'],
  ['декабр', 12, 'ь я ю е ем'],
];
const abbreviations: [string, number][] = [
  ...Object.entries({ янв: 1, фев: 2, февр: 2, мар: 3, апр: 4, июн: 6, июл: 7, авг: 8, сен: 9, сент: 9 }),
  ...Object.entries({ окт: 10, ноя: 11, нояб: 11, дек: 12 }),
];
/** Mistakes of more than one letter, or in words too short for `correctSpelling`. */
const misspellings: [string, number][] = Object.entries({
  сенябрь: 9,
  сенября: 9,
  сентбря: 9,
  декарь: 12,
  апрел: 4,
  апрль: 4,
  апеля: 4,
  апеле: 4,
  ноябь: 11,
  авгус: 8,
  маи: 5,
  ыюнь: 6,
  иунь: 6,
  иуль: 7,
});

/** Months in every case of the singular → 1–12. */
export const monthForms: ReadonlyMap<string, number> = new Map(
  stems.flatMap(([stem, month, endings]) =>
    endings.split(' ').map((ending): [string, number] => [stem + ending.replace('_', ''), month]),
  ),
);
const months: ReadonlyMap<string, number> = new Map([...monthForms, ...abbreviations, ...misspellings]);

/** The month a word names (1–12), in any case, abbreviated or with a common mistake. */
export function monthOf(word: string): number | null {
  return months.get(word) ?? null;
}

const genitive = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);
const nominative = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
  ' ',
);
const prepositional =
  'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ');

/** «апреля», «марта»: after a day; no list of months begins with this form. */
export function isGenitiveMonth(word: string): boolean {
  return genitive.includes(word);
}

/** The name of a month (1–12): «январь», «января», «январе». */
export function monthName(month: number, form: 'nominative' | 'genitive' | 'prepositional'): string {
  const names = { nominative, genitive, prepositional }[form];
  return names[month - 1] ?? String(month);
}
