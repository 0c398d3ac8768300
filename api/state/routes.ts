import { z } from 'zod';
import { InvalidInput } from '../../domain/errors.js';
import { localDate } from '../../domain/local-time.js';
import { compareTasks, listTasksAt } from '../../store/audit/tasks-at.js';
import { instant } from '../audit/instant.js';
import type { Api, ServerDeps } from '../deps.js';
import { dayOut, id } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const named = {
  id: z.string(),
  activityId: z.string(),
  orderId: z.string(),
  position: z.number(),
  sectionIndex: z.number(),
  number: z.number().nullable(),
  text: z.string(),
  period: z.string(),
};

const taskAt = z
  .object({
    ...named,
    state: z.string(),
    stateWords: z.string(),
    dueOn: dayOut.nullable(),
    overdue: z.boolean(),
    lead: z.string().nullable(),
    coExecutors: z.array(z.string()),
  })
  .meta({ id: 'TaskAt' });

const taskChange = z
  .object({
    ...named,
    kind: z.enum(['added', 'removed', 'changed']),
    changes: z.array(
      z.object({
        what: z.enum(['state', 'due', 'lead']),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'TaskChange' });

const comparison = z
  .object({
    added: z.number(),
    removed: z.number(),
    changed: z.number(),
    items: z.array(taskChange),
    next: z.string().nullable(),
    notCompared: z.array(z.string()),
  })
  .meta({ id: 'TaskComparison' });

const narrowing = { order: id.optional(), section: id.optional() };
const key = z.strictObject({ orderId: id, position: z.int(), id });
const place = z.int().min(0);

function filterOf({ order, section }: z.infer<z.ZodObject<typeof narrowing>>) {
  return {
    ...(order === undefined ? {} : { orderId: order }),
    ...(section === undefined ? {} : { sectionId: section }),
  };
}

export function stateRoutes(app: Api, { database }: ServerDeps): void {
  app.get(
    '/api/state',
    {
      config: { access: 'audit.read' },
      schema: {
        tags: ['audit'],
        summary: 'Состояние всех задач на момент, восстановленное по истории',
        querystring: z.strictObject({ ...pageQuery, ...narrowing, at: instant }),
        response: { 200: pageOf(taskAt) },
      },
    },
    async (request) => {
      const { at, after, limit, ...rest } = request.query;
      const { organisationId, zone } = viewerOf(request);
      const rows = await listTasksAt(database, organisationId, {
        ...{ at, day: localDate(at, zone), filter: filterOf(rest) },
        ...{ after: readCursor(after, key), limit: limit + 1 },
      });
      return page(rows, limit, ({ orderId, position, id: last }) => ({ orderId, position, id: last }));
    },
  );

  app.get(
    '/api/state/compare',
    {
      config: { access: 'audit.read' },
      schema: {
        tags: ['audit'],
        summary: 'Что изменилось между двумя моментами: открыто, снято с контроля, изменено',
        querystring: z.strictObject({ ...pageQuery, ...narrowing, from: instant, until: instant }),
        response: { 200: comparison },
      },
    },
    async (request) => {
      const { from, until, after, limit, ...rest } = request.query;
      if (until < from)
        throw new InvalidInput('period', 'Второй момент раньше первого. Поменяйте их местами.');
      const { organisationId } = viewerOf(request);
      const all = await compareTasks(database, organisationId, { from, until, filter: filterOf(rest) });
      const start = readCursor(after, place) ?? 0;
      const count = (kind: string) => all.filter((one) => one.kind === kind).length;
      const items = all.slice(start, start + limit);
      const more = start + limit < all.length;
      return {
        ...{ added: count('added'), removed: count('removed'), changed: count('changed') },
        items,
        next: more ? Buffer.from(String(start + limit)).toString('base64url') : null,
        notCompared: ['тексты мероприятий', 'документы', 'примечания'],
      };
    },
  );
}
