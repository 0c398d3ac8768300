import { z } from 'zod';
import { dayOut, instantOut } from '../fields.js';

export const occurrence = z
  .object({
    id: z.string(),
    activityId: z.string(),
    period: z.string(),
    state: z.string(),
    dueByRule: dayOut,
    dueOn: dayOut,
    overdue: z.boolean(),
    text: z.string(),
    section: z.string().nullable(),
  })
  .meta({ id: 'Occurrence' });

const evidenceItem = z
  .object({
    id: z.string(),
    kind: z.string(),
    title: z.string(),
    fileId: z.string().nullable(),
    fileName: z.string().nullable(),
    url: z.string().nullable(),
    paperReference: z.string().nullable(),
    documentKind: z.string().nullable(),
    documentNumber: z.string().nullable(),
    documentDate: dayOut.nullable(),
    signer: z.string().nullable(),
    addressees: z.array(z.string()),
    personalData: z.boolean(),
    periodStart: dayOut.nullable(),
    periodEnd: dayOut.nullable(),
    sha256: z.string().nullable(),
    inheritedFromId: z.string().nullable(),
  })
  .meta({ id: 'EvidenceItem' });

const review = z
  .object({
    decision: z.string(),
    reason: z.string().nullable(),
    reviewerName: z.string(),
    reviewerPost: z.string().nullable(),
    reviewedAt: instantOut,
    signedHash: z.string(),
  })
  .meta({ id: 'Review' });

const submission = z
  .object({
    id: z.string(),
    assignmentId: z.string(),
    kind: z.string(),
    state: z.string(),
    note: z.string(),
    submittedAt: instantOut,
    authorName: z.string(),
    authorPost: z.string().nullable(),
    contentHash: z.string(),
    evidence: z.array(evidenceItem),
    reviews: z.array(review),
  })
  .meta({ id: 'Submission' });

const assignment = z
  .object({
    id: z.string(),
    bodyId: z.string(),
    bodyName: z.string(),
    role: z.string(),
    state: z.string(),
    dueOn: dayOut,
  })
  .meta({ id: 'Assignment' });

export const occurrenceView = z
  .object({
    id: z.string(),
    activityId: z.string(),
    orderId: z.string(),
    text: z.string(),
    mode: z.string(),
    period: z.string(),
    state: z.string(),
    windowStart: dayOut,
    windowEnd: dayOut,
    dueByRule: dayOut,
    dueOn: dayOut,
    overdue: z.boolean(),
    submittedAt: instantOut.nullable(),
    offControlAt: instantOut.nullable(),
    ground: z.string().nullable(),
    assignments: z.array(assignment),
    submissions: z.array(submission),
    inherited: z.array(evidenceItem),
  })
  .meta({ id: 'OccurrenceWithParts' });

export const auditEvent = z
  .object({
    seq: z.string(),
    at: instantOut,
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    occurrenceId: z.string().nullable(),
    body: z.string(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEvent' });
