import { z } from 'zod';
import { markWords } from '../../domain/task-marks.js';
import type { TaskMark } from '../../domain/task-marks.js';
import { releaseStageByHand } from '../../store/cycles/release-stage.js';
import { listCycles } from '../../store/tasks/cycles.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { dayOut, id, idParams, instantOut, text, yearNumber } from '../fields.js';
import { evidenceItem } from '../occurrences/schemas.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const task = z
  .object({
    id: z.string(),
    period: z.string(),
    dueOn: dayOut,
    offControlAt: instantOut.nullable(),
    mark: z.enum(Object.keys(markWords) as [TaskMark, ...TaskMark[]]),
    sign: z.string(),
    words: z.string(),
    documents: z.array(evidenceItem),
  })
  .meta({ id: 'CycleTask' });

const cycle = z
  .object({
    id: z.string(),
    orderId: z.string(),
    orderNumber: z.string().nullable(),
    section: z.string().nullable(),
    sectionIndex: z.number(),
    year: z.number(),
    stages: z.array(
      z.object({
        index: z.number(),
        stage: z.string(),
        status: z.string(),
        released: z.boolean(),
        activityId: z.string(),
        text: z.string(),
        number: z.number().nullable(),
        occurrenceIds: z.array(z.string()),
        tasks: z.array(task),
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
