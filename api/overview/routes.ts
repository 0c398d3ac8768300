import { z } from 'zod';
import { civilDate as dayOf, partsOf } from '../../domain/civil-date.js';
import { InvalidInput } from '../../domain/errors.js';
import { readOverview } from '../../store/overview/read-overview.js';
import type { Api, ServerDeps } from '../deps.js';
import { civilDate, dayOut, id } from '../fields.js';
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

export function overviewRoutes(app: Api, { database }: ServerDeps): void {
  app.get(
    '/api/overview',
    {
      config: { access: 'occurrence.read' },
      schema: {
        tags: ['overview'],
        summary:
          'Сводка: просрочено, под угрозой, на проверке, дисциплина за период (по умолчанию с начала года)',
        querystring: z.strictObject({
          from: civilDate.optional(),
          until: civilDate.optional(),
          order: id.optional(),
        }),
        response: { 200: overview },
      },
    },
    (request) => {
      const viewer = viewerOf(request);
      const { from = dayOf(partsOf(viewer.today).year, 1, 1), until = viewer.today, order } = request.query;
      if (until < from)
        throw new InvalidInput('period', 'Период заканчивается раньше, чем начинается. Исправьте даты.');
      return readOverview(database, viewer, {
        ...{ from, until },
        ...(order === undefined ? {} : { orderId: order }),
      });
    },
  );
}
