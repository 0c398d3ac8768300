import type { NotificationKind } from '../../domain/notifications.js';
import type { Change } from '../change.js';

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
  return tx.$executeRaw`
    UPDATE notification SET state = 'obsolete'
    WHERE organisation_id = ${context.organisationId}::uuid AND occurrence_id = ${occurrenceId}::uuid
      AND state = 'planned' AND kind = ANY(${kinds}::text[])`;
}
