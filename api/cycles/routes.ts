import { z } from 'zod';
import { releaseStageByHand } from '../../store/cycles/release-stage.js';
import { listCycles } from '../../store/tasks/cycles.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { id, idParams, text, yearNumber } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const cycle = z
  .object({
    id: z.string(),
    orderId: z.string(),
    section: z.string().nullable(),
    year: z.number(),
    stages: z.array(
      z.object({
        index: z.number(),
        stage: z.string(),
        status: z.string(),
        released: z.boolean(),
        activityId: z.string(),
        occurrenceIds: z.array(z.string()),
      }),
    ),
    over: z.boolean(),
  })
  .meta({ id: 'Cycle' });

const stageOfYear = z.object({ chainId: z.string(), year: z.number(), index: z.number() });

export function cycleRoutes(app: Api, { database, clock }: ServerDeps): void {
  app.get(
    '/api/cycles',
    {
      config: { access: 'cycle.read' },
      schema: {
        tags: ['cycles'],
        summary: 'Управленческие циклы и их этапы в году (по умолчанию нынешнем)',
        querystring: z.strictObject({ ...pageQuery, year: yearNumber.optional(), order: id.optional() }),
        response: { 200: pageOf(cycle) },
      },
    },
    async (request) => {
      const viewer = viewerOf(request);
      const { after, limit, year, order } = request.query;
      const filter = {
        year: year ?? Number(viewer.today.slice(0, 4)),
        ...(order === undefined ? {} : { orderId: order }),
      };
      const rows = await listCycles(database, viewer, filter, readCursor(after, id), limit + 1);
      return page(rows, limit, (row) => row.id);
    },
  );

  app.post(
    '/api/cycles/:id/release',
    {
      config: { access: 'cycle.release' },
      schema: {
        tags: ['cycles'],
        summary: 'Открыть этап раньше, чем снят с контроля предыдущий, по письменному основанию',
        params: idParams,
        body: z.strictObject({
          year: z.int().min(1990).max(2099),
          index: z.int().min(0).max(100),
          ground: text(2000),
        }),
        response: { 200: stageOfYear },
      },
    },
    async (request) => {
      const { year, index, ground } = request.body;
      const stage = { chainId: request.params.id, year, index };
      await releaseStageByHand(database, contextOf(request, clock()), { ...stage, ground });
      return stage;
    },
  );
}
