import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readOrder } from '../../documents/order/read-order.js';
import { sendHint } from '../../platform/temporal.js';
import { outboxLag } from '../../store/outbox.js';
import { saveDraft } from '../../store/orders/save-draft.js';
import { startOutboxRelay } from '../../worker/outbox-relay.js';
import type { Relay } from '../../worker/outbox-relay.js';
import { createInstallation } from '../support/installation.js';
import type { Installation } from '../support/installation.js';
import { startSmtpSink } from '../support/smtp-sink.js';
import type { SmtpSink } from '../support/smtp-sink.js';
import { eventually } from '../support/temporary-data.js';

/** In real time, by the relay and the clock of life: the order of 2020 put on control on an ordinary day, years later. */
const order = readFileSync(new URL('../../examples/prikaz-88-kurkino.txt', import.meta.url));
const today = new Date().toISOString().slice(0, 10) as `${number}-${number}-${number}`;

let installation: Installation;
let relay: Relay;
let sink: SmtpSink;
let confirmedAt: number;

beforeAll(async () => {
  sink = await startSmtpSink();
  installation = await createInstallation({ startsAt: new Date(), smtpUrl: sink.url });
  const { database, client, logger, databaseUrl } = installation;
  relay = startOutboxRelay({
    ...{ database, logger, listenUrl: databaseUrl },
    deliver: (hint) => sendHint(client, hint),
  });
  const confirmed = await installation.putOnControl(order.toString('utf8'), {
    validFrom: '2020-11-27',
    validUntil: `${Number(today.slice(0, 4)) + 1}-12-31`,
    controlFrom: today,
  });
  confirmedAt = performance.now();
  expect(confirmed).toMatchObject({ sections: 10, activities: 68, chains: 7 });
});

afterAll(async () => {
  await relay.stop();
  await installation.stop();
  await sink.stop();
});

test('68 processes run within five seconds of the confirmation', async () => {
  const { database, client } = installation;
  const activities = await database.activity.findMany({ select: { id: true } });
  const isRunning = async (id: string): Promise<boolean> => {
    try {
      const { status } = await client.workflow.getHandle(`activity:${id}`).describe();
      return status.name === 'RUNNING';
    } catch {
      return false;
    }
  };
  await eventually('all rows have their process', async () => {
    const running = await Promise.all(activities.map(({ id }) => isRunning(id)));
    return running.filter(Boolean).length === 68;
  });
  const seconds = (performance.now() - confirmedAt) / 1000;
  console.log(`68 processes after ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(5);
});

test('what was over before control began is shown as past and never opened', async () => {
  const { database } = installation;
  await untilQuiet();
  const rows = await database.occurrence.findMany({
    where: { year: 2020, activity: { rule: { path: ['kind'], equals: 'once' } } },
    select: { state: true, openedAt: true, planVersion: true, overdueAt: true },
  });
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row).toEqual({ state: 'past', openedAt: null, planVersion: 0, overdueAt: null });
  }
  const opened = await database.occurrence.count({
    where: { openedAt: { not: null }, windowEnd: { lt: new Date(today) } },
  });
  const late = await database.occurrence.count({
    where: { overdueAt: { not: null }, dueOn: { lt: new Date(today) } },
  });
  expect([opened, late]).toEqual([0, 0]);
});

test('the same file a second time changes not one row', async () => {
  const { database, context } = installation;
  await untilQuiet();
  const before = await rowCounts();
  expect(Object.keys(before).length).toBeGreaterThan(20);
  const bytes = new Uint8Array(order);
  const again = await saveDraft(database, context(), {
    fileName: 'приказ (копия).txt',
    fileSha256: createHash('sha256').update(bytes).digest('hex'),
    draft: readOrder({ name: 'приказ (копия).txt', bytes }),
  });
  expect(again).toMatchObject({ state: 'on_control', isNew: false });
  await untilQuiet();
  expect(await rowCounts()).toEqual(before);
});

/** Nothing waits in the outbox and no table grows any more. */
async function untilQuiet(): Promise<void> {
  let before = '';
  await eventually('the first run comes to rest', async () => {
    const { waiting } = await outboxLag(installation.database);
    const counts = JSON.stringify(await rowCounts());
    const quiet = waiting === 0 && counts === before;
    before = counts;
    await new Promise((resolve) => setTimeout(resolve, 700));
    return quiet;
  });
}

async function rowCounts(): Promise<Record<string, number>> {
  const tables = await installation.database.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await installation.database.$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM "${name}"`,
      );
      return [name, row?.n ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts);
}
