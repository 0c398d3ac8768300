import { formatDigits, parseDay } from '../text/dates.js';
import type { DocumentDraft, ReportDraft } from './report-draft.js';

/** Something a person has to mend: the id of the field and what to do. */
export interface FieldError {
  field: string;
  message: string;
}

/** The id of a document's field on the page. */
export const fieldId = (key: string, name: string) => `document-${key}-${name}`;

const dayHint = 'Запишите как ДД.ММ.ГГГГ, например 03.12.2026';

function checkDay(key: string, name: string, label: string, text: string): FieldError[] {
  if (text.trim() === '' || parseDay(text) !== null) return [];
  return [{ field: fieldId(key, name), message: `${label}: такой даты нет. ${dayHint}` }];
}

function checkProof({ key, kind, file, url, paper }: DocumentDraft): FieldError[] {
  if (kind === 'file' && file === null)
    return [{ field: fieldId(key, 'file'), message: 'Выберите файл или укажите ссылку либо место бумаги' }];
  if (kind === 'link' && url.trim() === '')
    return [{ field: fieldId(key, 'url'), message: 'Введите ссылку на документ' }];
  if (kind === 'link' && !/^https?:\/\/\S+$/i.test(url.trim()))
    return [
      {
        field: fieldId(key, 'url'),
        message: 'Ссылка должна начинаться с http:// или https:// и не содержать пробелов',
      },
    ];
  if (kind === 'paper' && paper.trim() === '')
    return [{ field: fieldId(key, 'paper'), message: 'Напишите, где лежит бумага: дело, папка, кабинет' }];
  return [];
}

function checkDocument(document: DocumentDraft): FieldError[] {
  const { key, documentKind, date, periodStart, periodEnd } = document;
  const days = [
    ...checkDay(key, 'date', 'Дата документа', date),
    ...checkDay(key, 'period-start', 'Начало периода', periodStart),
    ...checkDay(key, 'period-end', 'Конец периода', periodEnd),
  ];
  const [from, to] = [parseDay(periodStart), parseDay(periodEnd)];
  return [
    ...(documentKind.trim() === ''
      ? [{ field: fieldId(key, 'kind'), message: 'Напишите, что это за документ: справка, приказ, протокол' }]
      : []),
    ...days,
    ...(from !== null && to !== null && to < from
      ? [{ field: fieldId(key, 'period-end'), message: 'Период заканчивается раньше, чем начинается' }]
      : []),
    ...checkProof(document),
  ];
}

/** Everything to mend before the report can be sent, in the order of the page. */
export function checkReport({ kind, note, documents }: ReportDraft): FieldError[] {
  if (kind === 'interim' && documents.length === 0 && note.trim() === '')
    return [{ field: 'report-note', message: 'Напишите, что уже сделано, или приложите документ' }];
  return documents.flatMap(checkDocument);
}

/** «Справка № 14 от 03.12.2026»; how the document is called in lists. */
function titleOf({ documentKind, number, date }: DocumentDraft): string {
  const day = parseDay(date);
  const words = [
    documentKind.trim(),
    ...(number.trim() === '' ? [] : [`№ ${number.trim()}`]),
    ...(day === null ? [] : [`от ${formatDigits(day)}`]),
  ];
  return words.join(' ');
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** A document that was checked, as the API takes it. */
function toEvidence(document: DocumentDraft) {
  const facts = {
    title: titleOf(document),
    documentKind: orNull(document.documentKind),
    documentNumber: orNull(document.number),
    documentDate: parseDay(document.date),
    signer: orNull(document.signer),
    addressees: document.addressees
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    personalData: document.personalData,
    periodStart: parseDay(document.periodStart),
    periodEnd: parseDay(document.periodEnd),
  };
  switch (document.kind) {
    case 'file':
      return { kind: 'file' as const, fileId: document.file?.id ?? '', ...facts };
    case 'link':
      return { kind: 'link' as const, url: document.url.trim(), ...facts };
    case 'paper':
      return { kind: 'paper' as const, paperReference: document.paper.trim(), ...facts };
  }
}

/** A checked report as the API takes it. */
export function toReport({ kind, note, documents }: ReportDraft) {
  return { kind, note: note.trim(), evidence: documents.map(toEvidence) };
}
