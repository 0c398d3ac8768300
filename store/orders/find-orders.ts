import type { Reader } from '../client.js';

/** Ids of the orders on control with this number («88», without the sign), the latest first; case does not count. */
export async function findOrders(reader: Reader, organisationId: string, number: string): Promise<string[]> {
  const rows = await reader.order.findMany({
    where: {
      organisationId,
      state: 'on_control',
      number: { equals: number.replace(/^№\s*/, '').trim(), mode: 'insensitive' },
    },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
