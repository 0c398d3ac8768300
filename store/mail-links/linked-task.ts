import { daysBetween } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { TaskState } from '../../domain/task-states.js';
import { fromColumn, fromOptionalColumn } from '../dates.js';
import type { Prisma } from '../generated/prisma/client.js';

/** Everything a link's page is made of, in one reading. */
export const linkSelection = {
  mail: { select: { address: true } },
  assignment: {
    include: {
      submissions: { orderBy: { submittedAt: 'desc' }, include: { reviews: true } },
      occurrence: {
        include: {
          extensions: { where: { state: 'asked' } },
          activity: {
            include: { section: true, order: { include: { organisation: true, controlOfficer: true } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.MailLinkInclude;

/** A link with all of that. */
export type LinkRow = Prisma.MailLinkGetPayload<{ include: typeof linkSelection }>;

/** What the page behind a link shows of the part that its body owes. Instants are `Date`, days civil dates. */
export interface LinkedTask {
  assignmentId: string;
  occurrenceId: string;
  state: TaskState;
  /** The body's name on the day of assignment. */
  bodyName: string;
  role: 'lead' | 'co_executor';
  /** In force for this body. */
  dueOn: CivilDate;
  text: string;
  /** № п/п as the order writes it, or null; 1-based position in the whole table. */
  number: number | null;
  position: number;
  section: { index: number; title: string | null };
  deadlineText: string;
  order: { type: string | null; number: string | null; date: CivilDate | null };
  controlOfficer: string | null;
  /** The final report that waits for its review. */
  submitted: { at: Date; by: string } | null;
  /** Why the report before was returned; while nothing newer was handed in. */
  returned: { at: Date; by: string; reason: string | null } | null;
  /** Notes on the way, the latest first. */
  notes: { at: Date; by: string; note: string }[];
  extension: LinkedExtension;
}

/** Whether this body may ask for a later date, and if not, why. `days` = the preset that came too late. */
export type LinkedExtension =
  | { may: true }
  | { may: false; why: 'not_the_lead' | 'submitted' }
  | { may: false; why: 'too_late'; days: number }
  | { may: false; why: 'pending'; requestedDue: CivilDate; askedAt: Date };

const notesShown = 5;

/** The row as its page needs it; `extensionDays` = the preset `extensionDaysBefore`. */
export function toLinkedTask({ assignment }: LinkRow, today: CivilDate, extensionDays: number): LinkedTask {
  const { occurrence, submissions } = assignment;
  const { activity } = occurrence;
  const { order, section } = activity;
  const waiting = submissions.find((one) => one.kind === 'final' && one.state === 'submitted');
  const [last] = submissions.filter((one) => one.kind === 'final');
  const verdict = last?.reviews.find((one) => one.decision === 'return');
  return {
    assignmentId: assignment.id,
    occurrenceId: occurrence.id,
    state: occurrence.state as TaskState,
    bodyName: assignment.bodyName,
    role: assignment.role as LinkedTask['role'],
    dueOn: fromColumn(assignment.dueOn),
    ...{ text: activity.text, number: activity.number, position: activity.position },
    section: { index: section.index, title: section.title },
    deadlineText: activity.deadlineText,
    order: { type: order.type, number: order.number, date: fromOptionalColumn(order.date) },
    controlOfficer: order.controlOfficer?.name ?? null,
    submitted: waiting ? { at: waiting.submittedAt, by: waiting.authorName } : null,
    returned:
      assignment.state === 'returned' && verdict
        ? { at: verdict.reviewedAt, by: verdict.reviewerName, reason: verdict.reason }
        : null,
    notes: submissions
      .filter((one) => one.kind === 'interim')
      .slice(0, notesShown)
      .map((one) => ({ at: one.submittedAt, by: one.authorName, note: one.note })),
    extension: extensionOf(assignment, today, extensionDays),
  };
}

function extensionOf(
  { role, occurrence }: LinkRow['assignment'],
  today: CivilDate,
  days: number,
): LinkedExtension {
  if (role !== 'lead') return { may: false, why: 'not_the_lead' };
  const [asked] = occurrence.extensions;
  if (asked) {
    const { requestedDue, askedAt } = asked;
    return { may: false, why: 'pending', requestedDue: fromColumn(requestedDue), askedAt };
  }
  if (occurrence.state === 'submitted') return { may: false, why: 'submitted' };
  if (daysBetween(today, fromColumn(occurrence.dueOn)) < days) return { may: false, why: 'too_late', days };
  return { may: true };
}
