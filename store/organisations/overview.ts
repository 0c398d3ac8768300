import type { Reader } from '../client.js';
import { outboxLag } from '../outbox.js';

/** Ids and names of all organisations, the oldest first. */
export async function listOrganisations(
  reader: Reader,
): Promise<{ id: string; name: string; zone: string }[]> {
  return reader.organisation.findMany({
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, zone: true },
  });
}

/** Accounts that never chose a password of their own: they still need the one-time one. Only for the installation itself. */
export async function listUnclaimedAccounts(reader: Reader): Promise<{ login: string; role: string }[]> {
  return reader.account.findMany({
    where: { mustChangePassword: true, disabledAt: null },
    orderBy: { createdAt: 'asc' },
    select: { login: true, role: true },
  });
}

/** Figures of the whole installation for `vekha status`; `outboxLag` in seconds. */
export async function countInstallation(reader: Reader) {
  const [activities, openOccurrences, lag] = await Promise.all([
    reader.activity.count({ where: { state: 'on_control' } }),
    reader.occurrence.count({
      where: { state: { in: ['waiting_stage', 'on_control', 'submitted', 'returned'] } },
    }),
    outboxLag(reader),
  ]);
  return { activities, openOccurrences, outboxLag: Math.round(lag.seconds * 1000) / 1000 };
}
