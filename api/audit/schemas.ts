import { z } from 'zod';
import type { AuditFilter } from '../../store/audit/list-audit.js';
import { id } from '../fields.js';
import { auditEvent } from '../occurrences/schemas.js';
import { instant } from './instant.js';

/** An event with its words. */
export const toldEvent = auditEvent
  .extend({
    who: z.string(),
    what: z.string(),
    object: z.string(),
    sentence: z.string(),
    activityId: z.string().nullable(),
  })
  .meta({ id: 'ToldEvent' });

/** Query fields that narrow the history. */
export const auditQuery = {
  account: id.optional(),
  action: z
    .string()
    .regex(/^[a-z_]+\.[a-z_]*$/, 'нужно действие вида review.accepted или его начало вида review.')
    .max(100)
    .optional(),
  subjectType: z
    .string()
    .regex(/^[a-z_]{1,50}$/, 'нужны латинские буквы и подчёркивания')
    .optional(),
  subject: id.optional(),
  occurrence: id.optional(),
  ofOrder: id.optional(),
  section: id.optional(),
  body: id.optional(),
  from: instant.optional(),
  until: instant.optional(),
};

type AuditQuery = z.infer<z.ZodObject<typeof auditQuery>>;

/** The same as the store takes it. */
export function auditFilterOf(query: AuditQuery): AuditFilter {
  const { account, action, subjectType, subject, occurrence, ofOrder, section, body, from, until } = query;
  return {
    ...(account === undefined ? {} : { accountId: account }),
    ...(action === undefined ? {} : { action }),
    ...(subjectType === undefined ? {} : { subjectType }),
    ...(subject === undefined ? {} : { subjectId: subject }),
    ...(occurrence === undefined ? {} : { occurrenceId: occurrence }),
    ...(ofOrder === undefined ? {} : { orderId: ofOrder }),
    ...(section === undefined ? {} : { sectionId: section }),
    ...(body === undefined ? {} : { bodyId: body }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}
