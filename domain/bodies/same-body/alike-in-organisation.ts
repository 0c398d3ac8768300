import { bareName, comparedNames, mostCandidates, type KnownName } from './similar-names.js';
import { collectives, synonyms } from '../words/synonyms.js';

/**
 * For each name of an order (as spelt there) the bodies of its organisation it may stand for, likeliest first; names that are
 * alike to none are left out. Names of one side are never compared. Those that are the same by `bodyKey` must have been taken
 * out before: nobody is asked about them.
 */
export function alikeInOrganisation(
  names: readonly KnownName[],
  organisation: readonly KnownName[],
): Map<string, string[]> {
  const ofOrder = names.map(asBody);
  const known = organisation.map(asBody);
  const own = new Set(names.map(({ name }) => name));
  const compared = comparedNames([...known, ...ofOrder], {
    apart: (one, other) => own.has(one.name) !== own.has(other.name),
    synonyms: [],
  });
  const alike = new Map<string, Set<string>>();
  const pairs = compared.flatMap(({ name, candidates }) => candidates.map((other) => [name, other] as const));
  for (const [one, other] of [...ofOneMeaning(ofOrder, known), ...withMoreWords(ofOrder, known), ...pairs]) {
    const [name, candidate] = own.has(one) ? [one, other] : [other, one];
    alike.set(name, (alike.get(name) ?? new Set()).add(candidate));
  }
  return new Map([...alike].map(([name, found]) => [name, [...found].slice(0, mostCandidates)]));
}

/** «(по согласованию)» stands in one order and not in the other. */
function asBody(one: KnownName): KnownName {
  return one.kind === 'outsider' ? { ...one, kind: 'body' } : one;
}

type Pair = readonly [name: string, known: string];

function ofOneMeaning(ofOrder: readonly KnownName[], known: readonly KnownName[]): Pair[] {
  return [...synonyms, ...collectives].flatMap((set) => {
    const meant = known.filter(({ key }) => set.has(key));
    return ofOrder
      .filter(({ key }) => set.has(key))
      .flatMap(({ name }) => meant.map((body): Pair => [name, body.name]));
  });
}

/**
 * «Отдел образования района» beside «Отдел образования Администрации района»: all words of the one stand in the other, in their
 * order and from the same first word. Posts are left out: «директор» beside «директор школы» says nothing.
 */
function withMoreWords(ofOrder: readonly KnownName[], known: readonly KnownName[]): Pair[] {
  const byFirst = new Map<string, { body: KnownName; words: string[] }[]>();
  for (const body of known) {
    const words = bareName(body.name).split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { body, words }]);
  }
  return ofOrder.flatMap((name) => {
    const words = bareName(name.name).split(' ');
    return (byFirst.get(words[0] ?? '') ?? [])
      .filter(({ body }) => body.kind !== 'post' && body.kind === name.kind)
      .filter(
        (other) =>
          contains(other.words, words) ||
          contains(words, other.words) ||
          other.words.join(' ') === words.join(' '),
      )
      .sort((one, other) => distance(one.words, words) - distance(other.words, words))
      .map(({ body }): Pair => [name.name, body.name]);
  });
}

const fewestWords = 2;

function contains(longer: readonly string[], shorter: readonly string[]): boolean {
  if (shorter.length < fewestWords || shorter.length >= longer.length) return false;
  let at = 0;
  for (const word of longer) if (word === shorter[at]) at += 1;
  return at === shorter.length;
}

const distance = (one: readonly string[], other: readonly string[]) => Math.abs(one.length - other.length);
