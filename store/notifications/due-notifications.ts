import type { MailItem } from '../../domain/mail/mail-item.js';
import type { NotificationKind } from '../../domain/notifications.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Reader, Transaction } from '../client.js';
import { fromOptionalColumn } from '../dates.js';
import { Prisma } from '../generated/prisma/client.js';
import { recipientId } from './recipient-id.js';

/** A notification that this transaction holds, with what its mail must say. */
export interface DueNotification {
  id: string;
  organisationId: string;
  organisation: string;
  recipient: string;
  /** As the directory has it now. */
  recipientName: string | null;
  /** As written in the directory; null where there is none any more. */
  address: string | null;
  taskState: TaskState | null;
  assignmentState: string | null;
  item: MailItem;
}

interface Row {
  id: string;
  organisationId: string;
  organisation: string;
  recipient: string;
  recipientName: string | null;
  address: string | null;
  kind: NotificationKind;
  note: string | null;
  activityId: string;
  occurrenceId: string | null;
  assignmentId: string | null;
  sectionIndex: number;
  sectionTitle: string | null;
  number: number | null;
  position: number;
  text: string;
  orderType: string | null;
  orderNumber: string | null;
  orderDate: Date | null;
  taskState: TaskState | null;
  assignmentState: string | null;
  body: string | null;
  role: 'lead' | 'co_executor' | null;
  dueOn: Date | null;
}

/** Locks those of the notifications that still wait, and reads them with their subjects, in the order of the facts. */
export async function lockDueNotifications(
  tx: Transaction,
  ids: readonly string[],
): Promise<DueNotification[]> {
  const rows = await tx.$queryRaw<Row[]>`
    ${withSubjects}
    WHERE n.id = ANY(${[...ids]}::uuid[]) AND n.state = 'planned'
    ORDER BY n.id FOR UPDATE OF n SKIP LOCKED`;
  return rows.map(toDue);
}

/** One row of the ledger with its subject as it is now, whatever became of it; null when there is no such row. */
export async function readNotificationItem(db: Reader, id: string): Promise<DueNotification | null> {
  const [row] = await db.$queryRaw<Row[]>`${withSubjects} WHERE n.id = ${id}::uuid`;
  return row ? toDue(row) : null;
}

const withSubjects = Prisma.sql`
    SELECT n.id, n.organisation_id AS "organisationId", org.name AS organisation, n.recipient,
      coalesce(o.name, b.name) AS "recipientName",
      nullif(trim(coalesce(o.email, b.mailbox, '')), '') AS address, n.kind, n.note,
      n.activity_id AS "activityId", n.occurrence_id AS "occurrenceId", n.assignment_id AS "assignmentId",
      s.index AS "sectionIndex", s.title AS "sectionTitle", a.number, a.position, a.text,
      d.type AS "orderType", d.number AS "orderNumber", d.date AS "orderDate",
      c.state AS "taskState", g.state AS "assignmentState", g.body_name AS body, g.role,
      coalesce(g.due_on, c.due_on) AS "dueOn"
    FROM notification n
    JOIN organisation org ON org.id = n.organisation_id
    JOIN activity a ON a.id = n.activity_id
    JOIN section s ON s.id = a.section_id
    JOIN "order" d ON d.id = a.order_id
    LEFT JOIN occurrence c ON c.id = n.occurrence_id
    LEFT JOIN assignment g ON g.id = n.assignment_id
    LEFT JOIN official o ON o.id = ${recipientId('official')}
    LEFT JOIN body b ON b.id = ${recipientId('body')}`;

function toDue(full: Row): DueNotification {
  const { id, organisationId, organisation, recipient, recipientName, address, ...rest } = full;
  const { taskState, assignmentState, ...row } = rest;
  return {
    ...{ id, organisationId, organisation, recipient, recipientName, address, taskState, assignmentState },
    item: {
      kind: row.kind,
      activityId: row.activityId,
      occurrenceId: row.occurrenceId,
      assignmentId: row.assignmentId,
      section: { index: row.sectionIndex, title: row.sectionTitle },
      number: row.number,
      position: row.position,
      text: row.text,
      body: row.body,
      role: row.role,
      dueOn: fromOptionalColumn(row.dueOn),
      order: { type: row.orderType, number: row.orderNumber, date: fromOptionalColumn(row.orderDate) },
      note: row.note,
      linkMark: null,
    },
  };
}
