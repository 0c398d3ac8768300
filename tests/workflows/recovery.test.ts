import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createInstallation } from '../support/installation.js';
import type { Installation, Post } from '../support/installation.js';
import { workflowIds } from '../../workflows/contract.js';
import { liveScenario } from './scenario.js';
import { keptEscalations, keptLedger, keptReleases, keptTasks } from './three-years/ledger.js';

/** The fate of a hint: `lost` hints are never seen again, `late` ones come after others that were written later. */
type Fate = 'prompt' | 'lost' | 'doubled' | 'late';

const fates: readonly Fate[] = ['prompt', 'lost', 'doubled', 'late'];

/**
 * A post office that loses, doubles and delays, by a fixed seed. Lost for good are only signals, never starts (the outbox
 * keeps a hint until its process was reached), and of them those that say what a task's own next step finds out: that it
 * was submitted or accepted. A return would be acted on days later, and a cycle has no clock of its own to look again.
 */
function badPost(seed: number) {
  const counts: Record<Fate, number> = { prompt: 0, lost: 0, doubled: 0, late: 0 };
  const uninformed = new Set<string>();
  const delays = new Map<string, number>();
  let state = seed;
  const random = (below: number): number => {
    // Park and Miller's generator: the same row of numbers in every run.
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const post: Post = async (hint, { clock, database }) => {
    const record = `${hint.process}:${hint.key}`;
    const delay = delays.get(record);
    if (delay !== undefined && delay > 0) {
      delays.set(record, delay - 1);
      return false;
    }
    if (delay === 0) {
      delays.delete(record);
      await clock.deliver(hint);
      return true;
    }
    const drawn = fates[random(fates.length)] ?? 'prompt';
    const canBeLost =
      hint.process === 'occurrence' &&
      clock.runs(hint) &&
      (await database.occurrence.count({
        where: { id: hint.key, state: { in: ['submitted', 'accepted'] } },
      })) > 0;
    const fate = drawn === 'lost' && !canBeLost ? 'prompt' : drawn;
    counts[fate] += 1;
    if (fate === 'late') {
      delays.set(record, random(4));
      return false;
    }
    if (fate === 'lost') uninformed.add(workflowIds.occurrence(hint.key));
    else await clock.deliver(hint);
    if (fate === 'doubled') await clock.deliver(hint);
    return true;
  };
  return { post, counts, uninformed };
}

const storm = badPost(20_301);
let calm: Installation;
let stormy: Installation;

beforeAll(async () => {
  const options = {
    startsAt: new Date('2030-01-09T05:00:00Z'),
    smtpUrl: 'smtp://127.0.0.1:1',
    urgentMail: false,
  };
  calm = await createInstallation(options);
  stormy = await createInstallation({ ...options, post: storm.post, uninformed: storm.uninformed });
  await Promise.all([liveScenario(calm, { digests: false }), liveScenario(stormy, { digests: false })]);
}, 900_000);

afterAll(async () => {
  await stormy.stop();
  await calm.stop();
});

test('hints were lost, doubled and late', () => {
  console.log('fates of the hints', storm.counts);
  for (const fate of fates) expect(storm.counts[fate]).toBeGreaterThan(1);
});

test('the tasks end as they do in calm weather', async () => {
  expect(await keptTasks(stormy.database)).toEqual(await keptTasks(calm.database));
  expect(await keptReleases(stormy.database)).toEqual(await keptReleases(calm.database));
  expect(await keptEscalations(stormy.database)).toEqual(await keptEscalations(calm.database));
});

test('nobody is written to twice, too late, or not at all', async () => {
  expect(await keptLedger(stormy.database)).toEqual(await keptLedger(calm.database));
});

test('no process of a finished task is left behind', async () => {
  for (const { client, database } of [calm, stormy]) {
    const finished = await database.occurrence.findMany({
      where: { state: 'accepted' },
      select: { id: true },
    });
    const states = await Promise.all(
      finished.map(
        async ({ id }) => (await client.workflow.getHandle(`occurrence:${id}`).describe()).status.name,
      ),
    );
    expect(states.filter((state) => state !== 'COMPLETED')).toEqual([]);
    expect(states.length).toBe(7);
  }
});
