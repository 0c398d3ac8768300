import { queryOptions } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { answerOf, api } from './api.js';

const rarely = 60_000;

/** Every order, drafts too. */
export const ordersQuery = queryOptions({
  queryKey: ['orders'],
  staleTime: rarely,
  queryFn: () =>
    allPages((after) => answerOf(api.GET('/api/orders', { params: { query: { limit: 200, after } } }))),
});

/**
 * Ids of the orders on control whose road map the person may open, the latest first. An executor has no list of orders: theirs
 * are those in which they have rows.
 */
export const roadmapOrdersQuery = (role: string) =>
  queryOptions({
    queryKey: ['roadmap-orders', role],
    staleTime: rarely,
    queryFn: async (): Promise<{ id: string; name: string | null }[]> => {
      if (role === 'executor') {
        const rows = await allPages((after) =>
          answerOf(api.GET('/api/activities', { params: { query: { limit: 200, after } } })),
        );
        return [...new Set(rows.map((row) => row.orderId))].reverse().map((id) => ({ id, name: null }));
      }
      const orders = await allPages((after) =>
        answerOf(api.GET('/api/orders', { params: { query: { limit: 200, after } } })),
      );
      return orders
        .filter((order) => order.state === 'on_control')
        .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
        .map(({ id, number, title, fileName }) => ({
          id,
          name: number === null ? (title ?? fileName) : `№\u00a0${number} ${title ?? ''}`.trim(),
        }));
    },
  });
