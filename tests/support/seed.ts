import { randomUUID } from 'node:crypto';
import { addDays } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { defaultPresets } from '../../domain/presets.js';
import type { Presets } from '../../domain/presets.js';
import type { Role } from '../../domain/roles.js';
import { hashPassword } from '../../platform/passwords.js';
import type { Database } from '../../store/client.js';
import { toColumn } from '../../store/dates.js';

/** The password of every seeded account. */
export const seedPassword = 'крепкий орешек 2026';
let passwordHash: Promise<string> | undefined;

export interface SeedOptions {
  /** Makes names and logins of several organisations differ; lower-case Latin letters and digits. */
  tag?: string;
  /** The organisation's day on which everything was opened, at noon in Moscow. */
  today?: CivilDate;
  presets?: Partial<Presets>;
  /** One activity with one open occurrence each; default: one per mode. */
  tasks?: readonly SeedTask[];
}

export interface SeedTask {
  mode: 'lead' | 'all' | 'any';
  /** Default: 30 days after today. */
  dueOn?: CivilDate;
  state?: 'on_control' | 'waiting_stage' | 'past';
  /** Stage of the organisation's one chain, 0-based. */
  stage?: number;
}

export interface SeededTask {
  activityId: string;
  occurrenceId: string;
  leadAssignmentId: string;
  schoolAssignmentId: string;
}

const accounts = [
  ['administrator', 'administrator'],
  ['control', 'control_officer'],
  ['deputy', 'control_officer'],
  ['lead', 'executor'],
  ['school', 'executor'],
  ['stranger', 'executor'],
  ['auditor', 'auditor'],
] as const satisfies readonly (readonly [string, Role])[];

export type SeedPerson = (typeof accounts)[number][0];

/** A person's login in the organisation with this tag. */
export const loginOf = (person: SeedPerson, tag = 'a') => `${person}.${tag}`;

/** Writes an organisation with bodies, people, accounts, one order on control and open tasks, without their processes. */
export async function seedOrganisation(db: Database, options: SeedOptions = {}) {
  const { tag = 'a', today = '2026-03-02' } = options;
  const createdAt = new Date(`${today}T09:00:00Z`);
  const organisation = await db.organisation.create({
    data: {
      name: `Отдел образования ${tag}`,
      zone: 'Europe/Moscow',
      presets: { ...defaultPresets, ...options.presets },
      createdAt,
    },
  });
  const organisationId = organisation.id;
  const people = await writePeople(db, { organisationId, tag, today, createdAt });
  const order = await writeOrder(db, {
    organisationId,
    today,
    createdAt,
    controlOfficerId: people.officials.control,
  });
  const chain = await db.chain.create({
    data: { organisationId, orderId: order.id, sectionId: order.sectionId },
  });
  const wanted = options.tasks ?? [{ mode: 'lead' }, { mode: 'all' }, { mode: 'any' }];
  const tasks: SeededTask[] = [];
  for (const [index, task] of wanted.entries()) {
    tasks.push(
      await writeTask(db, {
        ...{ organisationId, orderId: order.id, sectionId: order.sectionId, chainId: chain.id },
        ...{ position: index + 1, task, today, createdAt, bodies: people.bodies },
      }),
    );
  }
  return {
    organisationId,
    tag,
    today,
    ...people,
    orderId: order.id,
    sectionId: order.sectionId,
    chainId: chain.id,
    tasks,
  };
}

export type SeededOrganisation = Awaited<ReturnType<typeof seedOrganisation>>;

interface PeopleInput {
  organisationId: string;
  tag: string;
  today: CivilDate;
  createdAt: Date;
}

async function writePeople(db: Database, { organisationId, tag, today, createdAt }: PeopleInput) {
  const body = (name: string, kind: string, isDepartment = false) =>
    db.body.create({ data: { organisationId, name: `${tag}: ${name}`, kind, isDepartment, createdAt } });
  const department = await body('Управление образования', 'body', true);
  const centre = await body('МКУ «Центр обеспечения»', 'body');
  const school = await body('Школа № 1', 'body');
  const kindergarten = await body('Детский сад № 7', 'body');
  const group = await body('образовательные учреждения', 'group');
  await db.bodyMember.create({ data: { groupId: group.id, memberId: school.id } });

  const posts: Partial<Record<SeedPerson, { bodyId: string; title: string; isHead: boolean }>> = {
    control: { bodyId: department.id, title: 'начальник управления', isHead: true },
    deputy: { bodyId: department.id, title: 'заместитель начальника', isHead: false },
    lead: { bodyId: centre.id, title: 'методист', isHead: true },
    school: { bodyId: school.id, title: 'директор', isHead: true },
    stranger: { bodyId: kindergarten.id, title: 'заведующий', isHead: true },
  };
  const officials = {} as Record<SeedPerson, string>;
  const accountIds = {} as Record<SeedPerson, string>;
  passwordHash ??= hashPassword(seedPassword);
  for (const [person, role] of accounts) {
    const official = await db.official.create({
      data: {
        organisationId,
        name: `${person} ${tag}`,
        email: `${person}.${tag}@kurkino.example`,
        createdAt,
      },
    });
    officials[person] = official.id;
    const post = posts[person];
    if (post)
      await db.post.create({
        data: { officialId: official.id, ...post, startsOn: toColumn(addDays(today, -365)) },
      });
    const account = await db.account.create({
      data: {
        ...{ organisationId, login: loginOf(person, tag), role, officialId: official.id, createdAt },
        passwordHash: await passwordHash,
        mustChangePassword: false,
      },
    });
    accountIds[person] = account.id;
  }
  const bodies = {
    department: department.id,
    centre: centre.id,
    school: school.id,
    kindergarten: kindergarten.id,
    group: group.id,
  };
  return { bodies, officials, accountIds };
}

interface OrderInput {
  organisationId: string;
  today: CivilDate;
  createdAt: Date;
  controlOfficerId: string;
}

async function writeOrder(db: Database, { organisationId, today, createdAt, controlOfficerId }: OrderInput) {
  const order = await db.order.create({
    data: {
      ...{
        organisationId,
        state: 'on_control',
        fileName: 'приказ.txt',
        fileSha256: randomUUID().replaceAll('-', ''),
      },
      ...{
        type: 'приказ',
        number: '88',
        issuer: 'Управление образования',
        title: 'Об утверждении дорожной карты',
      },
      date: toColumn(addDays(today, -30)),
      draft: {},
      validFrom: toColumn(addDays(today, -30)),
      validUntil: toColumn('2027-12-31'),
      controlFrom: toColumn(today),
      ...{ controlOfficerId, createdAt, confirmedAt: createdAt },
    },
  });
  const section = await db.section.create({
    data: { orderId: order.id, index: 1, title: 'Оценка качества подготовки' },
  });
  return { id: order.id, sectionId: section.id };
}

interface TaskInput {
  organisationId: string;
  orderId: string;
  sectionId: string;
  chainId: string;
  position: number;
  task: SeedTask;
  today: CivilDate;
  createdAt: Date;
  bodies: { centre: string; school: string; group: string };
}

async function writeTask(db: Database, input: TaskInput): Promise<SeededTask> {
  const { organisationId, orderId, sectionId, chainId, position, task, today, createdAt, bodies } = input;
  const due = task.dueOn ?? addDays(today, 30);
  const state = task.state ?? 'on_control';
  const activity = await db.activity.create({
    data: {
      ...{ organisationId, orderId, sectionId, position, number: position, mode: task.mode },
      text: `Мероприятие ${position}`,
      deadlineText: 'по требованию',
      rule: { kind: 'on_demand' },
      ruleText: 'по мере необходимости',
    },
  });
  await db.activityBody.createMany({
    data: [
      { activityId: activity.id, bodyId: bodies.centre, role: 'lead', index: 0 },
      { activityId: activity.id, bodyId: bodies.group, role: 'co_executor', index: 1 },
    ],
  });
  if (task.stage !== undefined) {
    await db.chainStage.create({
      data: { chainId, index: task.stage, stage: 'monitoring', activityId: activity.id },
    });
  }
  const occurrence = await db.occurrence.create({
    data: {
      ...{ organisationId, activityId: activity.id, period: '2026', year: 2026, state },
      ...{ windowStart: toColumn(today), windowEnd: toColumn(due), opensOn: toColumn(today) },
      ...{
        dueByRule: toColumn(due),
        dueOn: toColumn(due),
        openedAt: state === 'on_control' ? createdAt : null,
      },
    },
  });
  const assign = (bodyId: string, bodyName: string, role: string, groupId: string | null) =>
    db.assignment.create({
      data: {
        organisationId,
        occurrenceId: occurrence.id,
        bodyId,
        bodyName,
        role,
        groupId,
        dueOn: toColumn(due),
      },
    });
  const lead = await assign(bodies.centre, 'МКУ «Центр обеспечения»', 'lead', null);
  const school = await assign(bodies.school, 'Школа № 1', 'co_executor', bodies.group);
  return {
    activityId: activity.id,
    occurrenceId: occurrence.id,
    leadAssignmentId: lead.id,
    schoolAssignmentId: school.id,
  };
}
