import { randomUUID } from 'node:crypto';
import type { CivilDate } from '../../../domain/civil-date.js';
import { defaultPresets } from '../../../domain/presets.js';
import type { Presets } from '../../../domain/presets.js';
import type { TaskState } from '../../../domain/task-states.js';
import { change, processActor } from '../../../store/change.js';
import type { Change } from '../../../store/change.js';
import type { Database } from '../../../store/client.js';
import { toColumn } from '../../../store/dates.js';
import { planNotifications } from '../../../store/notifications/plan-notifications.js';
import type { PlannedFact } from '../../../store/notifications/plan-notifications.js';
import { loadSettings } from '../../../store/settings.js';

export interface Scene {
  db: Database;
  organisationId: string;
  orderId: string;
  activityId: string;
}

/** An organisation with an order on control and one row in it. */
export async function makeScene(
  db: Database,
  { zone = 'Europe/Moscow', presets = {} }: { zone?: string; presets?: Partial<Presets> } = {},
): Promise<Scene> {
  const createdAt = new Date('2026-09-01T08:00:00Z');
  const organisation = await db.organisation.create({
    data: {
      name: 'Управление образования',
      zone,
      presets: { ...defaultPresets, ...presets },
      createdAt,
    },
  });
  const order = await db.order.create({
    data: {
      organisationId: organisation.id,
      state: 'on_control',
      fileName: 'приказ.docx',
      fileSha256: randomUUID(),
      type: 'приказ',
      number: '88',
      date: toColumn('2020-12-01'),
      draft: {},
      createdAt,
    },
  });
  const section = await db.section.create({ data: { orderId: order.id, index: 2, title: 'Мониторинг' } });
  const activity = await db.activity.create({
    data: {
      organisationId: organisation.id,
      orderId: order.id,
      sectionId: section.id,
      position: 17,
      number: 11,
      text: 'Проведение мониторинга',
      deadlineText: 'ноябрь',
      rule: {},
      ruleText: 'ноябрь',
    },
  });
  return { db, organisationId: organisation.id, orderId: order.id, activityId: activity.id };
}

export async function makeBody(
  { db, organisationId }: Scene,
  { mailbox = null, isDepartment = false }: { mailbox?: string | null; isDepartment?: boolean } = {},
): Promise<string> {
  const body = await db.body.create({
    data: {
      organisationId,
      name: `Школа ${randomUUID()}`,
      kind: 'body',
      mailbox,
      isDepartment,
      createdAt: new Date('2026-09-01T08:00:00Z'),
    },
  });
  return body.id;
}

/** An official, with a post in each of the bodies unless it ended. */
export async function makeOfficial(
  { db, organisationId }: Scene,
  email: string | null,
  bodyIds: readonly string[] = [],
  {
    isHead = false,
    from = '2020-01-01',
    until = null,
  }: { isHead?: boolean; from?: CivilDate; until?: CivilDate | null } = {},
): Promise<string> {
  const official = await db.official.create({
    data: {
      organisationId,
      name: 'Иванова И. И.',
      email,
      createdAt: new Date('2026-09-01T08:00:00Z'),
      posts: {
        create: bodyIds.map((bodyId) => ({
          bodyId,
          title: 'методист',
          isHead,
          startsOn: toColumn(from),
          endsOn: until === null ? null : toColumn(until),
        })),
      },
    },
  });
  return official.id;
}

export interface MadeTask {
  occurrenceId: string;
  assignmentIds: string[];
}

let periods = 0;

/** A task of the row, with an assignment for each body; the first leads. */
export async function makeTask(
  { db, organisationId, activityId }: Scene,
  bodyIds: readonly string[],
  { dueOn = '2026-11-27', state = 'on_control' }: { dueOn?: CivilDate; state?: TaskState } = {},
): Promise<MadeTask> {
  periods += 1;
  const occurrence = await db.occurrence.create({
    data: {
      organisationId,
      activityId,
      period: `test-${periods}`,
      year: 2026,
      windowStart: toColumn('2026-11-01'),
      windowEnd: toColumn('2026-11-30'),
      opensOn: toColumn('2026-11-01'),
      dueByRule: toColumn(dueOn),
      dueOn: toColumn(dueOn),
      state,
    },
  });
  const assignments = await db.assignment.createManyAndReturn({
    data: bodyIds.map((bodyId, index) => ({
      organisationId,
      occurrenceId: occurrence.id,
      bodyId,
      bodyName: `Школа № ${index + 1}`,
      role: index === 0 ? 'lead' : 'co_executor',
      dueOn: toColumn(dueOn),
    })),
    select: { id: true },
  });
  return { occurrenceId: occurrence.id, assignmentIds: assignments.map(({ id }) => id) };
}

/** Runs a change of the process at that instant. */
export function changeAt<T>(
  { db, organisationId }: Scene,
  now: string,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  return change(db, { organisationId, actor: processActor, now: new Date(now) }, work);
}

/** Writes the ledger rows of a fact about a task at that instant; returns how many are new. */
export async function plan(
  scene: Scene,
  task: Pick<PlannedFact, 'occurrenceId' | 'assignmentIds'>,
  kind: PlannedFact['kind'],
  now: string,
  more: Partial<PlannedFact> = {},
): Promise<number> {
  const settings = await loadSettings(scene.db, scene.organisationId);
  return changeAt(scene, now, (unit) =>
    planNotifications(unit, settings, { activityId: scene.activityId, kind, ...task, ...more }),
  );
}
