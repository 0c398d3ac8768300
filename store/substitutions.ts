import type { CivilDate } from '../domain/civil-date.js';
import { InvalidInput, NotFound } from '../domain/errors.js';
import { change } from './change.js';
import type { ChangeContext } from './change.js';
import type { Database } from './client.js';
import { toColumn } from './dates.js';
import { checkTerm, demandOfficial } from './officials.js';
import { lockSeen, nextVersion } from './versions.js';

/** Who stands in and when; both days inclusive. */
export interface SubstitutionInput {
  substituteId: string;
  startsOn: CivilDate;
  endsOn: CivilDate;
}

/** Names who stands in during an absence. Throws NotFound `official_not_found`, InvalidInput `term`, `own_substitute`. */
export async function addSubstitution(
  db: Database,
  context: ChangeContext,
  input: SubstitutionInput & { absentId: string },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { absentId, substituteId, startsOn, endsOn } = input;
    checkTerm(startsOn, endsOn);
    if (absentId === substituteId) throw ownSubstitute();
    for (const official of [absentId, substituteId])
      await demandOfficial(tx, context.organisationId, official);
    const { id } = await tx.substitution.create({
      data: { absentId, substituteId, startsOn: toColumn(startsOn), endsOn: toColumn(endsOn) },
      select: { id: true },
    });
    record({ action: 'substitution.added', subject: { type: 'official', id: absentId }, data: { ...input } });
    return { id };
  });
}

/**
 * Corrects a substitution: who stands in and when; one that turned out needless ends on its first day. `version` is that which
 * the person saw. Throws NotFound `substitution_not_found`, `official_not_found`; InvalidInput `term`, `own_substitute`;
 * Conflict `changed_meanwhile`.
 */
export async function updateSubstitution(
  db: Database,
  context: ChangeContext,
  input: SubstitutionInput & { id: string; version: number },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { id, version, substituteId, startsOn, endsOn } = input;
    checkTerm(startsOn, endsOn);
    const found = await tx.substitution.findFirst({
      where: { id, absent: { organisationId: context.organisationId } },
    });
    if (!found) throw new NotFound('substitution_not_found', 'Такого замещения нет.');
    if (found.absentId === substituteId) throw ownSubstitute();
    await demandOfficial(tx, context.organisationId, substituteId);
    await lockSeen(tx, 'substitution', id, version);
    await tx.substitution.update({
      where: { id },
      data: {
        ...{ substituteId, startsOn: toColumn(startsOn), endsOn: toColumn(endsOn) },
        ...nextVersion(context),
      },
    });
    record({
      action: 'substitution.changed',
      subject: { type: 'official', id: found.absentId },
      data: { substitutionId: id, substituteId, startsOn, endsOn },
    });
    return { id };
  });
}

function ownSubstitute(): InvalidInput {
  return new InvalidInput('own_substitute', 'Заместителем должен быть другой человек.');
}
