import { cycleCoverage } from '../../domain/chains/cycle-coverage.js';
import type { SectionCoverage } from '../../domain/chains/cycle-coverage.js';
import { addDays } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Viewer } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { fromColumn } from '../dates.js';
import { Prisma } from '../generated/prisma/client.js';
import { visibleActivities } from '../tasks/visibility.js';
import {
  atRiskNow,
  atRiskUntil,
  awaited,
  dueBetween,
  dueOnDays,
  handedInInTime,
  overdueNow,
  seenTasks,
} from './conditions.js';

/** Discipline (DOMAIN §4): tasks due in a period, and how they were done. */
export interface Discipline {
  /** Due in the period, neither cancelled nor not applicable. */
  planned: number;
  /** Of these taken off control. */
  done: number;
  /** Of these handed in by the date in force. */
  inTime: number;
  /** Taken off control, but handed in after the date in force. */
  late: number;
  /** Due before today and not handed in. */
  overdue: number;
  /** Ко = done / planned, 0…1; null when nothing was planned. */
  rate: number | null;
}

/** What the head sees. Days are those of the organisation and inclusive. */
export interface Overview {
  today: CivilDate;
  from: CivilDate;
  until: CivilDate;
  /** Now, whatever the period. */
  overdue: number;
  /** Owed and due within two weeks, today included. */
  atRisk: number;
  atRiskUntil: CivilDate;
  waitingForReview: number;
  extensionsAsked: number;
  total: Discipline;
  byBody: ({ bodyId: string; name: string } & Discipline)[];
  bySection: ({ orderId: string; sectionId: string; index: number; title: string | null } & Discipline)[];
  /** One entry per calendar month of the period that has tasks; `month` = `YYYY-MM`. */
  byMonth: ({ month: string } & Discipline)[];
  /** Days of the next 60 on which two tasks or more fall due, the fullest first; at most ten. */
  heavyDays: { dueOn: CivilDate; tasks: number; bodies: number }[];
  /** What the orders on control promise of the management cycle and what they lack. */
  coverage: ({ orderId: string; orderNumber: string | null } & SectionCoverage)[];
}

const lookAhead = 60;

/** The overview of an organisation, or of one order; an executor is shown the tasks of their bodies. */
export async function readOverview(
  db: Reader,
  viewer: Viewer,
  period: { from: CivilDate; until: CivilDate; orderId?: string },
): Promise<Overview> {
  const { from, until, orderId } = period;
  const seen = seenTasks(viewer, orderId);
  const inPeriod = Prisma.sql`${seen} AND ${dueBetween(from, until)}`;
  const { today } = viewer;
  const figures = Prisma.sql`count(*)::int AS planned,
    (count(*) FILTER (WHERE c.state = 'accepted'))::int AS done,
    (count(*) FILTER (WHERE c.state = 'accepted' AND ${handedInInTime(viewer)}))::int AS "inTime",
    (count(*) FILTER (WHERE ${overdueNow(viewer)}))::int AS overdue`;
  const tasks = Prisma.sql`occurrence c JOIN activity a ON a.id = c.activity_id`;
  const [now] = await db.$queryRaw<{ overdue: number; atRisk: number; waiting: number; asked: number }[]>`
    SELECT (count(*) FILTER (WHERE ${overdueNow(viewer)}))::int AS overdue,
      (count(*) FILTER (WHERE ${atRiskNow(viewer)}))::int AS "atRisk",
      (count(*) FILTER (WHERE c.state = 'submitted'))::int AS waiting,
      (count(*) FILTER (WHERE EXISTS (SELECT 1 FROM extension e WHERE e.occurrence_id = c.id AND e.state = 'asked')))::int AS asked
    FROM ${tasks} WHERE ${seen} AND c.state IN ('on_control', 'submitted', 'returned')`;
  const [total] = await db.$queryRaw<Figures[]>`SELECT ${figures} FROM ${tasks} WHERE ${inPeriod}`;
  const byBody = await db.$queryRaw<({ bodyId: string; name: string } & Figures)[]>`
    SELECT b.id AS "bodyId", b.name, ${figures}
    FROM ${tasks} JOIN assignment g ON g.occurrence_id = c.id AND g.role = 'lead' JOIN body b ON b.id = g.body_id
    WHERE ${inPeriod} GROUP BY b.id, b.name ORDER BY planned DESC, b.name`;
  type SectionFigures = { orderId: string; sectionId: string; index: number; title: string | null } & Figures;
  const bySection = await db.$queryRaw<SectionFigures[]>`
    SELECT s.order_id AS "orderId", s.id AS "sectionId", s.index, s.title, ${figures}
    FROM ${tasks} JOIN section s ON s.id = a.section_id
    WHERE ${inPeriod} GROUP BY s.id ORDER BY s.order_id, s.index`;
  const byMonth = await db.$queryRaw<({ month: string } & Figures)[]>`
    SELECT to_char(c.due_on, 'YYYY-MM') AS month, ${figures}
    FROM ${tasks} WHERE ${inPeriod} GROUP BY 1 ORDER BY 1`;
  return {
    ...{ today, from, until, atRiskUntil: atRiskUntil(viewer) },
    ...{ overdue: now?.overdue ?? 0, atRisk: now?.atRisk ?? 0 },
    ...{ waitingForReview: now?.waiting ?? 0, extensionsAsked: now?.asked ?? 0 },
    total: discipline(total ?? { planned: 0, done: 0, inTime: 0, overdue: 0 }),
    byBody: byBody.map(({ bodyId, name, ...rest }) => ({ bodyId, name, ...discipline(rest) })),
    bySection: bySection.map(({ orderId: order, sectionId, index, title, ...rest }) => ({
      ...{ orderId: order, sectionId, index, title },
      ...discipline(rest),
    })),
    byMonth: byMonth.map(({ month, ...rest }) => ({ month, ...discipline(rest) })),
    heavyDays: await heavyDays(db, viewer, seen),
    coverage: await coverage(db, viewer, orderId),
  };
}

interface Figures {
  planned: number;
  done: number;
  inTime: number;
  overdue: number;
}

function discipline({ planned, done, inTime, overdue }: Figures): Discipline {
  return { planned, done, inTime, late: done - inTime, overdue, rate: planned === 0 ? null : done / planned };
}

async function heavyDays(db: Reader, { today }: Viewer, seen: Prisma.Sql): Promise<Overview['heavyDays']> {
  const rows = await db.$queryRaw<{ dueOn: Date; tasks: number; bodies: number }[]>`
    SELECT c.due_on AS "dueOn", count(DISTINCT c.id)::int AS tasks, count(DISTINCT g.body_id)::int AS bodies
    FROM occurrence c JOIN activity a ON a.id = c.activity_id LEFT JOIN assignment g ON g.occurrence_id = c.id
    WHERE ${seen} AND ${awaited} AND ${dueOnDays(today, addDays(today, lookAhead))}
    GROUP BY 1 HAVING count(DISTINCT c.id) > 1 ORDER BY 2 DESC, 1 LIMIT 10`;
  return rows.map((row) => ({ ...row, dueOn: fromColumn(row.dueOn) }));
}

async function coverage(
  db: Reader,
  viewer: Viewer,
  orderId: string | undefined,
): Promise<Overview['coverage']> {
  const orders = await db.order.findMany({
    where: {
      ...{ organisationId: viewer.organisationId, state: 'on_control' },
      ...(orderId === undefined ? {} : { id: orderId }),
      activities: { some: visibleActivities(viewer) },
    },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, number: true },
      sections: {
        orderBy: { index: 'asc' },
        select: {
          ...{ index: true, title: true },
          activities: {
            where: { AND: [visibleActivities(viewer), { state: { not: 'removed' } }] },
            orderBy: { position: 'asc' },
            select: { position: true, text: true },
          },
        },
      },
    },
  });
  return orders.flatMap(({ id, number, sections }) =>
    cycleCoverage({
      sections: sections.map(({ index, title, activities }) => ({
        ...{ index, title },
        rows: activities.map(({ position, text }) => ({ position, activity: text })),
      })),
    }).map((one) => ({ orderId: id, orderNumber: number, ...one })),
  );
}
