const cardinals: Record<number, string> = {
  1: 'один одна одно одного одной одному одну одним',
  2: 'два две двух двум двумя',
  3: 'три трех трем тремя',
  4: 'четыре четырех четырем',
  5: 'пять пяти пятью',
  6: 'шесть шести',
  7: 'семь семи',
  8: 'восемь восьми',
  9: 'девять девяти',
  10: 'десять десяти',
  11: 'одиннадцать одиннадцати',
  12: 'двенадцать двенадцати',
  13: 'тринадцать тринадцати',
  14: 'четырнадцать четырнадцати',
  15: 'пятнадцать пятнадцати',
  16: 'шестнадцать шестнадцати',
  17: 'семнадцать семнадцати',
  18: 'восемнадцать восемнадцати',
  19: 'девятнадцать девятнадцати',
  20: 'двадцать двадцати',
  30: 'тридцать тридцати',
  40: 'сорок сорока',
  50: 'пятьдесят пятидесяти',
  60: 'шестьдесят шестидесяти',
  90: 'девяносто девяноста',
};
const ordinalStems: [string, number][] = [
  ['перв', 1],
  ['втор', 2],
  ['четверт', 4],
  ['пят', 5],
  ['шест', 6],
  ['седьм', 7],
  ['восьм', 8],
  ['девят', 9],
  ['десят', 10],
  ['одиннадцат', 11],
  ['двенадцат', 12],
  ['тринадцат', 13],
  ['четырнадцат', 14],
  ['пятнадцат', 15],
  ['шестнадцат', 16],
  ['семнадцат', 17],
  ['восемнадцат', 18],
  ['девятнадцат', 19],
  ['двадцат', 20],
  ['тридцат', 30],
];
const ordinalEndings = 'ый ой ая ое ого ую ом ому ым ых ые'.split(' ');
const third = 'третий третья третье третьего третьей третью третьем третьему третьим'.split(' ');
const last =
  'последний последняя последнее последнего последней последнюю последнем последнему последним последние последних посл';

const cardinalWords = new Map(
  Object.entries(cardinals).flatMap(([value, words]) =>
    words.split(' ').map((word): [string, number] => [word, Number(value)]),
  ),
);
const ordinalWords = new Map<string, number>([
  ...ordinalStems.flatMap(([stem, value]) =>
    ordinalEndings.map((ending): [string, number] => [stem + ending, value]),
  ),
  ...third.map((word): [string, number] => [word, 3]),
  ...last.split(' ').map((word): [string, number] => [word, -1]),
]);
const romans = new Map<string, number>(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((word, index) => [word, index + 1]),
);
/** Roman numbers with Cyrillic letters, a small L or a Ukrainian «і»: «П квартал», «Ш четверть», «ХII». */
const romanLookalikes = new Map(
  [...'lіпшхуy'].map((sign, index) => [sign, ['i', 'i', 'ii', 'iii', 'x', 'v', 'v'][index] ?? '']),
);

/** «трёх», «одного» → the number; null for another word. */
export function cardinalOf(word: string): number | null {
  return cardinalWords.get(word) ?? null;
}

/** «первая», «третьего» → the number, «последний» → −1; null for another word. */
export function ordinalOf(word: string): number | null {
  return ordinalWords.get(word) ?? null;
}

/** A Roman number up to XII; null for another word. */
export function romanOf(word: string): number | null {
  return romans.get(word) ?? null;
}

/** Also what only looks like a Roman number; to be asked only where a numbered period follows. */
export function looseRomanOf(word: string): number | null {
  if (word.length > 4) return null;
  return romanOf(word) ?? romanOf([...word].map((sign) => romanLookalikes.get(sign) ?? sign).join(''));
}

/** «первого», «двадцать пятого» from the word and the one after it: the day of a month and how many words it takes. */
export function dayInOrdinals(first: string, second: string): { day: number; words: 1 | 2 } | null {
  const tens = cardinalOf(first);
  const unit = ordinalOf(second);
  if ((tens === 20 || tens === 30) && unit !== null && unit > 0 && unit < 10)
    return { day: tens + unit, words: 2 };
  const day = ordinalOf(first);
  return day !== null && day > 0 ? { day, words: 1 } : null;
}

/** The right Russian plural: `plural(5, 'день', 'дня', 'дней')` = «дней». */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}
