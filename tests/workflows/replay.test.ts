import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Worker, bundleWorkflowCode } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { workflowIds } from '../../workflows/contract.js';
import { createInstallation, quietBundler, workflowBundle } from '../support/installation.js';
import type { Installation } from '../support/installation.js';
import { taskOf, zone } from '../support/simulation.js';
import { startSmtpSink } from '../support/smtp-sink.js';
import type { SmtpSink } from '../support/smtp-sink.js';
import { historyOf, ownEvents, readHistories, writeHistory } from './history-files.js';
import type { NamedHistory } from './history-files.js';
import { liveScenario, recorded } from './scenario.js';

/** What every version must have a recording of. */
const names = [
  'activity',
  'cycle',
  'mail-wave-digest',
  'mail-wave-urgent',
  'occurrence-extended',
  'occurrence-in-time',
  'occurrence-late',
  'occurrence-returned',
];

let installation: Installation;
let sink: SmtpSink;
let fresh: NamedHistory[];

beforeAll(async () => {
  sink = await startSmtpSink();
  installation = await createInstallation({ startsAt: new Date('2030-01-09T05:00:00Z'), smtpUrl: sink.url });
  await liveScenario(installation);
  fresh = await freshHistories();
  // A release keeps its histories for good: `RECORD_HISTORIES=v0.2.0`, see tests/README.md.
  const version = process.env['RECORD_HISTORIES'];
  if (version !== undefined) for (const one of fresh) writeHistory(version, one);
}, 600_000);

afterAll(async () => {
  await installation.stop();
  await sink.stop();
});

describe('replay', () => {
  test('every recorded history goes the same way through the workflows of today', async () => {
    const histories = readHistories();
    expect(histories.map(({ name }) => name)).toEqual(
      expect.arrayContaining(names.map((name) => `v0.1.0/${name}.json`)),
    );
    expect(await failuresOf(histories, await workflowBundle())).toEqual([]);
  });

  test('so does what happened just now', async () => {
    expect(fresh.map(({ name }) => name).sort()).toEqual(names);
    expect(await failuresOf(fresh, await workflowBundle())).toEqual([]);
  });

  test('a workflow changed without a patch is found out', async () => {
    const changed = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('./changed/index.ts', import.meta.url)),
      logger: quietBundler,
    });
    const histories = readHistories();
    const failures = await failuresOf(histories, changed);
    expect(failures).toEqual(histories.map(({ name }) => `${name} DeterminismViolationError`));
  });

  test('recordings hold no names, addresses or machines', () => {
    for (const { history } of readHistories()) {
      const text = JSON.stringify(history.events?.map((event) => ownWords(event)));
      expect(text).not.toMatch(/Петрова|Смирнова|@kurkino|\d+@[\w-]+/);
    }
  });

  test('tasks stay within their events: 80 in time, 120 late', () => {
    const events = Object.fromEntries(fresh.map(({ name, history }) => [name, ownEvents(history).length]));
    console.log('events of the scenario', events);
    expect(events['occurrence-in-time']).toBeLessThanOrEqual(80);
    expect(events['occurrence-late']).toBeLessThanOrEqual(120);
    expect(events['occurrence-returned']).toBeLessThanOrEqual(120);
    expect(events['occurrence-extended']).toBeLessThanOrEqual(120);
  });
});

async function freshHistories(): Promise<NamedHistory[]> {
  const { client, database, organisation } = installation;
  const { activityId } = await taskOf(installation, 1, '2030-01');
  const chain = await database.chain.findFirstOrThrow();
  const named: [string, string][] = [
    ['activity', workflowIds.activity(activityId)],
    ['cycle', workflowIds.cycle(`${chain.id}:2030`)],
    ['mail-wave-digest', workflowIds.digest(zone)],
    ['mail-wave-urgent', workflowIds.urgentMail(organisation.id)],
  ];
  for (const [name, [row, period]] of Object.entries(recorded)) {
    named.push([name, workflowIds.occurrence((await taskOf(installation, row, period)).id)]);
  }
  return Promise.all(
    named.map(async ([name, workflowId]) => ({
      name,
      workflowId,
      history: await historyOf(client, workflowId),
    })),
  );
}

/** Names of the histories that do not replay, with the kind of failure. */
async function failuresOf(
  histories: readonly NamedHistory[],
  bundle: WorkflowBundleWithSourceMap,
): Promise<string[]> {
  const nameOf = new Map(histories.map((one, index) => [`${index}|${one.workflowId}`, one.name]));
  const given = histories.map(({ workflowId, history }, index) => ({
    workflowId: `${index}|${workflowId}`,
    history,
  }));
  const failures: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: bundle }, given)) {
    if (error) failures.push(`${nameOf.get(workflowId)} ${error.name}`);
  }
  return failures;
}

/** Payloads are bytes: their text is what a reader would find. */
function ownWords(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (Array.isArray(value)) return value.map(ownWords);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, ownWords(one)]));
}
