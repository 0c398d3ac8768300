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
  const { count } = await tx.notification.updateMany({
    where: {
      organisationId: context.organisationId,
      occurrenceId,
      state: 'planned',
      kind: { in: [...kinds] },
    },
    data: { state: 'obsolete' },
  });
  return count;
}
