import { fingerprint, plainText, similarity } from './similarity.js';
import type { Fingerprint } from './similarity.js';

/** A row as it is compared. `key` is unique on its side. */
export interface MatchableRow {
  key: string;
  section: string | null;
  number: number | null;
  text: string;
  deadline: string;
}

/** Which row of the old edition a row of the new one is. */
export interface RowMatching {
  /** New key → old key. */
  pairs: ReadonlyMap<string, string>;
  /** New rows that may be one of several old ones, likeliest first: a person is asked. */
  unsure: ReadonlyMap<string, string[]>;
}

/** At this likeness a row is the same one, unless another is nearly as like. */
const sure = 0.75;
const leastLead = 0.1;
/** Below this nobody would take one row for the other. */
const least = 0.45;
const mostCandidates = 3;
/** What speaks for a row beside its text. */
const sameNumber = 0.05;
const sameDeadline = 0.03;

/**
 * Matches the rows of a new edition with those of the old one, also when numbers shift: first by equal text (with deadline
 * and section, then with less), then by likeness, each old row at most once. Deterministic; an old edition in any order
 * matches itself fully. `decided` = what a person said (new key → old key, null = a new row); it goes before everything.
 */
export function matchRows(
  before: readonly MatchableRow[],
  after: readonly MatchableRow[],
  decided: ReadonlyMap<string, string | null>,
): RowMatching {
  const pairs = new Map<string, string>();
  const known = new Set(before.map(({ key }) => key));
  const used = new Set<string>();
  const join = (to: string, from: string) => {
    pairs.set(to, from);
    used.add(from);
  };
  for (const { key } of after) {
    const chosen = decided.get(key);
    if (chosen && known.has(chosen) && !used.has(chosen)) join(key, chosen);
  }
  const isNew = (key: string) => decided.get(key) === null;
  const restBefore = () => before.filter(({ key }) => !used.has(key));
  const restAfter = () => after.filter(({ key }) => !pairs.has(key) && !isNew(key));
  for (const same of samenesses) {
    for (const [from, to] of pairUp(restBefore(), restAfter(), same)) join(to, from);
  }
  const likeness = compare(restBefore(), restAfter());
  for (let found = surest(likeness, used, pairs); found; found = surest(likeness, used, pairs)) {
    join(found.to, found.from);
  }
  return { pairs, unsure: doubts(likeness, used, pairs) };
}

/** From the strictest to the loosest way of being the same row. */
const samenesses: readonly ((row: MatchableRow) => string)[] = [
  ({ text, deadline, section, number }) =>
    JSON.stringify([plainText(text), plainText(deadline), plainText(section ?? ''), number]),
  ({ text, deadline, section }) =>
    JSON.stringify([plainText(text), plainText(deadline), plainText(section ?? '')]),
  ({ text, section }) => JSON.stringify([plainText(text), plainText(section ?? '')]),
  ({ text, deadline }) => JSON.stringify([plainText(text), plainText(deadline)]),
  ({ text }) => plainText(text),
];

/** Rows that are the same: one on each side, or as many on the one as on the other, in their order. */
function pairUp(
  before: readonly MatchableRow[],
  after: readonly MatchableRow[],
  same: (row: MatchableRow) => string,
): [from: string, to: string][] {
  const groups = (rows: readonly MatchableRow[]) => {
    const byValue = new Map<string, string[]>();
    for (const row of rows) byValue.set(same(row), [...(byValue.get(same(row)) ?? []), row.key]);
    return byValue;
  };
  const old = groups(before);
  return [...groups(after)].flatMap(([value, to]) => {
    const from = old.get(value) ?? [];
    return from.length === to.length ? from.map((key, at): [string, string] => [key, to[at] ?? '']) : [];
  });
}

interface Likeness {
  from: string;
  to: string;
  score: number;
}

/** Pairs that have anything in common, likest first; ties in the order of the rows. */
function compare(before: readonly MatchableRow[], after: readonly MatchableRow[]): Likeness[] {
  const old = before.map((row) => ({ row, print: fingerprint(row.text) }));
  const byStem = new Map<string, number[]>();
  old.forEach(({ print }, at) => {
    for (const stem of print.stems.keys()) byStem.set(stem, [...(byStem.get(stem) ?? []), at]);
  });
  return after
    .flatMap((row) => {
      const print = fingerprint(row.text);
      const near = new Set([...print.stems.keys()].flatMap((stem) => byStem.get(stem) ?? []));
      return [...near]
        .sort((a, b) => a - b)
        .flatMap((at) => {
          const one = old[at];
          const score = one ? scoreOf(one, { row, print }) : 0;
          return one && score >= least ? [{ from: one.row.key, to: row.key, score }] : [];
        });
    })
    .sort((a, b) => b.score - a.score);
}

function scoreOf(
  old: { row: MatchableRow; print: Fingerprint },
  fresh: { row: MatchableRow; print: Fingerprint },
): number {
  const alike = similarity(old.print, fresh.print);
  const inPlace =
    plainText(old.row.section ?? '') === plainText(fresh.row.section ?? '') &&
    old.row.number !== null &&
    old.row.number === fresh.row.number;
  const onTime = plainText(old.row.deadline) === plainText(fresh.row.deadline);
  return alike + (inPlace ? sameNumber : 0) + (onTime ? sameDeadline : 0);
}

/** The likest pair that no other pair of either row comes near. */
function surest(
  all: readonly Likeness[],
  used: ReadonlySet<string>,
  pairs: ReadonlyMap<string, string>,
): Likeness | undefined {
  const free = all.filter(({ from, to }) => !used.has(from) && !pairs.has(to));
  return free.find(
    (one) =>
      one.score >= sure &&
      free.every(
        (other) =>
          other === one ||
          (other.from !== one.from && other.to !== one.to) ||
          one.score - other.score >= leastLead,
      ),
  );
}

function doubts(
  all: readonly Likeness[],
  used: ReadonlySet<string>,
  pairs: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const unsure = new Map<string, string[]>();
  for (const { from, to } of all) {
    if (used.has(from) || pairs.has(to)) continue;
    const candidates = unsure.get(to) ?? [];
    if (candidates.length < mostCandidates) unsure.set(to, [...candidates, from]);
  }
  return unsure;
}
