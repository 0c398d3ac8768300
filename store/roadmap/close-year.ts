import { idleYearPeriod } from '../../domain/activity-step.js';
import { civilDate } from '../../domain/civil-date.js';
import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { toColumn } from '../dates.js';

/** Ground of a year in which an activity «по потребности» was not needed (DOMAIN §1). */
export const notNeeded = 'Потребность не возникала';

/** Closes a year without need: a row that says so, off control from the start. Harmless when repeated. */
export async function closeYear(
  db: Database,
  context: ChangeContext,
  { activityId, year }: { activityId: string; year: number },
): Promise<void> {
  await change(db, context, async ({ tx, record }) => {
    const [start, end] = [civilDate(year, 1, 1), civilDate(year, 12, 31)].map(toColumn) as [Date, Date];
    const { count } = await tx.occurrence.createMany({
      skipDuplicates: true,
      data: {
        organisationId: context.organisationId,
        activityId,
        period: idleYearPeriod(year),
        year,
        windowStart: start,
        windowEnd: end,
        opensOn: start,
        dueByRule: end,
        dueOn: end,
        state: 'not_applicable',
        ground: notNeeded,
        offControlAt: context.now,
      },
    });
    if (count > 0) {
      record({
        action: 'activity.year_closed',
        subject: { type: 'activity', id: activityId },
        data: { year, ground: notNeeded },
      });
    }
  });
}
