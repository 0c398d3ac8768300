import { bodyKey } from '../bodies/words/body-key.js';
import { similarNames, type KnownName } from '../bodies/same-body/similar-names.js';
import { splitBodies } from '../bodies/split-bodies.js';
import type { DraftBody, DraftQuestion, DraftRow } from '../draft-order.js';
import { inQuotes } from '../russian.js';
import type { DraftEdits } from './edits.js';
import { shortHash } from './short-hash.js';

/** One spelling per body, as the order has it. */
export function knownNames(rows: readonly DraftRow[]): Map<string, string> {
  return new Map(rows.flatMap((row) => row.responsibles.map(({ name }) => [bodyKey(name), name] as const)));
}

/** The answer to a question of choices only; null where it is none of them (any more). */
export function chosenOf(choices: DraftQuestion['choices'], answer: string | undefined): string | null {
  const given = answer?.trim();
  return choices.find(({ value }) => value === given)?.value ?? null;
}

/** Names that were answered to be other spellings of a body. */
export function renamedBodies(
  questions: readonly DraftQuestion[],
  answers: DraftEdits['answers'],
): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const { id, code, choices } of questions) {
    if (code !== 'same_body') continue;
    const answer = chosenOf(choices, answers[id]);
    // The last choice keeps the name apart; each of the others says which body it is.
    const own = choices.at(-1)?.value;
    if (answer && own !== undefined && own !== answer) renamed.set(own, answer);
  }
  // «А это Б», «Б это В»: A is В. Two names answered to be each other stay as they are.
  for (const name of renamed.keys()) {
    const seen = new Set([name]);
    let last = name;
    for (let next = renamed.get(last); next !== undefined && !seen.has(next); next = renamed.get(next)) {
      seen.add(next);
      last = next;
    }
    renamed.set(name, renamed.has(last) ? name : last);
  }
  return renamed;
}

/**
 * Names a person typed or chose for a row that no row of the file has, but that are alike to one («Отдел образованния»): asked
 * like two spellings in the file. `known` = one spelling per body of the file, by `bodyKey`.
 */
export function typedNameQuestions(
  rows: readonly DraftRow[],
  edits: DraftEdits,
  known: ReadonlyMap<string, string>,
): DraftQuestion[] {
  const typed = new Map<string, KnownName & { position: number }>();
  for (const { position } of rows) {
    const edit = edits.rows[position];
    if (!edit || edit.excluded) continue;
    for (const { name, kind } of typedBodies(edit.bodies, edit.responsiblesText)) {
      const key = bodyKey(name);
      if (!known.has(key) && !typed.has(key))
        typed.set(key, { key, name, kind, cell: position, times: 1, position });
    }
  }
  if (typed.size === 0) return [];
  const kinds = new Map(
    rows.flatMap((row) => row.responsibles.map(({ name, kind }) => [bodyKey(name), kind] as const)),
  );
  const ofFile = [...known].map(([key, name]): KnownName => {
    // a name of the file counts more, so that the typed one is the one in question
    return { key, name, kind: kinds.get(key) ?? 'body', cell: -1, times: 2 };
  });
  return similarNames([...ofFile, ...typed.values()]).flatMap(({ name, candidates }) => {
    const one = typed.get(bodyKey(name));
    const own = candidates.filter((candidate) => known.has(bodyKey(candidate)));
    if (!one || own.length === 0) return [];
    return [
      alikeQuestion({
        ...{ id: `same_body:${one.position}:typed-${shortHash(one.key)}`, position: one.position },
        ...{ name, candidates: own, apart: 'Нет, это разные исполнители' },
        text: (listed) => `Вы написали ${inQuotes(name)}, в приказе есть ${listed}. Это одно и то же?`,
      }),
    ];
  });
}

function typedBodies(
  bodies: readonly DraftBody[] | undefined,
  text: string | undefined,
): readonly Pick<DraftBody, 'name' | 'kind'>[] {
  return bodies ?? (text === undefined ? [] : splitBodies(text).mentions);
}

/** Whether a name is one of those that are alike to it: the last choice keeps it apart, as `renamedBodies` reads the answer. */
export function alikeQuestion({
  id,
  position,
  name,
  candidates,
  text,
  apart,
}: {
  id: string;
  position: number;
  name: string;
  candidates: readonly string[];
  /** The question, given the candidates in quotes. */
  text: (listed: string) => string;
  /** The words of the last choice. */
  apart: string;
}): DraftQuestion {
  return {
    ...{ id, code: 'same_body', position },
    text: text(candidates.map(inQuotes).join(', ')),
    choices: [
      ...candidates.map((candidate) => ({ value: candidate, label: `Да, это ${inQuotes(candidate)}` })),
      { value: name, label: apart },
    ],
  };
}
