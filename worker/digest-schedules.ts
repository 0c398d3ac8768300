import type { Client, ScheduleOptions } from '@temporalio/client';
import { ScheduleAlreadyRunning, ScheduleNotFoundError, ScheduleOverlapPolicy } from '@temporalio/client';
import { taskQueues, workflowIds, workflowTypes } from '../workflows/contract.js';
import type { MailWaveInput } from '../workflows/contract.js';

/** A morning of one zone. `at` is local time, `HH:MM`. */
export interface Morning {
  zone: string;
  at: string;
}

/**
 * One Temporal Schedule per zone and hour of digest. Waves run every day; on a day off the ledger has nothing due. After an
 * outage a morning missed by more than six hours is left out: its mails wait in the ledger for the next wave. Schedules of
 * mornings nobody has any more are taken away.
 */
export async function ensureDigestSchedules(client: Client, mornings: readonly Morning[]): Promise<void> {
  for (const { zone, at } of mornings) {
    const [hour = 9, minute = 0] = at.split(':').map(Number);
    const input: MailWaveInput = { lane: 'digest', zone, at: 0 };
    const options: ScheduleOptions = {
      scheduleId: idOf({ zone, at }),
      spec: { calendars: [{ hour, minute }], timezone: zone },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '6 h' },
      action: {
        type: 'startWorkflow',
        workflowType: workflowTypes.mailWave,
        workflowId: workflowIds.digest(zone),
        taskQueue: taskQueues.process,
        args: [input],
      },
    };
    try {
      await client.schedule.create(options);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
  }
  await dropOthers(client, new Set(mornings.map(idOf)));
}

const idPrefix = 'digest:';
const idOf = ({ zone, at }: Morning): string => `${idPrefix}${zone}:${at}`;

async function dropOthers(client: Client, wanted: ReadonlySet<string>): Promise<void> {
  for await (const { scheduleId } of client.schedule.list()) {
    if (!scheduleId.startsWith(idPrefix) || wanted.has(scheduleId)) continue;
    try {
      await client.schedule.getHandle(scheduleId).delete();
    } catch (error) {
      // The list lags behind: another worker, or this one ten minutes ago, has done it.
      if (!(error instanceof ScheduleNotFoundError)) throw error;
    }
  }
}
