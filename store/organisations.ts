import type { Json } from '../domain/canonical-json.js';
import { InvalidInput } from '../domain/errors.js';
import type { Presets } from '../domain/presets.js';
import { change } from './change.js';
import type { ChangeContext } from './change.js';
import type { Database, Reader } from './client.js';
import { loadSettings } from './settings.js';
import { lockSeen, nextVersion } from './versions.js';

/** The organisation and its numbers. */
export interface OrganisationView {
  id: string;
  /** Grows with every change. */
  version: number;
  name: string;
  zone: string;
  presets: Presets;
}

/** The organisation with all its presets. Throws NotFound `organisation`. */
export async function readOrganisation(db: Reader, organisationId: string): Promise<OrganisationView> {
  const { zone, presets } = await loadSettings(db, organisationId);
  const head = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { id: true, version: true, name: true },
  });
  return { ...head, zone, presets };
}

/**
 * Changes name or presets; what is left out stays. Plans already frozen keep their steps, new ones follow the new numbers.
 * The zone is fixed: every stored day was counted in it. `version` is that which the person saw; a program that only sets
 * what it names needs none. Throws Conflict `changed_meanwhile`, InvalidInput `mail_hours` when the hours of mail leave no time for it or for the digest.
 */
export async function updateOrganisation(
  db: Database,
  context: ChangeContext,
  input: { version?: number | undefined; name?: string; presets?: Partial<Presets> },
): Promise<OrganisationView> {
  return change(db, context, async ({ tx, record }) => {
    const id = context.organisationId;
    await lockSeen(tx, 'organisation', id, input.version);
    const before = await readOrganisation(tx, id);
    const name = input.name ?? before.name;
    const presets = { ...before.presets, ...input.presets };
    checkHours(presets);
    await tx.organisation.update({ where: { id }, data: { name, presets, ...nextVersion(context) } });
    record({
      action: 'organisation.changed',
      subject: { type: 'organisation', id },
      data: { name, presets: JSON.parse(JSON.stringify(input.presets ?? {})) as Json },
    });
    return { ...before, version: before.version + 1, name, presets };
  });
}

function checkHours({ mailFrom, mailUntil, digestAt }: Presets): void {
  if (mailFrom < mailUntil && mailFrom <= digestAt && digestAt <= mailUntil) return;
  throw new InvalidInput(
    'mail_hours',
    'Письма должны кончаться позже, чем начинаются, а утренняя сводка — уходить между ними. Исправьте часы.',
    { mailFrom, mailUntil, digestAt },
  );
}
