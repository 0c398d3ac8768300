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
  14: 'четырнадцать четырнадцати',
  15: 'пятнадцать пятнадцати',
  20: 'двадцать двадцати',
  30: 'тридцать тридцати',
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
];
const ordinalEndings = 'ый ой ая ое ого ую ом ому ым ых ые'.split(' ');
const third = 'третий третья третье третьего третьей третью третьем третьему третьим'.split(' ');
const last =
  'последний последняя последнее последнего последней последнюю последнем последнему последним последние последних';

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
/** Roman numbers as typed on a Russian keyboard or with a small L: «П квартал», «Ш четверть». */
const romanLookalikes = new Map<string, number>(
  Object.entries({ і: 1, іі: 2, ііі: 3, l: 1, ll: 2, lll: 3, п: 2, ш: 3, iу: 4, iy: 4, ly: 4, lv: 4, іу: 4 }),
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
  return romanOf(word) ?? romanLookalikes.get(word) ?? null;
}

/** The right Russian plural: `plural(5, 'день', 'дня', 'дней')` = «дней». */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}
