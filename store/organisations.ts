import type { Json } from '../domain/canonical-json.js';
import type { Presets } from '../domain/presets.js';
import { change } from './change.js';
import type { ChangeContext } from './change.js';
import type { Database, Reader } from './client.js';
import { loadSettings } from './settings.js';

/** The organisation and its numbers. */
export interface OrganisationView {
  id: string;
  name: string;
  zone: string;
  presets: Presets;
}

/** The organisation with all its presets. Throws NotFound `organisation`. */
export async function readOrganisation(db: Reader, organisationId: string): Promise<OrganisationView> {
  const { zone, presets } = await loadSettings(db, organisationId);
  const { id, name } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { id: true, name: true },
  });
  return { id, name, zone, presets };
}

/**
 * Changes name or presets; what is left out stays. Plans already frozen keep their steps, new ones follow the new numbers.
 * The zone is fixed: every stored day was counted in it.
 */
export async function updateOrganisation(
  db: Database,
  context: ChangeContext,
  input: { name?: string; presets?: Partial<Presets> },
): Promise<OrganisationView> {
  return change(db, context, async ({ tx, record }) => {
    const id = context.organisationId;
    await tx.$queryRaw`SELECT 1 FROM organisation WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await readOrganisation(tx, id);
    const name = input.name ?? before.name;
    const presets = { ...before.presets, ...input.presets };
    await tx.organisation.update({ where: { id }, data: { name, presets } });
    record({
      action: 'organisation.changed',
      subject: { type: 'organisation', id },
      data: { name, presets: JSON.parse(JSON.stringify(input.presets ?? {})) as Json },
    });
    return { ...before, name, presets };
  });
}
