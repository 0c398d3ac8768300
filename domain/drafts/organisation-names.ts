import { alikeInOrganisation } from '../bodies/same-body/alike-in-organisation.js';
import { bodyKey } from '../bodies/words/body-key.js';
import type { KnownName } from '../bodies/same-body/similar-names.js';
import type { DraftBody, DraftQuestion } from '../draft-order.js';
import { inQuotes } from '../russian.js';
import { alikeQuestion } from './body-names.js';
import { shortHash } from './short-hash.js';

/** A body the organisation has already, from earlier orders or from «Организация». */
export type OrganisationBody = Pick<DraftBody, 'name' | 'kind'>;

/** More than any order names it: the name of the order is the one in question. */
const oftenNamed = 1_000_000;

/**
 * Names of the rows as settled so far that the organisation does not have (by `bodyKey`), but that are alike to one of its
 * bodies: each asked once, at the first row that has it. `ofFile` = names of the file by key, which were compared with each
 * other when it was read. The last choice keeps the name apart; each of the others is a body of the organisation.
 */
export function organisationQuestions(
  rows: readonly { position: number; bodies: readonly DraftBody[] }[],
  ofFile: ReadonlyMap<string, string>,
  organisation: readonly OrganisationBody[],
): DraftQuestion[] {
  const have = new Map(organisation.map((body) => [bodyKey(body.name), body]));
  const wanted = new Map<string, KnownName>();
  for (const { position, bodies } of rows) {
    for (const { name, kind } of bodies) {
      const key = bodyKey(name);
      if (!have.has(key) && !wanted.has(key)) wanted.set(key, { key, name, kind, cell: position, times: 1 });
    }
  }
  const others = [...have].flatMap(([key, { name, kind }]): KnownName[] =>
    ofFile.has(key) ? [] : [{ key, name, kind, cell: -1, times: oftenNamed }],
  );
  if (wanted.size === 0 || others.length === 0) return [];
  const alike = alikeInOrganisation([...wanted.values()], others);
  return [...wanted.values()].flatMap((one) => {
    const candidates = alike.get(one.name);
    if (!candidates) return [];
    const { key, name, cell } = one;
    return [
      alikeQuestion({
        // Without the row: one answer speaks for the name wherever it stands, also when its first row is left out.
        ...{ id: `same_body:organisation:${shortHash(key)}`, position: cell, name, candidates },
        text: (listed) =>
          `Исполнитель назван ${inQuotes(name)}, а в организации уже есть ${listed}. Это та же организация?`,
        apart: 'Нет, это другая организация',
      }),
    ];
  });
}
