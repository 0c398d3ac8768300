import type { CivilDate } from '../../domain/civil-date.js';
import { fromOptionalColumn } from '../dates.js';

/** A document offered as proof. Days are civil. */
export interface EvidenceView {
  id: string;
  /** file | link | paper */
  kind: string;
  title: string;
  fileId: string | null;
  fileName: string | null;
  url: string | null;
  paperReference: string | null;
  documentKind: string | null;
  documentNumber: string | null;
  documentDate: CivilDate | null;
  signer: string | null;
  addressees: string[];
  personalData: boolean;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  sha256: string | null;
  /** The accepted item of an earlier stage this one was handed on from. */
  inheritedFromId: string | null;
}

/** What to include with a row of evidence for `toEvidence`. */
export const withFile = { file: { select: { name: true } } } as const;

interface EvidenceColumns extends Omit<
  EvidenceView,
  'fileName' | 'documentDate' | 'periodStart' | 'periodEnd'
> {
  documentDate: Date | null;
  periodStart: Date | null;
  periodEnd: Date | null;
  file: { name: string } | null;
}

/** A row of evidence as it is shown. */
export function toEvidence(item: EvidenceColumns): EvidenceView {
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    fileId: item.fileId,
    fileName: item.file?.name ?? null,
    url: item.url,
    paperReference: item.paperReference,
    documentKind: item.documentKind,
    documentNumber: item.documentNumber,
    documentDate: fromOptionalColumn(item.documentDate),
    signer: item.signer,
    addressees: item.addressees,
    personalData: item.personalData,
    periodStart: fromOptionalColumn(item.periodStart),
    periodEnd: fromOptionalColumn(item.periodEnd),
    sha256: item.sha256,
    inheritedFromId: item.inheritedFromId,
  };
}
