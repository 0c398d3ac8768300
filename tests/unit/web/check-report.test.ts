import { expect, test } from '@jest/globals';
import { checkReport, toReport } from '../../../web/report/check-report.js';
import {
  emptyDocument,
  emptyReport,
  isEmptyReport,
  isReportDraft,
  nextKey,
  takeAsBasis,
} from '../../../web/report/report-draft.js';
import type { DocumentDraft, ReportDraft } from '../../../web/report/report-draft.js';

const fresh = emptyReport({ version: 3, dueOn: '2026-03-05' });
const good: DocumentDraft = {
  ...emptyDocument('1'),
  kind: 'paper',
  documentKind: 'Справка',
  number: '14',
  date: '3.12.2026',
  signer: 'Петрова А. С.',
  addressees: 'школы; детские сады',
  paper: 'дело 5-12',
};
const withDocument = (part: Partial<DocumentDraft>): ReportDraft => ({
  ...fresh,
  documents: [{ ...good, ...part }],
});
const fieldsOf = (draft: ReportDraft) => checkReport(draft).map(({ field }) => field);

test('a fresh form asks for the document and the file, in the order of the page', () => {
  expect(fieldsOf(fresh)).toEqual(['document-1-kind', 'document-1-file']);
});

test.each<[string, Partial<DocumentDraft>, string[]]>([
  ['a day that does not exist', { date: '31.02.2026' }, ['document-1-date']],
  [
    'a period from its end',
    { periodStart: '01.02.2026', periodEnd: '01.01.2026' },
    ['document-1-period-end'],
  ],
  ['no link', { kind: 'link' }, ['document-1-url']],
  ['a link of another kind', { kind: 'link', url: 'file:///etc/passwd' }, ['document-1-url']],
  ['a link with a space', { kind: 'link', url: 'https://a b' }, ['document-1-url']],
  ['no place of the paper', { paper: ' ' }, ['document-1-paper']],
  ['nothing wrong', {}, []],
])('%s', (_name, part, fields) => expect(fieldsOf(withDocument(part))).toEqual(fields));

test('a note on the way needs words or a document', () => {
  expect(fieldsOf({ ...fresh, kind: 'interim', documents: [] })).toEqual(['report-note']);
  expect(fieldsOf({ ...fresh, kind: 'interim', documents: [], note: 'готовим' })).toEqual([]);
});

test('the report says what the person wrote, the day as a day and the title out of the parts', () => {
  expect(toReport({ ...withDocument({}), note: ' сделано ' })).toEqual({
    kind: 'final',
    note: 'сделано',
    evidence: [
      {
        kind: 'paper',
        paperReference: 'дело 5-12',
        title: 'Справка № 14 от 03.12.2026',
        documentKind: 'Справка',
        documentNumber: '14',
        documentDate: '2026-12-03',
        signer: 'Петрова А. С.',
        addressees: ['школы', 'детские сады'],
        personalData: false,
        periodStart: null,
        periodEnd: null,
      },
    ],
  });
});

test('a basis lends kind, signer and addressees, and neither number nor date nor file', () => {
  const earlier = { documentKind: 'Приказ', signer: 'Ли И. И.', addressees: ['школы'], documentNumber: '7' };
  const { documents } = takeAsBasis(fresh, [earlier]);
  expect(documents).toEqual([
    { ...emptyDocument('1'), documentKind: 'Приказ', signer: 'Ли И. И.', addressees: 'школы' },
  ]);
  expect(takeAsBasis(fresh, [])).toBe(fresh);
});

test('a basis fills only what is empty, and adds the documents that are missing', () => {
  const typed = withDocument({ documentKind: 'Справка', signer: '', addressees: 'отдел', number: '14' });
  const lends = (documentKind: string) => ({ documentKind, signer: 'Ли И. И.', addressees: ['школы'] });
  const { documents, note } = takeAsBasis({ ...typed, note: 'сделано' }, [lends('Приказ'), lends('Письмо')]);
  expect(note).toBe('сделано');
  expect(documents.map((one) => [one.key, one.documentKind, one.signer, one.addressees, one.number])).toEqual(
    [
      ['1', 'Справка', 'Ли И. И.', 'отдел', '14'],
      ['2', 'Письмо', 'Ли И. И.', 'школы', ''],
    ],
  );
});

test('a stored draft is taken up only when it is one', () => {
  expect(isReportDraft(JSON.parse(JSON.stringify(withDocument({}))))).toBe(true);
  expect(isReportDraft({ ...fresh, documents: [] })).toBe(false);
  expect(isReportDraft({ ...fresh, documents: [{ key: '1' }] })).toBe(false);
  expect(isReportDraft({ ...fresh, version: '3' })).toBe(false);
  expect(isReportDraft(null)).toBe(false);
  expect(isEmptyReport(fresh)).toBe(true);
  expect(isEmptyReport(withDocument({}))).toBe(false);
  expect(nextKey([emptyDocument('1'), emptyDocument('4')])).toBe('5');
});
