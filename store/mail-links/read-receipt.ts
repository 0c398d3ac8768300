import type { CivilDate } from '../../domain/civil-date.js';
import type { Reader } from '../client.js';
import { fromOptionalColumn } from '../dates.js';
import { hashOfToken } from './link-tokens.js';

/** What was sent through a link, as proof for who sent it. */
export interface Receipt {
  /** Number of the event in the organisation's history. */
  seq: string;
  kind: 'final' | 'interim';
  at: Date;
  zone: string;
  organisation: string;
  author: { name: string; post: string | null };
  bodyName: string;
  text: string;
  note: string;
  documents: { title: string; date: CivilDate | null; where: string; sha256: string | null }[];
  /** Of the whole content: what a sign-off will bind itself to. */
  contentHash: string;
  controlOfficer: string | null;
}

/** The receipt of a submission that came through the link with this token; null for any other. */
export async function readReceipt(
  reader: Reader,
  token: string,
  submissionId: string,
): Promise<Receipt | null> {
  const row = await reader.submission.findFirst({
    where: { id: submissionId, mailLink: { tokenHash: hashOfToken(token) } },
    include: {
      evidence: { orderBy: { id: 'asc' }, include: { file: { select: { name: true } } } },
      assignment: { select: { bodyName: true } },
      occurrence: {
        select: {
          activity: {
            select: {
              text: true,
              order: {
                select: {
                  organisation: { select: { name: true, zone: true } },
                  controlOfficer: { select: { name: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { organisationId, occurrenceId } = row;
  const event = await reader.auditEvent.findFirstOrThrow({
    where: { organisationId, occurrenceId, subjectType: 'submission', subjectId: row.id },
    select: { seq: true },
    orderBy: { seq: 'asc' },
  });
  const { text, order } = row.occurrence.activity;
  return {
    seq: String(event.seq),
    kind: row.kind as Receipt['kind'],
    ...{ at: row.submittedAt, zone: order.organisation.zone, organisation: order.organisation.name },
    author: { name: row.authorName, post: row.authorPost },
    ...{ bodyName: row.assignment.bodyName, text, note: row.note, contentHash: row.contentHash },
    documents: row.evidence.map((item) => ({
      title: item.title,
      date: fromOptionalColumn(item.documentDate),
      where: item.file?.name ?? item.url ?? item.paperReference ?? '',
      sha256: item.sha256,
    })),
    controlOfficer: order.controlOfficer?.name ?? null,
  };
}
