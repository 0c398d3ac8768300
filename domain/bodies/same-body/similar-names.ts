import type { DraftBody } from '../../draft-order.js';
import { bodyKey } from '../words/body-key.js';
import { headOf } from '../words/head.js';
import { synonyms } from '../words/synonyms.js';
import { legalForm } from '../words/words.js';

/** Two names that may be one body. Answering with a candidate gives `name` that spelling in the whole order. */
export interface SameBodyQuestion {
  /** 0-based index of the first cell that has the questioned spelling. */
  cell: number;
  name: string;
  /** Names it may stand for, likeliest first. */
  candidates: string[];
  why: 'misspelt' | 'shortened' | 'synonym' | 'abbreviated' | 'number';
}

/** A body as it is known from the whole order. */
export interface KnownName {
  key: string;
  name: string;
  kind: DraftBody['kind'];
  /** 0-based index of the first cell that names it. */
  cell: number;
  times: number;
}

/** Which names are laid beside each other, and which words mean one collective. */
interface Comparison {
  /** False where these two are never asked about. */
  apart: (one: KnownName, other: KnownName) => boolean;
  synonyms: readonly ReadonlySet<string>[];
}

const longestKey = 200;
const shortestMisspelt = 6;
const shortestMisspeltWord = 5;
const shortestPrefix = 6;
/** No question offers more names than this. */
export const mostCandidates = 5;
const shortestAcronym = 2;

/**
 * Pairs that a person should decide about, each once: one letter apart, one the beginning of the other, two words for one
 * collective, an abbreviation beside the words it may stand for, one and many of a post. In the order of the cells.
 */
export function similarNames(names: readonly KnownName[]): SameBodyQuestion[] {
  return comparedNames(names, { apart: () => true, synonyms });
}

/** `similarNames` of only those pairs that may be laid beside each other. */
export function comparedNames(names: readonly KnownName[], comparison: Comparison): SameBodyQuestion[] {
  const asked = new Set<string>();
  return [
    ...synonymous(names, comparison.synonyms),
    ...abbreviated(names, comparison),
    ...inNumber(names, comparison),
    ...misspelt(names, comparison),
    ...shortened(names, comparison),
  ]
    .filter(({ name, candidates }) => {
      const pairs = candidates.map((other) => [name, other].sort().join('\n'));
      const fresh = pairs.some((pair) => !asked.has(pair));
      pairs.forEach((pair) => asked.add(pair));
      return fresh;
    })
    .sort((one, other) => one.cell - other.cell);
}

/** One letter apart. Every key is filed under itself and itself without each letter, so that only likely pairs are compared. */
function misspelt(names: readonly KnownName[], { apart }: Comparison): SameBodyQuestion[] {
  const files = new Map<string, KnownName[]>();
  const questions: SameBodyQuestion[] = [];
  const asked = new Set<string>();
  for (const name of names) {
    if (name.key.length < shortestMisspelt || name.key.length > longestKey) continue;
    for (const variant of withoutOneLetter(name.key)) {
      const alike = files.get(variant) ?? [];
      for (const other of alike.filter((one) => apart(one, name)).slice(0, mostCandidates)) {
        const pair = `${other.key}\n${name.key}`;
        if (
          asked.has(pair) ||
          digitsOf(other.key) !== digitsOf(name.key) ||
          !oneEditApart(other.key, name.key) ||
          differInAbbreviation(other.key, name.key)
        )
          continue;
        asked.add(pair);
        questions.push(question(rarer(other, name), [commoner(other, name)], 'misspelt'));
      }
      alike.push(name);
      files.set(variant, alike);
    }
  }
  return questions;
}

function withoutOneLetter(key: string): Set<string> {
  return new Set([key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))]);
}

/** One insertion, deletion, replacement or swap of neighbours turns one into the other. */
function oneEditApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let back = 0;
  while (back < Math.min(one.length, other.length) - from && one.at(-1 - back) === other.at(-1 - back))
    back++;
  const left = one.slice(from, one.length - back);
  const right = other.slice(from, other.length - back);
  const swapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return swapped || (left.length <= 1 && right.length <= 1);
}

/** «по УВР» and «по ВР», «Иванова И.И.» and «Иванова И.А.»: in so short a word one letter makes another. */
function differInAbbreviation(one: string, other: string): boolean {
  const words = other.split(' ');
  const differing = one.split(' ').filter((word, at) => word !== words[at]);
  return (
    one.split(' ').length === words.length && differing.every((word) => word.length < shortestMisspeltWord)
  );
}

function digitsOf(key: string): string {
  return key.replace(/\D/g, ' ').trim();
}

/** «Отдел образования» beside «Отдел образования Администрации МО …». */
function shortened(names: readonly KnownName[], { apart }: Comparison): SameBodyQuestion[] {
  const bodies = names
    .filter(({ kind, key }) => kind === 'body' && key.length <= longestKey)
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  return bodies.flatMap((short, at) => {
    if (short.key.length < shortestPrefix || !short.key.includes(' ')) return [];
    const longer: KnownName[] = [];
    for (const next of bodies.slice(at + 1, at + 1 + mostCandidates)) {
      if (next.key.startsWith(`${short.key} `) && apart(short, next)) longer.push(next);
    }
    return longer.length > 0 ? [question(short, longer, 'shortened')] : [];
  });
}

function synonymous(names: readonly KnownName[], sets: readonly ReadonlySet<string>[]): SameBodyQuestion[] {
  return sets.flatMap((set) => {
    const alike = names.filter(({ key }) => set.has(key)).sort((one, other) => other.times - one.times);
    const main = alike[0];
    return main ? alike.slice(1).map((name) => question(name, [main], 'synonym')) : [];
  });
}

/** «ИРО» beside «Институт развития образования», «МКУ „ЦО“» beside «МКУ „Центр обеспечения“», «ГБУ ДПО „ИРО“» beside «ИРО». */
function abbreviated(names: readonly KnownName[], { apart }: Comparison): SameBodyQuestion[] {
  const byBareName = new Map<string, KnownName[]>();
  const bodies = names.filter(({ kind, key }) => kind !== 'post' && key.length <= longestKey);
  for (const name of bodies) {
    const bare = bareName(name.name);
    if (!/[а-я]{2}/.test(bare)) continue;
    const alike = byBareName.get(bare);
    if (alike) alike.push(name);
    else byBareName.set(bare, [name]);
  }
  return bodies.flatMap((name) => {
    const alike = [bareName(name.name), acronym(name.name)]
      .flatMap((short) =>
        (byBareName.get(short) ?? [])
          .filter((other) => other !== name && apart(other, name))
          .slice(0, mostCandidates),
      )
      .filter((other) => isGroup(other) === isGroup(name));
    return alike.map((other) => question(rarer(other, name), [commoner(other, name)], 'abbreviated'));
  });
}

/** «классный руководитель» beside «классные руководители»: the head in the singular, the rest alike. */
function inNumber(names: readonly KnownName[], { apart }: Comparison): SameBodyQuestion[] {
  const bySingular = new Map<string, KnownName[]>();
  for (const name of names) {
    const head = headOf(name.name);
    if (!head || head.number === null || name.key.length > longestKey) continue;
    const adjectives = head.adjectives.map((word) => word.replace(/[а-я]{2}$/, ''));
    const singular = [...adjectives, head.lemma, bodyKey(name.name.slice(head.length))].join(' ').trim();
    bySingular.set(singular, [...(bySingular.get(singular) ?? []), name]);
  }
  return [...bySingular.values()].flatMap((alike) => {
    const [main, ...others] = alike.toSorted(
      (one, other) => other.times - one.times || one.cell - other.cell,
    );
    return main
      ? others.filter((name) => apart(main, name)).map((name) => question(name, [main], 'number'))
      : [];
  });
}

function isGroup({ kind }: KnownName): boolean {
  return kind === 'group';
}

/** «муниципальное казённое учреждение», «муниципальное учреждение дополнительного образования»; of a key. */
const writtenForm =
  /^(?:[а-я-]+(?:ое|ая) )+(?:учреждение|организация|предприятие)(?: (?:дополнительного|дошкольного|среднего|высшего)(?: [а-я]+ого)* образования| культуры| здравоохранения)? /;

/** A name without its legal form, abbreviated or in words, as a key. */
export function bareName(name: string): string {
  let rest = name.trim();
  for (let form = legalForm.exec(rest); form && rest.length > form[0].length; form = legalForm.exec(rest)) {
    rest = rest.slice(form[0].length).trimStart();
  }
  return bodyKey(rest).replace(writtenForm, '');
}

/** The first letters of the words of a name, without its legal form: «Центр обеспечения» → «цо». */
function acronym(name: string): string {
  const words = bareName(name)
    .split(/[\s-]+/)
    .filter((word) => /^[а-я]{3,}$/.test(word));
  return words.length >= shortestAcronym ? words.map((word) => word.charAt(0)).join('') : '';
}

function question(
  name: KnownName,
  candidates: readonly KnownName[],
  why: SameBodyQuestion['why'],
): SameBodyQuestion {
  return { cell: name.cell, name: name.name, candidates: candidates.map((candidate) => candidate.name), why };
}

function rarer(one: KnownName, other: KnownName): KnownName {
  return other.times > one.times ? one : other;
}

function commoner(one: KnownName, other: KnownName): KnownName {
  return rarer(one, other) === one ? other : one;
}
