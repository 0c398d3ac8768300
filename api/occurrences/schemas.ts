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
    sectionIndex: z.number(),
    section: z.string().nullable(),
    number: z.number().nullable(),
    position: z.number(),
  })
  .meta({ id: 'Occurrence' });

export const term = z
  .object({
    workingDaysLeft: z.number().nullable(),
    overdueBy: z.number().nullable(),
    words: z.string(),
  })
  .meta({ id: 'Term' });

const dueStep = z
  .object({
    kind: z.enum(['phrase', 'reading', 'rule', 'shift', 'planned', 'moved']),
    text: z.string(),
    date: dayOut.nullable(),
    previous: dayOut.nullable(),
    at: instantOut.nullable(),
    who: z.string().nullable(),
    ground: z.string().nullable(),
  })
  .meta({ id: 'DueStep' });

export const evidenceItem = z
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
    groupId: z.string().nullable(),
    term: term.nullable(),
    lastReportAt: instantOut.nullable(),
    mine: z.boolean(),
  })
  .meta({ id: 'Assignment' });

export const occurrenceView = z
  .object({
    id: z.string(),
    activityId: z.string(),
    orderId: z.string(),
    order: z.object({
      id: z.string(),
      type: z.string().nullable(),
      number: z.string().nullable(),
      date: dayOut.nullable(),
    }),
    section: z.object({ id: z.string(), index: z.number(), title: z.string().nullable() }),
    number: z.number().nullable(),
    position: z.number(),
    text: z.string(),
    deadlineText: z.string(),
    ruleText: z.string(),
    mode: z.string(),
    period: z.string(),
    state: z.string(),
    windowStart: dayOut,
    windowEnd: dayOut,
    dueByRule: dayOut,
    dueOn: dayOut,
    overdue: z.boolean(),
    term: term.nullable(),
    dueStory: z.array(dueStep),
    submittedAt: instantOut.nullable(),
    offControlAt: instantOut.nullable(),
    late: z.boolean(),
    extensionAsked: z
      .object({ id: z.string(), requestedDue: dayOut, reason: z.string(), askedAt: instantOut })
      .nullable(),
    version: z.number(),
    ground: z.string().nullable(),
    assignments: z.array(assignment),
    submissions: z.array(submission),
    inherited: z.array(evidenceItem),
  })
  .meta({ id: 'OccurrenceWithParts' });

export const previousReport = z
  .object({
    submissionId: z.string(),
    occurrenceId: z.string(),
    period: z.string(),
    year: z.number(),
    dueOn: dayOut,
    submittedAt: instantOut,
    acceptedAt: instantOut.nullable(),
    authorName: z.string(),
    authorPost: z.string().nullable(),
    note: z.string(),
    evidence: z.array(evidenceItem),
  })
  .meta({ id: 'PreviousReport' });

export const storyItem = z
  .object({
    at: instantOut,
    key: z.string(),
    kind: z.enum(['event', 'mail']),
    action: z.string(),
    who: z.string(),
    what: z.string(),
    seq: z.string().nullable(),
    hash: z.string().nullable(),
  })
  .meta({ id: 'StoryItem' });

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
