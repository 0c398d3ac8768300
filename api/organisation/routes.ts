import { z } from 'zod';
import { readOrganisation, updateOrganisation } from '../../store/organisations.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { seenVersion, text } from '../fields.js';
import { viewerOf } from '../plugins/session.js';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'нужно время вида ЧЧ:ММ');
const days = z.int().min(0).max(366);

/** domain/presets.ts, every number within sense. */
const presets = z
  .strictObject({
    shift: z.enum(['preceding', 'next', 'none']),
    yearly: z.enum(['calendar_year', 'school_year']),
    reportDayOfNextMonth: z.int().min(1).max(28),
    remindBefore: z.array(days).max(20),
    overdueDaily: days,
    overdueEvery: z.int().min(1).max(366),
    escalateAfter: z.strictObject({ head: days, controlOfficer: days, departmentHead: days }),
    mailFrom: timeOfDay,
    mailUntil: timeOfDay,
    digestAt: timeOfDay,
    mailOnDaysOff: z.boolean(),
    extensionDaysBefore: days,
    coExecutorShare: z.number().min(0).max(1),
    nudgeReviewerEvery: z.int().min(1).max(366),
    mailLinkDays: z.int().min(1).max(366),
  })
  .meta({ id: 'Presets' });

const presetsOut = z
  .object({
    shift: z.string(),
    yearly: z.string(),
    reportDayOfNextMonth: z.number(),
    remindBefore: z.array(z.number()).readonly(),
    overdueDaily: z.number(),
    overdueEvery: z.number(),
    escalateAfter: z.object({ head: z.number(), controlOfficer: z.number(), departmentHead: z.number() }),
    mailFrom: z.string(),
    mailUntil: z.string(),
    digestAt: z.string(),
    mailOnDaysOff: z.boolean(),
    extensionDaysBefore: z.number(),
    coExecutorShare: z.number(),
    nudgeReviewerEvery: z.number(),
    mailLinkDays: z.number(),
  })
  .meta({ id: 'PresetsInForce' });

const organisation = z
  .object({
    ...{ id: z.string(), version: z.number(), name: z.string(), zone: z.string() },
    presets: presetsOut,
  })
  .meta({ id: 'Organisation' });

export function organisationRoutes(app: Api, { database, clock }: ServerDeps): void {
  app.get(
    '/api/organisation',
    {
      config: { access: 'organisation.read' },
      schema: { tags: ['organisation'], summary: 'Организация и её числа', response: { 200: organisation } },
    },
    (request) => readOrganisation(database, viewerOf(request).organisationId),
  );

  app.patch(
    '/api/organisation',
    {
      config: { access: 'organisation.manage' },
      schema: {
        tags: ['organisation'],
        summary: 'Изменить название или числа: остаётся прежним всё, что не названо',
        body: z.strictObject({
          version: seenVersion.optional(),
          name: text(500).optional(),
          presets: presets.partial().optional(),
        }),
        response: { 200: organisation },
      },
    },
    (request) => {
      const { version, name, presets: changed } = request.body;
      const given = Object.fromEntries(
        Object.entries(changed ?? {}).filter(([, value]) => value !== undefined),
      );
      const input = { version, ...(name === undefined ? {} : { name }), presets: given };
      return updateOrganisation(database, contextOf(request, clock()), input);
    },
  );
}
