import type { NotificationKind } from '../../domain/notifications.js';
import type { Change, ChangeContext } from '../change.js';
import { Prisma } from '../generated/prisma/client.js';

const timed: readonly NotificationKind[] = ['remind', 'overdue', 'escalation'];

/**
 * Takes back what was planned for an occurrence that was submitted or taken off control, in the caller's transaction:
 * waiting rows of these kinds (default: reminders, overdue notices, escalations) become `obsolete`. Returns how many.
 */
export async function dropObsolete(
  { tx, context }: Change,
  occurrenceId: string,
  kinds: readonly NotificationKind[] = timed,
): Promise<number> {
  return tx.$executeRaw(obsoleteStatement(context, occurrenceId, kinds));
}

/** The same of the default kinds, left to the last statement of the change. */
export function dropObsoleteAtEnd({ write, context }: Change, occurrenceId: string): void {
  write(obsoleteStatement(context, occurrenceId, timed));
}

function obsoleteStatement(
  { organisationId }: ChangeContext,
  occurrenceId: string,
  kinds: readonly NotificationKind[],
): Prisma.Sql {
  return Prisma.sql`
    UPDATE notification SET state = 'obsolete'
    WHERE organisation_id = ${organisationId}::uuid AND occurrence_id = ${occurrenceId}::uuid
      AND state = 'planned' AND kind = ANY(${kinds}::text[])`;
}
