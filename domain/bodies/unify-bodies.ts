import type { DraftBody } from '../draft-order.js';
import { bodyKey } from './body-key.js';
import { similarNames, type KnownName, type SameBodyQuestion } from './similar-names.js';
import type { BodyMention } from './split-bodies.js';

/**
 * One spelling per body for a whole order: the commonest one as written (the first, if equally common). The kind is that of the
 * majority of mentions («по согласованию» may stand only once). Names that are alike but not the same are kept apart and asked about.
 */
export function unifyBodies(cells: readonly (readonly BodyMention[])[]): {
  cells: DraftBody[][];
  questions: SameBodyQuestion[];
} {
  const known = new Map<string, KnownBody>();
  cells.forEach((mentions, cell) => {
    for (const mention of mentions) {
      const key = bodyKey(mention.name);
      const body: KnownBody = known.get(key) ?? { key, cell, spellings: new Map(), kinds: new Map() };
      known.set(key, body);
      count(body.spellings, mention.name);
      count(body.kinds, mention.kind);
    }
  });
  const names = new Map([...known.values()].map((body) => [body.key, nameOf(body)]));
  return {
    cells: cells.map((mentions) =>
      mentions.map(({ name, role }) => {
        const chosen = names.get(bodyKey(name));
        return { name: chosen?.name ?? name, kind: chosen?.kind ?? 'body', role };
      }),
    ),
    questions: similarNames([...names.values()]),
  };
}

interface KnownBody {
  key: string;
  cell: number;
  spellings: Map<string, number>;
  kinds: Map<DraftBody['kind'], number>;
}

function nameOf(body: KnownBody): KnownName {
  return {
    key: body.key,
    cell: body.cell,
    name: commonest(body.spellings) ?? body.key,
    kind: commonest(body.kinds) ?? 'body',
    times: [...body.spellings.values()].reduce((sum, times) => sum + times, 0),
  };
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function commonest<T>(counts: ReadonlyMap<T, number>): T | undefined {
  return [...counts].reduce<[T, number] | undefined>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    undefined,
  )?.[0];
}
