import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import { loadSettings } from '../settings.js';

/** Reminds the control officer to enter a year's dates of an external schedule. Once a year, however often it is called. */
export async function askForSchedule(
  db: Database,
  context: ChangeContext,
  { activityId, year }: { activityId: string; year: number },
): Promise<void> {
  await change(db, context, async (unit) => {
    const settings = await loadSettings(unit.tx, context.organisationId);
    const written = await planNotifications(unit, settings, {
      kind: 'schedule_needed',
      activityId,
      // Two years may be asked for by one digest, the one before the holidays and the one after them.
      subject: `${activityId}/${year}`,
      occurrenceId: null,
      assignmentIds: [],
      note: String(year),
    });
    if (written > 0)
      unit.record({
        action: 'activity.schedule_asked',
        subject: { type: 'activity', id: activityId },
        data: { year },
      });
  });
}
