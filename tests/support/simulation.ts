import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CivilDate } from '../../domain/civil-date.js';
import { instantOf } from '../../domain/local-time.js';
import { nextTaskStep } from '../../domain/task.js';
import type { Viewer } from '../../domain/roles.js';
import { nextStepOf } from '../../store/roadmap/next-step.js';
import type { Actor } from '../../store/change.js';
import type { Database } from '../../store/client.js';
import { toColumn } from '../../store/dates.js';
import { readTask } from '../../store/occurrences/read-task.js';
import { workflowIds, workflowTypes } from '../../workflows/contract.js';
import type { Installation } from './installation.js';

export const zone = 'Europe/Moscow';

/** A person of the story: who acts, and who is written to. */
export interface Person {
  officialId: string;
  name: string;
  email: string;
  viewer(today: CivilDate): Viewer;
  actor: Actor;
}

/** Writes an official with an address and, when a body is given, a post in it from the story's beginning. */
export async function employ(
  { database, organisation }: Installation,
  input: { name: string; email: string; role: Viewer['role']; body?: string; isHead?: boolean },
): Promise<Person> {
  const { name, email, role, body, isHead = false } = input;
  const organisationId = organisation.id;
  const official = await database.official.create({
    data: { organisationId, name, email, createdAt: organisation.createdAt },
  });
  const bodyId = body === undefined ? undefined : await bodyIdOf({ database, organisation }, body);
  if (bodyId !== undefined) {
    await database.post.create({
      data: { officialId: official.id, bodyId, title: 'работник', isHead, startsOn: toColumn('2020-01-01') },
    });
  }
  const accountId = randomUUID();
  return {
    officialId: official.id,
    name,
    email,
    actor: { kind: 'account', accountId, name, post: 'работник' },
    viewer: (today) => ({
      ...{ accountId, organisationId, login: email, role, officialId: official.id, name, post: 'работник' },
      ...{ bodyIds: bodyId === undefined ? [] : [bodyId], zone, today, mustChangePassword: false },
    }),
  };
}

export async function bodyIdOf(
  { database, organisation }: Pick<Installation, 'database' | 'organisation'>,
  name: string,
): Promise<string> {
  const found = await database.body.findUniqueOrThrow({
    where: { organisationId_name: { organisationId: organisation.id, name } },
    select: { id: true },
  });
  return found.id;
}

/** The task of a row of the road map for a period. */
export async function taskOf(
  { database }: Pick<Installation, 'database'>,
  position: number,
  period: string,
): Promise<{ id: string; activityId: string }> {
  const found = await database.occurrence.findFirst({
    where: { period, activity: { position } },
    select: { id: true, activityId: true },
  });
  if (!found) throw new Error(`row ${position} has no task of ${period}`);
  return found;
}

/** Ten in the morning, local time: the nightly steps of the day are behind, its people act. */
export function morningOf(day: CivilDate): Date {
  return instantOf(day, '10:00', zone);
}

/**
 * Sends the digests of the morning the clock shows, as the schedule of the zone does in life. There the wave need not wait
 * for its instant; here it begins at the real clock.
 */
export async function sendDigests(installation: Installation): Promise<void> {
  const { clock, client } = installation;
  await clock.start(workflowTypes.mailWave, workflowIds.digest(zone), {
    lane: 'digest',
    zone,
    at: clock.now().getTime(),
  });
  await client.workflow.result(workflowIds.digest(zone));
  await installation.settle();
}

/**
 * Lives through the days up to `until`, inclusive: from one day on which a row opens something or a person acts to the next.
 * All that happens at night or in between happens at its own instant; people act one after the other at ten. Answers what
 * took the time.
 */
export async function liveThrough(
  installation: Installation,
  story: { acts: ReadonlyMap<CivilDate, readonly (() => Promise<void>)[]>; until: CivilDate },
): Promise<{ stops: number; seconds: Record<'looking' | 'forwarding' | 'settling' | 'acting', number> }> {
  const { clock, database } = installation;
  const actDays = [...story.acts.keys()].sort();
  const seconds = { looking: 0, forwarding: 0, settling: 0, acting: 0 };
  const timed = async <T>(phase: keyof typeof seconds, work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const result = await work();
    seconds[phase] += (performance.now() - from) / 1000;
    return result;
  };
  const rows: Wakes = new Map();
  for (let stops = 0; ; stops += 1) {
    const wakes = await timed('looking', () => sleepers(database, clock.now(), rows));
    const wake = Math.min(...rows.values());
    const act = actDays.find((day) => morningOf(day) > clock.now());
    const day = [...(Number.isFinite(wake) ? [dayOf(wake)] : []), ...(act ? [act] : [])].sort()[0];
    if (day === undefined || day > story.until) {
      await clock.advanceTo(morningOf(story.until));
      await installation.settle();
      return { stops, seconds };
    }
    await timed('forwarding', () => clock.advanceTo(morningOf(day), (id) => wakes.get(id)));
    await timed('settling', () => untilDone(installation, rows));
    for (const perform of story.acts.get(day) ?? []) {
      await timed('acting', perform);
      await timed('settling', () => untilDone(installation, rows));
    }
  }
}

/** Workflow id → the instant (ms) at which it acts by itself; infinity for one that waits for a person. */
type Wakes = Map<string, number>;

/**
 * When the processes of tasks and rows wake. Only says where to stop and whom to leave asleep: every timer fires at its own
 * time anyway. `rows` remembers what is still ahead of those read before.
 */
async function sleepers(database: Database, now: Date, rows: Wakes): Promise<Wakes> {
  const open = await database.occurrence.findMany({
    where: { planVersion: { gt: 0 }, state: { in: ['on_control', 'submitted', 'returned'] } },
    select: { id: true },
  });
  const wakes: Wakes = new Map();
  for (const { id } of open) {
    const step = nextTaskStep(await readTask(database, id));
    wakes.set(workflowIds.occurrence(id), step?.at ?? Infinity);
  }
  for (const { id } of await database.activity.findMany({ select: { id: true } })) {
    const workflowId = workflowIds.activity(id);
    if ((rows.get(workflowId) ?? 0) <= now.getTime()) {
      const step = await nextStepOf(database, { id });
      const ended = step.kind === 'idle' || (step.kind === 'end' && step.at <= now.getTime());
      rows.set(workflowId, ended ? Infinity : step.at);
    }
    wakes.set(workflowId, rows.get(workflowId) ?? Infinity);
  }
  return wakes;
}

/**
 * Waits until everything that is due by now is done. The server fires a timer a moment after the clock has passed it, so a
 * process at rest may still have work; what is due and not done after three minutes is a fault.
 */
export async function untilDone(installation: Installation, rows: Wakes = new Map()): Promise<void> {
  const { clock, database, uninformed } = installation;
  let left = '';
  for (let tries = 0; tries < 1_800; tries += 1) {
    await installation.settle();
    const unassigned = await database.occurrence.findMany({
      where: { state: 'on_control', planVersion: 0 },
      select: { id: true },
    });
    const wakes = await sleepers(database, clock.now(), rows);
    const due = [...wakes].filter(([id, at]) => at <= clock.now().getTime() && !uninformed.has(id));
    if (unassigned.length + due.length === 0) return;
    left = [
      ...unassigned.map(({ id }) => `${workflowIds.occurrence(id)} not assigned`),
      ...due.map(([id, at]) => `${id} ${new Date(at).toISOString()}`),
    ].join(', ');
    await pause(100);
  }
  throw new Error(`what is due by ${clock.now().toISOString()} is not done: ${left}`);
}

/** The day of a nightly instant in Moscow, three hours ahead of UTC all the year round. */
function dayOf(instant: number): CivilDate {
  return new Date(instant + 3 * 3_600_000).toISOString().slice(0, 10) as CivilDate;
}
