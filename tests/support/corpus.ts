import { readFileSync } from 'node:fs';

/** A part of the corpus of real cells, in the order of collecting (tests/corpus/README.md). */
export type CorpusPart =
  | 'work'
  | 'unseen'
  | 'third'
  | 'fourth'
  | 'fifth'
  | 'sixth'
  | 'seventh'
  | 'eighth'
  | 'ninth'
  | 'tenth'
  | 'eleventh'
  | 'twelfth'
  | 'thirteenth'
  | 'fourteenth'
  | 'fifteenth'
  | 'sixteenth'
  | 'seventeenth'
  | 'eighteenth'
  | 'nineteenth'
  | 'twentieth'
  | 'twenty-first'
  | 'twenty-second';

/** All entries of a file, in the order of finding. */
export function corpusEntries<T>(file: 'deadlines' | 'responsibles'): T[] {
  return readFileSync(new URL(`../corpus/${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** The entries of one part, in the order of finding. */
export function corpusPart<T extends { part: CorpusPart }>(
  file: 'deadlines' | 'responsibles',
  part: CorpusPart,
): T[] {
  return corpusEntries<T>(file).filter((entry) => entry.part === part);
}
