import type { CivilDate } from '../../domain/civil-date.js';
import { scopeOf } from '../../domain/roles.js';
import type { Action, Viewer } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { fromColumn, fromOptionalColumn } from '../dates.js';
import { Prisma } from '../generated/prisma/client.js';
import { activityMatches, activityWords, evidenceWords, orderNumberOf, wordsQuery } from './words.js';

/** What was found, the best first in each kind; what the viewer may not see is not there. */
export interface Found {
  activities: {
    id: string;
    orderId: string;
    orderNumber: string | null;
    sectionIndex: number;
    number: number | null;
    position: number;
    text: string;
    deadlineText: string;
  }[];
  tasks: {
    id: string;
    activityId: string;
    text: string;
    sectionIndex: number;
    number: number | null;
    period: string;
    state: string;
    dueOn: CivilDate;
  }[];
  orders: {
    id: string;
    type: string | null;
    number: string | null;
    date: CivilDate | null;
    title: string | null;
    state: string;
  }[];
  evidence: {
    id: string;
    occurrenceId: string;
    fileId: string | null;
    title: string;
    documentKind: string | null;
    documentNumber: string | null;
    documentDate: CivilDate | null;
  }[];
  bodies: { id: string; name: string; kind: string }[];
}

const nothing: Found = { activities: [], tasks: [], orders: [], evidence: [], bodies: [] };
/** Tasks are looked for among so many of the best rows of the road maps. */
const mostActivities = 50;

/**
 * Activities, tasks, orders, documents and bodies by words in any form («мониторинга» finds «мониторинг»), by words half typed,
 * and by numbers («2.4» = section 2, row 4; «№ 88» = the order); at most `limit` of each kind.
 */
export async function search(db: Reader, viewer: Viewer, text: string, limit: number): Promise<Found> {
  const words = wordsQuery(text);
  if (!words) return nothing;
  const activities = await findActivities(db, viewer, text, words);
  return {
    activities: activities.slice(0, limit),
    tasks: await findTasks(db, viewer, activities, limit),
    orders: await findOrders(db, viewer, text, words, limit),
    evidence: await findEvidence(db, viewer, words, limit),
    bodies: await db.$queryRaw`
      SELECT b.id, b.name, b.kind FROM body b
      WHERE b.organisation_id = ${viewer.organisationId}::uuid AND to_tsvector('russian', b.name) @@ ${words}
      ORDER BY ts_rank(to_tsvector('russian', b.name), ${words}) DESC, b.name LIMIT ${limit}`,
  };
}

const mine = ({ bodyIds }: Viewer) => Prisma.sql`ANY(${[...bodyIds]}::uuid[])`;

/** SQL: occurrence `c` is open to the viewer under this action. */
function seenTask(viewer: Viewer, action: Action): Prisma.Sql {
  if (scopeOf(viewer.role, action) === 'organisation') return Prisma.sql`true`;
  return Prisma.sql`EXISTS (SELECT 1 FROM assignment g WHERE g.occurrence_id = c.id AND g.body_id = ${mine(viewer)})`;
}

async function findActivities(
  db: Reader,
  viewer: Viewer,
  text: string,
  words: Prisma.Sql,
): Promise<Found['activities']> {
  const seen =
    scopeOf(viewer.role, 'activity.read') === 'organisation'
      ? Prisma.sql`true`
      : Prisma.sql`(EXISTS (SELECT 1 FROM activity_body ab WHERE ab.activity_id = a.id AND (ab.body_id = ${mine(viewer)}
            OR EXISTS (SELECT 1 FROM body_member m WHERE m.group_id = ab.body_id AND m.member_id = ${mine(viewer)})))
          OR EXISTS (SELECT 1 FROM occurrence c JOIN assignment g ON g.occurrence_id = c.id
            WHERE c.activity_id = a.id AND g.body_id = ${mine(viewer)}))`;
  return db.$queryRaw`
    SELECT a.id, a.order_id AS "orderId", d.number AS "orderNumber", s.index AS "sectionIndex", a.number, a.position,
      a.text, a.deadline_text AS "deadlineText"
    FROM activity a JOIN section s ON s.id = a.section_id JOIN "order" d ON d.id = a.order_id
    WHERE a.organisation_id = ${viewer.organisationId}::uuid AND ${activityMatches(text)} AND ${seen}
    ORDER BY ts_rank(${activityWords}, ${words}) DESC, a.order_id, a.position LIMIT ${mostActivities}`;
}

async function findTasks(
  db: Reader,
  viewer: Viewer,
  activities: Found['activities'],
  limit: number,
): Promise<Found['tasks']> {
  const ids = activities.map((one) => one.id);
  const rows = await db.$queryRaw<(Omit<Found['tasks'][number], 'dueOn'> & { dueOn: Date })[]>`
    SELECT c.id, a.id AS "activityId", a.text, s.index AS "sectionIndex", a.number, c.period, c.state, c.due_on AS "dueOn"
    FROM occurrence c JOIN activity a ON a.id = c.activity_id JOIN section s ON s.id = a.section_id
    WHERE c.activity_id = ANY(${ids}::uuid[]) AND ${seenTask(viewer, 'occurrence.read')}
    ORDER BY c.state IN ('on_control', 'returned', 'submitted', 'waiting_stage') DESC,
      array_position(${ids}::uuid[], a.id), abs(c.due_on - ${viewer.today}::date), c.id LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, dueOn: fromColumn(row.dueOn) }));
}

async function findOrders(
  db: Reader,
  viewer: Viewer,
  text: string,
  words: Prisma.Sql,
  limit: number,
): Promise<Found['orders']> {
  if (scopeOf(viewer.role, 'order.read') === null) return [];
  const named = Prisma.sql`to_tsvector('russian', coalesce(d.type, '') || ' ' || coalesce(d.title, '') || ' ' || coalesce(d.issuer, ''))`;
  const rows = await db.$queryRaw<(Omit<Found['orders'][number], 'date'> & { date: Date | null })[]>`
    SELECT d.id, d.type, d.number, d.date, d.title, d.state FROM "order" d
    WHERE d.organisation_id = ${viewer.organisationId}::uuid AND d.state <> 'discarded'
      AND (lower(d.number) = ${orderNumberOf(text) ?? ''} OR ${named} @@ ${words})
    ORDER BY lower(d.number) = ${orderNumberOf(text) ?? ''} DESC NULLS LAST, ts_rank(${named}, ${words}) DESC, d.id DESC
    LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, date: fromOptionalColumn(row.date) }));
}

async function findEvidence(
  db: Reader,
  viewer: Viewer,
  words: Prisma.Sql,
  limit: number,
): Promise<Found['evidence']> {
  if (scopeOf(viewer.role, 'evidence.read') === null) return [];
  type Row = Omit<Found['evidence'][number], 'documentDate'> & { documentDate: Date | null };
  const rows = await db.$queryRaw<Row[]>`
    SELECT i.id, i.occurrence_id AS "occurrenceId", i.file_id AS "fileId", i.title, i.document_kind AS "documentKind",
      i.document_number AS "documentNumber", i.document_date AS "documentDate"
    FROM evidence_item i JOIN occurrence c ON c.id = i.occurrence_id
    WHERE i.organisation_id = ${viewer.organisationId}::uuid AND i.inherited_from_id IS NULL
      AND ${evidenceWords} @@ ${words} AND ${seenTask(viewer, 'evidence.read')}
    ORDER BY ts_rank(${evidenceWords}, ${words}) DESC, i.id DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, documentDate: fromOptionalColumn(row.documentDate) }));
}
