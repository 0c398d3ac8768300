import type { Role } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { outboxLag } from '../outbox.js';

/** Ids and names of all organisations, the oldest first, and how many orders each has on control. */
export async function listOrganisations(
  reader: Reader,
): Promise<{ id: string; name: string; zone: string; ordersOnControl: number }[]> {
  const rows = await reader.organisation.findMany({
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      name: true,
      zone: true,
      _count: { select: { orders: { where: { state: 'on_control' } } } },
    },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, ordersOnControl: _count.orders }));
}

/** The id of the organisation's official of that name; null when nobody is called so. */
export async function findOfficial(
  reader: Reader,
  organisationId: string,
  name: string,
): Promise<string | null> {
  const found = await reader.official.findFirst({ where: { organisationId, name }, select: { id: true } });
  return found?.id ?? null;
}

/**
 * Those of the accounts with these logins that never chose a password of their own, with the hash of the one-time one, the
 * oldest first. Only for the installation itself.
 */
export async function listUnclaimedAccounts(
  reader: Reader,
  logins: readonly string[],
): Promise<{ login: string; role: Role; passwordHash: string }[]> {
  const rows = await reader.account.findMany({
    where: { login: { in: [...logins] }, mustChangePassword: true, disabledAt: null },
    orderBy: { createdAt: 'asc' },
    select: { login: true, role: true, passwordHash: true },
  });
  return rows.map((row) => ({ ...row, role: row.role as Role }));
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
