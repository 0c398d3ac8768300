import type { CivilDate } from '../../domain/civil-date.js';
import { NotFound } from '../../domain/errors.js';
import type { Reader } from '../client.js';
import { fromOptionalColumn } from '../dates.js';

/** An order in a list. Instants are ISO 8601 in UTC, days inclusive. */
export interface OrderRow {
  id: string;
  /** draft | on_control | applied | discarded */
  state: string;
  fileName: string;
  type: string | null;
  number: string | null;
  date: CivilDate | null;
  issuer: string | null;
  title: string | null;
  validFrom: CivilDate | null;
  validUntil: CivilDate | null;
  controlFrom: CivilDate | null;
  controlOfficerId: string | null;
  createdAt: string;
  confirmedAt: string | null;
  /** The order on control that this one amends. */
  revisesId: string | null;
}

/** One order with its sections, once it is on control. */
export interface OrderView extends OrderRow {
  sections: { id: string; index: number; title: string | null; activities: number }[];
}

const columns = {
  id: true,
  state: true,
  fileName: true,
  type: true,
  number: true,
  date: true,
  issuer: true,
  title: true,
  validFrom: true,
  validUntil: true,
  controlFrom: true,
  controlOfficerId: true,
  createdAt: true,
  confirmedAt: true,
  revisesId: true,
} as const;

interface Columns {
  date: Date | null;
  validFrom: Date | null;
  validUntil: Date | null;
  controlFrom: Date | null;
  createdAt: Date;
  confirmedAt: Date | null;
}

function toRow<Row extends Columns>(row: Row) {
  return {
    ...row,
    date: fromOptionalColumn(row.date),
    validFrom: fromOptionalColumn(row.validFrom),
    validUntil: fromOptionalColumn(row.validUntil),
    controlFrom: fromOptionalColumn(row.controlFrom),
    createdAt: row.createdAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
  };
}

/** Orders of the organisation without discarded drafts, the latest first; at most `limit` before the id `after`. */
export async function listOrders(
  db: Reader,
  organisationId: string,
  after: string | null,
  limit: number,
): Promise<OrderRow[]> {
  const rows = await db.order.findMany({
    where: { organisationId, state: { not: 'discarded' }, ...(after === null ? {} : { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: columns,
  });
  return rows.map(toRow);
}

/** Throws NotFound `order`. */
export async function readOrderView(db: Reader, organisationId: string, id: string): Promise<OrderView> {
  const row = await db.order.findFirst({
    where: { id, organisationId },
    select: {
      ...columns,
      sections: {
        orderBy: { index: 'asc' },
        select: { id: true, index: true, title: true, _count: { select: { activities: true } } },
      },
    },
  });
  if (!row) throw new NotFound('order', 'Такого приказа нет.');
  const { sections, ...rest } = row;
  return {
    ...toRow(rest),
    sections: sections.map(({ _count, ...section }) => ({ ...section, activities: _count.activities })),
  };
}
