import { z } from 'zod';
import { civilDate as dayOf, partsOf } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { InvalidInput } from '../../domain/errors.js';
import type { Viewer } from '../../domain/roles.js';
import { markWords } from '../../domain/task-marks.js';
import type { TaskMark } from '../../domain/task-marks.js';
import { listOverviewTasks, overviewFigures } from '../../store/overview/list-overview-tasks.js';
import { readOverview } from '../../store/overview/read-overview.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, dayOut, id } from '../fields.js';
import { page, pageOf, pageQuery, readCursor } from '../paging.js';
import { viewerOf } from '../plugins/session.js';

const figures = {
  planned: z.number(),
  done: z.number(),
  inTime: z.number(),
  late: z.number(),
  overdue: z.number(),
  rate: z.number().nullable(),
};
const positions = z.array(z.number());

const overview = z
  .object({
    today: dayOut,
    from: dayOut,
    until: dayOut,
    overdue: z.number(),
    atRisk: z.number(),
    atRiskUntil: dayOut,
    waitingForReview: z.number(),
    extensionsAsked: z.number(),
    total: z.object(figures).meta({ id: 'Discipline' }),
    byBody: z.array(z.object({ bodyId: z.string(), name: z.string(), ...figures })),
    bySection: z.array(
      z.object({
        orderId: z.string(),
        sectionId: z.string(),
        index: z.number(),
        title: z.string().nullable(),
        ...figures,
      }),
    ),
    byMonth: z.array(z.object({ month: z.string(), ...figures })),
    heavyDays: z.array(z.object({ dueOn: dayOut, tasks: z.number(), bodies: z.number() })),
    coverage: z.array(
      z.object({
        orderId: z.string(),
        orderNumber: z.string().nullable(),
        sectionIndex: z.number(),
        title: z.string().nullable(),
        promised: z.object({
          monitoring: positions,
          analysis: positions,
          recommendation: positions,
          management_decision: positions,
          effectiveness_review: positions,
        }),
        lacks: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Overview' });

const overviewTask = z
  .object({
    id: z.string(),
    activityId: z.string(),
    text: z.string(),
    orderNumber: z.string().nullable(),
    sectionIndex: z.number(),
    number: z.number().nullable(),
    period: z.string(),
    dueOn: dayOut,
    leadBody: z.string().nullable(),
    mark: z.enum(Object.keys(markWords) as [TaskMark, ...TaskMark[]]),
    sign: z.string(),
    words: z.string(),
  })
  .meta({ id: 'OverviewTask' });

const period = { from: civilDate.optional(), until: civilDate.optional(), order: id.optional() };
const taskKey = z.strictObject({ dueOn: civilDate, id });

interface Asked {
  from?: CivilDate | undefined;
  until?: CivilDate | undefined;
  order?: string | undefined;
}

/** The period asked for; from the year's first day to today where it is left open. */
function periodOf(viewer: Viewer, asked: Asked): { from: CivilDate; until: CivilDate; orderId?: string } {
  const { from = dayOf(partsOf(viewer.today).year, 1, 1), until = viewer.today, order } = asked;
  if (until < from)
    throw new InvalidInput('period', 'Период заканчивается раньше, чем начинается. Исправьте даты.');
  return { from, until, ...(order === undefined ? {} : { orderId: order }) };
}

export function overviewRoutes(app: Api, { database }: ServerDeps): void {
  app.get(
    '/api/overview',
    {
      config: { access: 'occurrence.read' },
      schema: {
        tags: ['overview'],
        summary:
          'Сводка: просрочено, под угрозой, на проверке, дисциплина за период (по умолчанию с начала года)',
        querystring: z.strictObject(period),
        response: { 200: overview },
      },
    },
    (request) => {
      const viewer = viewerOf(request);
      return readOverview(database, viewer, periodOf(viewer, request.query));
    },
  );

  app.get(
    '/api/overview/tasks',
    {
      config: { access: 'occurrence.read' },
      schema: {
        tags: ['overview'],
        summary: 'Задачи, из которых сложилось число сводки, ближайший срок первым',
        querystring: z.strictObject({
          ...{ ...pageQuery, ...period },
          figure: z.enum(overviewFigures),
          body: id.optional(),
          section: id.optional(),
        }),
        response: { 200: pageOf(overviewTask) },
      },
    },
    async (request) => {
      const viewer = viewerOf(request);
      const { after, limit, figure, body, section, ...asked } = request.query;
      const filter = {
        ...{ figure, ...periodOf(viewer, asked) },
        ...(body === undefined ? {} : { bodyId: body }),
        ...(section === undefined ? {} : { sectionId: section }),
      };
      const rows = await listOverviewTasks(database, viewer, filter, readCursor(after, taskKey), limit + 1);
      return page(rows, limit, ({ dueOn, id: last }) => ({ dueOn, id: last }));
    },
  );
}
