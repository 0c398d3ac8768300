import type { DraftBody } from '../../draft-order.js';
import { bodyKey } from '../words/body-key.js';
import { fromDative } from '../names/nominative.js';
import { similarNames, type KnownName, type SameBodyQuestion } from './similar-names.js';
import type { BodyMention } from '../split-bodies.js';

/**
 * One spelling per body for a whole order: the commonest one as written (the first, if equally common), a nominative before a
 * dative. «Министерство», which a cell introduced by «(далее – Министерство)», is the body it was introduced for. The kind is that
 * of the majority of mentions («по согласованию» may stand only once). Names that are alike but not the same are kept apart and
 * asked about.
 */
export function unifyBodies(cells: readonly (readonly BodyMention[])[]): {
  cells: DraftBody[][];
  questions: SameBodyQuestion[];
} {
  const keyOf = keysIn(cells);
  const known = new Map<string, KnownBody>();
  cells.forEach((mentions, cell) => {
    for (const mention of mentions) {
      const key = keyOf(mention.name);
      const body: KnownBody = known.get(key) ?? { key, cell, spellings: new Map(), kinds: new Map() };
      known.set(key, body);
      count(body.spellings, mention.name);
      count(body.kinds, mention.kind);
    }
  });
  const names = new Map([...known.values()].map((body) => [body.key, nameOf(body)]));
  return {
    cells: cells.map((mentions) => {
      const bodies = mentions.map(({ name, role }): DraftBody => {
        const chosen = names.get(keyOf(name));
        return { name: chosen?.name ?? name, kind: chosen?.kind ?? 'body', role };
      });
      return withoutRepeats(bodies);
    }),
    questions: similarNames([...names.values()]),
  };
}

/** The key of a name in this order: the dative is its nominative, an alias the body it was given to; one given twice is its own. */
function keysIn(cells: readonly (readonly BodyMention[])[]): (name: string) => string {
  const plain = (name: string) => bodyKey(fromDative(name));
  const aliases = new Map<string, string | null>();
  for (const { name, alias } of cells.flat()) {
    if (!alias) continue;
    const short = plain(alias);
    const full = plain(name);
    if (short === full) continue;
    const given = aliases.get(short);
    aliases.set(short, given === undefined || given === full ? full : null);
  }
  return (name) => {
    const key = plain(name);
    return aliases.get(key) ?? key;
  };
}

/** A cell may name a body both in full and by its alias: it is there once, leading if either place leads. */
function withoutRepeats(bodies: readonly DraftBody[]): DraftBody[] {
  const distinct = new Map<string, DraftBody>();
  for (const body of bodies) {
    const before = distinct.get(body.name);
    if (!before || body.role === 'lead') distinct.set(body.name, body);
  }
  return [...distinct.values()];
}

interface KnownBody {
  key: string;
  cell: number;
  spellings: Map<string, number>;
  kinds: Map<DraftBody['kind'], number>;
}

function nameOf(body: KnownBody): KnownName {
  const own = [...body.spellings].filter(([spelling]) => bodyKey(spelling) === body.key);
  return {
    key: body.key,
    cell: body.cell,
    name: commonest(own.length > 0 ? own : body.spellings) ?? body.key,
    kind: commonest(body.kinds) ?? 'body',
    times: [...body.spellings.values()].reduce((sum, times) => sum + times, 0),
  };
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function commonest<T>(counts: Iterable<readonly [T, number]>): T | undefined {
  return [...counts].reduce<readonly [T, number] | undefined>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    undefined,
  )?.[0];
}
