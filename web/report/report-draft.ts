/** A file that lies on the server already, though no report names it yet. */
export interface UploadedFile {
  id: string;
  name: string;
  size: number;
}

export type DocumentKind = 'file' | 'link' | 'paper';

/** One document as it is being typed; days are text as the person writes them. */
export interface DocumentDraft {
  /** Tells the documents of one draft apart. */
  key: string;
  kind: DocumentKind;
  documentKind: string;
  number: string;
  date: string;
  signer: string;
  addressees: string;
  file: UploadedFile | null;
  url: string;
  paper: string;
  periodStart: string;
  periodEnd: string;
  personalData: boolean;
}

/** A report that was not sent yet. */
export interface ReportDraft {
  kind: 'final' | 'interim';
  note: string;
  documents: readonly DocumentDraft[];
  /** The task as it was when the person began to write. */
  version: number;
  dueOn: string;
}

const empty: Omit<DocumentDraft, 'key'> = {
  kind: 'file',
  documentKind: '',
  number: '',
  date: '',
  signer: '',
  addressees: '',
  file: null,
  url: '',
  paper: '',
  periodStart: '',
  periodEnd: '',
  personalData: false,
};

export function emptyDocument(key: string): DocumentDraft {
  return { ...empty, key };
}

export function emptyReport(task: { version: number; dueOn: string }): ReportDraft {
  const { version, dueOn } = task;
  return { kind: 'final', note: '', documents: [emptyDocument('1')], version, dueOn };
}

/** A key that no document of the draft has. */
export function nextKey(documents: readonly DocumentDraft[]): string {
  return String(Math.max(0, ...documents.map(({ key }) => Number(key) || 0)) + 1);
}

function isEmptyDocument(document: DocumentDraft): boolean {
  return Object.entries(document).every(
    ([name, value]) => ['key', 'kind'].includes(name) || value === '' || value === null || value === false,
  );
}

/**
 * What an earlier report lends to a new one: kind, signer and addressees; never file, number or date. Only empty fields are
 * filled, document by document; those the draft has not got are added.
 */
export function takeAsBasis(
  draft: ReportDraft,
  earlier: readonly { documentKind: string | null; signer: string | null; addressees: readonly string[] }[],
): ReportDraft {
  const documents = [...draft.documents];
  for (const [index, { documentKind, signer, addressees }] of earlier.entries()) {
    const own = documents[index] ?? emptyDocument(nextKey(documents));
    documents[index] = {
      ...own,
      documentKind: own.documentKind || (documentKind ?? ''),
      signer: own.signer || (signer ?? ''),
      addressees: own.addressees || addressees.join(', '),
    };
  }
  return earlier.length === 0 ? draft : { ...draft, documents };
}

/** Nothing in it would be missed. */
export function isEmptyReport({ note, documents }: ReportDraft): boolean {
  return note.trim() === '' && documents.every(isEmptyDocument);
}

/** What was stored by an earlier version of the page, or by something else, is as good as nothing. */
export function isReportDraft(value: unknown): value is ReportDraft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Partial<ReportDraft>;
  const isDocument = (one: unknown) =>
    typeof one === 'object' &&
    one !== null &&
    'key' in one &&
    Object.entries(empty).every(([name, sample]) => {
      const found = (one as Record<string, unknown>)[name];
      return name === 'file' ? found === null || typeof found === 'object' : typeof found === typeof sample;
    });
  return (
    (draft.kind === 'final' || draft.kind === 'interim') &&
    typeof draft.note === 'string' &&
    typeof draft.version === 'number' &&
    typeof draft.dueOn === 'string' &&
    Array.isArray(draft.documents) &&
    draft.documents.length > 0 &&
    draft.documents.every(isDocument)
  );
}
