import type { Rule } from '../../domain/deadline.js';
import type { DraftBody } from '../../domain/draft-order.js';
import type { CompletionMode } from '../../domain/drafts/edits.js';
import { latest } from '../../domain/occurrences/window.js';
import type { PlannedDates } from '../../domain/planned-dates.js';
import type { BaseOrder, CurrentRow } from '../../domain/revisions/row-diff.js';
import { isOffControl } from '../../domain/task-states.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Reader, Transaction } from '../client.js';
import { fromColumn, fromOptionalColumn } from '../dates.js';
import type { Prisma } from '../generated/prisma/client.js';

const rowSelection = {
  id: true,
  position: true,
  number: true,
  text: true,
  deadlineText: true,
  responsiblesText: true,
  rule: true,
  ruleText: true,
  planned: true,
  mode: true,
  controlFrom: true,
  section: { select: { title: true } },
  bodies: {
    orderBy: { index: 'asc' },
    select: { role: true, body: { select: { name: true, kind: true } } },
  },
  occurrences: {
    orderBy: [{ windowEnd: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, period: true, windowStart: true, windowEnd: true, dueOn: true },
      ...{ state: true, openedByHand: true },
    },
  },
} satisfies Prisma.ActivitySelect;

/**
 * An order on control with its rows and their tasks; rows that were removed are left out. Throws when the order is none on
 * control: its id comes from `baseOfRevision`.
 */
export async function loadBase(reader: Reader, orderId: string): Promise<BaseOrder> {
  const order = await reader.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      ...{ id: true, number: true, date: true, title: true },
      ...{ validFrom: true, validUntil: true, controlFrom: true },
      activities: {
        where: { state: { not: 'removed' } },
        orderBy: { position: 'asc' },
        select: rowSelection,
      },
    },
  });
  const { validFrom, validUntil, controlFrom } = order;
  if (!validFrom || !validUntil || !controlFrom) throw new Error('an order on control has its validity');
  const fromOrder = fromColumn(controlFrom);
  return {
    ...{ orderId: order.id, number: order.number, title: order.title },
    date: fromOptionalColumn(order.date),
    validFrom: fromColumn(validFrom),
    validUntil: fromColumn(validUntil),
    rows: order.activities.map((row): CurrentRow => {
      const own = fromOptionalColumn(row.controlFrom);
      return {
        ...{ activityId: row.id, position: row.position, number: row.number, text: row.text },
        ...{ deadline: row.deadlineText, responsiblesText: row.responsiblesText, ruleText: row.ruleText },
        section: row.section.title,
        rule: row.rule as Rule,
        planned: row.planned as PlannedDates | null,
        mode: row.mode as CompletionMode,
        bodies: row.bodies.map(({ role, body }) => ({
          name: body.name,
          kind: body.kind as DraftBody['kind'],
          role: role as DraftBody['role'],
        })),
        controlFrom: own ? latest(own, fromOrder) : fromOrder,
        tasks: row.occurrences.map(({ state, ...task }) => ({
          ...{ id: task.id, period: task.period, openedByHand: task.openedByHand, state },
          windowStart: fromColumn(task.windowStart),
          windowEnd: fromColumn(task.windowEnd),
          dueOn: fromColumn(task.dueOn),
          offControl: isOffControl(state as TaskState),
          past: state === 'past',
        })),
      };
    }),
  };
}

/** Holds an order and its tasks until the end of the transaction, so that none moves on while it is amended. */
export async function lockBase(tx: Transaction, orderId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`;
  await tx.$queryRaw`
    SELECT 1 FROM occurrence o JOIN activity a ON a.id = o.activity_id
    WHERE a.order_id = ${orderId}::uuid ORDER BY o.id FOR UPDATE OF o`;
}
