import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { dateInWords } from '../../domain/russian.js';
import type { LinkFile } from '../../store/mail-links/link-files.js';
import type { OpenLink } from '../../store/mail-links/read-link.js';
import type { EvidenceInput } from '../../store/submissions/evidence-input.js';
import { text } from '../fields.js';
import type { DayText, FieldError } from './fields-view.js';
import { readDay } from './typed-day.js';

/** A report as it was typed: what comes back into the form when something is wrong. */
export interface ReportTexts {
  kind: string;
  person: string;
  personPost: string;
  documentKind: string;
  documentNumber: string;
  documentDate: DayText;
  signer: string;
  url: string;
  paper: string;
  periodStart: DayText;
  periodEnd: DayText;
  personalData: boolean;
  note: string;
  /** Ids of files that came with an earlier try and are not to be left out. */
  keptFiles: readonly string[];
  /** Made with the form: a second press of the button sends the same. */
  form: string;
}

/** A report that can be handed in. `author` is set where the link is that of a body's box. */
export interface ReadyReport {
  kind: 'final' | 'interim';
  note: string;
  evidence: EvidenceInput[];
  author: { name: string; post: string } | null;
}

export type FormTexts = ReadonlyMap<string, readonly string[]>;

/** The last value of a field, with line breaks as everywhere else in the system. */
export function fieldOf(texts: FormTexts, name: string): string {
  return (texts.get(name)?.at(-1) ?? '').replace(/\r\n?/g, '\n');
}

/** The three parts of a day. */
export function dayOf(texts: FormTexts, name: string): DayText {
  const part = (of: keyof DayText) => fieldOf(texts, `${name}-${of}`);
  return { day: part('day'), month: part('month'), year: part('year') };
}

/** What was typed, before any check. */
export function readTexts(texts: FormTexts): ReportTexts {
  const field = (name: string) => fieldOf(texts, name);
  const left = new Set(texts.get('dropFile') ?? []);
  return {
    ...{ kind: field('kind'), person: field('person'), personPost: field('personPost') },
    ...{ documentKind: field('documentKind'), documentNumber: field('documentNumber') },
    documentDate: dayOf(texts, 'documentDate'),
    ...{ signer: field('signer'), url: field('url'), paper: field('paper'), note: field('note') },
    ...{ periodStart: dayOf(texts, 'periodStart'), periodEnd: dayOf(texts, 'periodEnd') },
    personalData: field('personalData') === 'yes',
    keptFiles: (texts.get('keptFile') ?? []).filter((id) => z.uuid().safeParse(id).success && !left.has(id)),
    form: field('form'),
  };
}

const limits = {
  person: ['Фамилия, имя и отчество', 300],
  personPost: ['Должность', 300],
  documentKind: ['Вид документа', 200],
  documentNumber: ['Номер документа', 100],
  signer: ['Кто подписал', 300],
  url: ['Ссылка', 2000],
  paper: ['Где лежит бумага', 1000],
  note: ['Комментарий', 10_000],
} as const;

/** Checks what was typed. Either a report, or everything that is wrong, in the order of the form. */
export function checkReport(
  typed: ReportTexts,
  files: readonly LinkFile[],
  { holder, today }: OpenLink,
): { report: ReadyReport } | { errors: FieldError[] } {
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string) => void errors.push({ field, message });
  const line = (field: keyof typeof limits): string => {
    const [label, max] = limits[field];
    const read = text(max, 0).safeParse(typed[field]);
    if (read.success) return read.data;
    const long = [...typed[field].trim()].length > max;
    wrong(
      field,
      `${label}: ${long ? `текст длиннее ${max} знаков, сократите его` : 'есть невидимые знаки, наберите текст заново'}`,
    );
    return '';
  };
  const day = (field: 'documentDate' | 'periodStart' | 'periodEnd', label: string): CivilDate | null => {
    const read = readDay(typed[field]);
    if ('date' in read) return read.date;
    wrong(field, `${label}: ${read.wrong}`);
    return null;
  };

  if (typed.kind !== 'final' && typed.kind !== 'interim')
    wrong('kind', 'Выберите, что вы отправляете: отчёт или отметку о ходе');
  const author = holder.kind === 'box' ? { name: line('person'), post: line('personPost') } : null;
  if (author?.name === '')
    wrong('person', 'Напишите свои фамилию, имя и отчество: отчёт уйдёт от вашего имени');
  if (author?.post === '') wrong('personPost', 'Напишите свою должность');
  const documentKind = line('documentKind');
  const documentNumber = line('documentNumber');
  const documentDate = day('documentDate', 'Дата документа');
  if (documentDate !== null && documentDate > today)
    wrong('documentDate', 'Дата документа ещё не наступила, проверьте её');
  const signer = line('signer');
  const url = line('url');
  if (url !== '' && !isWebAddress(url)) wrong('url', 'Ссылка должна начинаться с http:// или https://');
  const paper = line('paper');
  const periodStart = day('periodStart', 'Начало периода');
  const periodEnd = day('periodEnd', 'Конец периода');
  if (periodStart !== null && periodEnd !== null && periodEnd < periodStart)
    wrong('periodEnd', 'Период заканчивается раньше, чем начинается, проверьте даты');
  const note = line('note');

  const title = titleOf(documentKind, documentNumber, documentDate);
  const facts = {
    ...{ documentKind: documentKind || null, documentNumber: documentNumber || null, documentDate },
    ...{ signer: signer || null, personalData: typed.personalData, periodStart, periodEnd },
  };
  const evidence: EvidenceInput[] = [
    ...files.map((file) => ({ kind: 'file' as const, fileId: file.id, title: title || file.name, ...facts })),
    ...(url === '' ? [] : [{ kind: 'link' as const, url, title: title || url.slice(0, 500), ...facts }]),
    ...(paper === ''
      ? []
      : [{ kind: 'paper' as const, paperReference: paper, title: title || paper.slice(0, 500), ...facts }]),
  ];
  if (evidence.length > 0 && documentKind === '' && !errors.some((one) => one.field === 'documentKind'))
    wrong('documentKind', 'Напишите вид документа: например, справка, приказ или протокол');
  if (evidence.length === 0 && typed.kind === 'final')
    wrong('file', 'Приложите файл, ссылку или напишите, где лежит бумага: без документа задачу не закрыть');
  if (evidence.length === 0 && note === '' && typed.kind === 'interim')
    wrong('note', 'Напишите, что уже сделано, или приложите документ');
  if (errors.length > 0) return { errors: inFormOrder(errors) };
  return { report: { kind: typed.kind as ReadyReport['kind'], note, evidence, author } };
}

function titleOf(kind: string, number: string, date: CivilDate | null): string {
  if (kind === '') return '';
  const title = `${kind}${number === '' ? '' : ` № ${number}`}${date === null ? '' : ` от ${dateInWords(date)}`}`;
  return title.slice(0, 500);
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

const formOrder = [
  'kind',
  'person',
  'personPost',
  'documentKind',
  'documentNumber',
  'documentDate',
  'signer',
  'file',
  'url',
  'paper',
  'periodStart',
  'periodEnd',
  'note',
];

function inFormOrder(errors: readonly FieldError[]): FieldError[] {
  return [...errors].sort((a, b) => formOrder.indexOf(a.field) - formOrder.indexOf(b.field));
}
