import type { CivilDate } from '../../domain/civil-date.js';
import { InvalidInput, NotFound } from '../../domain/errors.js';
import type { Author } from '../../domain/roles.js';
import type { Transaction } from '../client.js';
import type { Prisma } from '../generated/prisma/client.js';

interface EvidenceFacts {
  title: string;
  documentKind?: string | null;
  documentNumber?: string | null;
  documentDate?: CivilDate | null;
  /** Who signed the document, as the person wrote it. */
  signer?: string | null;
  /** Whom the document is addressed to. */
  addressees?: readonly string[];
  /** The document holds personal data. */
  personalData?: boolean;
  /** The period the document speaks of, both days inclusive; not the day of the upload. */
  periodStart?: CivilDate | null;
  periodEnd?: CivilDate | null;
}

/** One document offered as proof: an uploaded file, an http(s) link, or where the paper lies. */
export type EvidenceInput = EvidenceFacts &
  (
    | { kind: 'file'; fileId: string }
    | { kind: 'link'; url: string }
    | { kind: 'paper'; paperReference: string }
  );

/** The same, checked, as the columns of its row; `sha256` is that of the file. */
export interface CheckedEvidence {
  kind: 'file' | 'link' | 'paper';
  fileId: string | null;
  url: string | null;
  paperReference: string | null;
  sha256: string | null;
  title: string;
  documentKind: string | null;
  documentNumber: string | null;
  documentDate: CivilDate | null;
  signer: string | null;
  addressees: string[];
  personalData: boolean;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
}

/**
 * Checks the evidence of a submission. A file must have been uploaded by the same account or through the same mail link, or be evidence of the same
 * occurrence already: naming a foreign file must not open it. Throws NotFound `file_not_found`, InvalidInput
 * `evidence_link` (not http or https) and `evidence_period` (ends before it begins).
 */
export async function checkEvidence(
  tx: Transaction,
  viewer: Author,
  occurrenceId: string,
  inputs: readonly EvidenceInput[],
): Promise<CheckedEvidence[]> {
  const hashes = await hashesOf(tx, viewer, occurrenceId, inputs);
  return inputs.map((input) => {
    const { title, documentKind, documentNumber, documentDate, periodStart, periodEnd } = input;
    if (periodStart && periodEnd && periodEnd < periodStart) {
      throw new InvalidInput(
        'evidence_period',
        'Период документа заканчивается раньше, чем начинается. Исправьте даты.',
      );
    }
    const fileId = input.kind === 'file' ? input.fileId : null;
    return {
      kind: input.kind,
      fileId,
      url: input.kind === 'link' ? webAddress(input.url) : null,
      paperReference: input.kind === 'paper' ? input.paperReference : null,
      sha256: fileId === null ? null : (hashes.get(fileId) ?? null),
      title,
      documentKind: documentKind ?? null,
      documentNumber: documentNumber ?? null,
      documentDate: documentDate ?? null,
      signer: input.signer ?? null,
      addressees: [...(input.addressees ?? [])],
      personalData: input.personalData ?? false,
      periodStart: periodStart ?? null,
      periodEnd: periodEnd ?? null,
    };
  });
}

/** The columns of an evidence row that a person's words fill, by their names in the database. */
export function evidenceRow(item: CheckedEvidence) {
  return {
    kind: item.kind,
    file_id: item.fileId,
    url: item.url,
    paper_reference: item.paperReference,
    sha256: item.sha256,
    title: item.title,
    document_kind: item.documentKind,
    document_number: item.documentNumber,
    document_date: item.documentDate,
    signer: item.signer,
    addressees: item.addressees,
    personal_data: item.personalData,
    period_start: item.periodStart,
    period_end: item.periodEnd,
  };
}

async function hashesOf(
  tx: Transaction,
  viewer: Author,
  occurrenceId: string,
  inputs: readonly EvidenceInput[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(inputs.flatMap((input) => (input.kind === 'file' ? [input.fileId] : [])))];
  if (wanted.length === 0) return new Map();
  const files = await tx.evidenceFile.findMany({
    where: {
      id: { in: wanted },
      organisationId: viewer.organisationId,
      OR: [...uploadedBy(viewer), { items: { some: { occurrenceId } } }],
    },
    select: { id: true, sha256: true },
  });
  if (files.length < wanted.length) {
    throw new NotFound(
      'file_not_found',
      'Загруженный файл не найден. Загрузите его ещё раз и приложите заново.',
    );
  }
  return new Map(files.map((file) => [file.id, file.sha256]));
}

/** Nobody's uploads when there is neither: null would match every file without an account. */
function uploadedBy({ accountId, mailLinkId }: Author): Prisma.EvidenceFileWhereInput[] {
  if (mailLinkId !== undefined) return [{ mailLinkId }];
  return accountId === null ? [] : [{ uploadedBy: accountId }];
}

function webAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (!address || !['http:', 'https:'].includes(address.protocol)) {
    throw new InvalidInput('evidence_link', 'Ссылка должна начинаться с http:// или https://.');
  }
  return address.href;
}
