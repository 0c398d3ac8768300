import { bodyKey } from '../../domain/bodies/words/body-key.js';
import type { DraftBody } from '../../domain/draft-order.js';
import type { Reader } from '../client.js';

/** A body of the organisation as orders find it. */
export interface OrganisationBody {
  id: string;
  name: string;
  kind: DraftBody['kind'];
}

/** All bodies of an organisation, the oldest last: it is the one people have filled in. */
export async function loadOrganisationBodies(
  reader: Reader,
  organisationId: string,
): Promise<OrganisationBody[]> {
  const rows = await reader.body.findMany({
    where: { organisationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true, kind: true },
  });
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as DraftBody['kind'] }));
}

/** Finds a body by its name, or by another spelling of the same name (`bodyKey`); the last of several. */
export function bodyFinder(
  bodies: readonly OrganisationBody[],
): (name: string) => OrganisationBody | undefined {
  const byName = new Map(bodies.map((body) => [body.name, body]));
  const byKey = new Map(bodies.map((body) => [bodyKey(body.name), body]));
  return (name) => byName.get(name) ?? byKey.get(bodyKey(name));
}
