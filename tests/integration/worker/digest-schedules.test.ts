import { randomBytes } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { untilNamespace } from '../../../embedded/temporal/namespace.js';
import { connectTemporal } from '../../../platform/temporal.js';
import { ensureDigestSchedules } from '../../../worker/digest-schedules.js';
import { testServers } from '../../support/servers.js';

let client: Client;

beforeAll(async () => {
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  const { temporalAddress } = testServers();
  await untilNamespace(temporalAddress, namespace, { hasExited: () => false, patience: 20_000 });
  client = await connectTemporal(temporalAddress, namespace);
});
afterAll(() => client.connection.close());

async function scheduleIds(): Promise<string[]> {
  const ids: string[] = [];
  for await (const { scheduleId } of client.schedule.list()) ids.push(scheduleId);
  return ids.sort();
}

/** The list is a view that lags a little behind. */
async function untilListed(expected: string[]): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (JSON.stringify(await scheduleIds()) === JSON.stringify(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(await scheduleIds()).toEqual(expected);
}

test('one schedule per morning; one that nobody has any more is taken away', async () => {
  const moscow = { zone: 'Europe/Moscow', at: '09:00' };
  await ensureDigestSchedules(client, [moscow, { zone: 'Asia/Kamchatka', at: '09:00' }]);
  await ensureDigestSchedules(client, [moscow, { zone: 'Asia/Kamchatka', at: '09:00' }]);
  await untilListed(['digest:Asia/Kamchatka:09:00', 'digest:Europe/Moscow:09:00']);
  const described = await client.schedule.getHandle('digest:Asia/Kamchatka:09:00').describe();
  expect(described.spec.timezone).toBe('Asia/Kamchatka');

  await ensureDigestSchedules(client, [moscow, { zone: 'Asia/Kamchatka', at: '08:30' }]);
  await untilListed(['digest:Asia/Kamchatka:08:30', 'digest:Europe/Moscow:09:00']);
});
