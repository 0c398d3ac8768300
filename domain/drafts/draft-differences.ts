import { describeRule } from '../deadlines/reading/describe-rule.js';
import { monthDayInWords } from '../deadlines/words/words-of-dates.js';
import { groupBy } from '../group-by.js';
import { dateInWords, shorten } from '../russian.js';
import { periodInWords } from '../occurrences/period-words.js';
import type { PlannedDates } from '../planned-dates.js';
import type { SettledDraft, SettledRow } from '../settle-draft.js';
import type { DraftBody, DraftChain } from '../draft-order.js';
import type { AskedQuestion } from './draft-questions.js';
import type { CompletionMode, DraftEdits, RowEdit } from './edits.js';

/** What of a draft was changed. */
export type DraftField =
  | ('order_number' | 'order_date' | 'valid_from' | 'valid_until' | 'control_from' | 'control_officer')
  | ('revises' | 'edition' | 'section_title' | 'chains' | 'answer' | 'added' | 'left_out' | 'taken_back')
  | (
      'number' | 'activity' | 'deadline' | 'read_as' | 'rule' | 'responsibles' | 'bodies' | 'mode' | 'planned'
    );

/** One change of a draft, the same in all its places; days are ISO dates, all other values are Russian words. */
export interface DraftDifference {
  what: DraftField;
  /** The question that was answered; null otherwise. */
  question: string | null;
  /** «п. 2.4», «раздел 2»; empty = the order as a whole. */
  places: string[];
  /** Null = nothing stood there, or nothing stands there now. */
  from: string | null;
  to: string | null;
}

/** A draft before or after a change: what people decided, what came of it, and all that is asked. */
export interface DraftState {
  edits: DraftEdits;
  settled: SettledDraft;
  questions: readonly AskedQuestion[];
}

type Difference = Omit<DraftDifference, 'places'> & { place: string | null };

const longestValue = 200;

/**
 * What a change of a draft changed, for its history. Told are the fields that were decided anew, each by the value in force
 * before and after, and not what follows from them elsewhere. `nameOf` names an official or an order by id. Values longer
 * than 200 characters are cut; the whole of them stands in the changes themselves.
 */
export function draftDifferences(
  before: DraftState,
  after: DraftState,
  nameOf: (id: string) => string,
): DraftDifference[] {
  const all = [
    ...ofOrder(before, after, nameOf),
    ...ofSections(before, after),
    ...ofRows(before, after),
    ...ofAnswers(before, after),
    ...ofChains(before, after),
  ].map((one) => ({ ...one, from: cut(one.from), to: cut(one.to) }));
  const alike = groupBy(all, ({ what, question, from, to }) => JSON.stringify([what, question, from, to]));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { what, question, from, to } = first;
    return [{ what, question, from, to, places: group.flatMap(({ place }) => place ?? []) }];
  });
}

const cut = (value: string | null) => value && shorten(value, longestValue);

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function difference(
  what: DraftField,
  from: string | null | undefined,
  to: string | null | undefined,
  place: string | null = null,
): Difference[] {
  const values = { from: from || null, to: to || null };
  return values.from === values.to ? [] : [{ what, question: null, place, ...values }];
}

function ofOrder(before: DraftState, after: DraftState, nameOf: (id: string) => string): Difference[] {
  const [{ plan, document, revision }, next] = [before.edits, after.edits];
  const named = (id: string | null | undefined) => id && nameOf(id);
  const amended = (id: string | null | undefined) => (id === null ? 'новый приказ' : named(id));
  const edition = ({ edition: one }: DraftEdits['revision']) => one && editionWords[one];
  return [
    ...(same(document, next.document)
      ? []
      : [
          ...difference('order_number', before.settled.number, after.settled.number),
          ...difference('order_date', before.settled.date, after.settled.date),
        ]),
    ...difference('valid_from', plan.validFrom, next.plan.validFrom),
    ...difference('valid_until', plan.validUntil, next.plan.validUntil),
    ...difference('control_from', plan.controlFrom, next.plan.controlFrom),
    ...difference('control_officer', named(plan.controlOfficerId), named(next.plan.controlOfficerId)),
    ...difference('revises', amended(revision.revises), amended(next.revision.revises)),
    ...difference('edition', edition(revision), edition(next.revision)),
  ];
}

const editionWords = { whole: 'весь план в новой редакции', partial: 'только изменённые строки' } as const;

function ofSections(before: DraftState, after: DraftState): Difference[] {
  const titles = new Map(before.settled.sections.map(({ index, title }) => [index, title]));
  return after.settled.sections.flatMap(({ index, title }) =>
    difference('section_title', titles.get(index), title, `раздел ${index}`),
  );
}

function ofRows(before: DraftState, after: DraftState): Difference[] {
  const stood = rowsOf(before);
  return [...rowsOf(after)].flatMap(([position, row]) => {
    const [was = {}, is = {}] = [before.edits.rows[position], after.edits.rows[position]];
    return same(was, is) ? [] : ofRow(stood.get(position) ?? null, row, { was, is });
  });
}

function ofRow(
  before: SettledRow | null,
  after: SettledRow,
  { was, is }: { was: RowEdit; is: RowEdit },
): Difference[] {
  const place = placeOf(after);
  const [from, to] = [valuesOf(before), valuesOf(after)];
  const told = fields.flatMap(([field, what]) =>
    same(was[field], is[field]) ? [] : difference(what, from[field], to[field], place),
  );
  const left = after.excluded !== (before?.excluded ?? false);
  const stays = { question: null, from: null, to: null, place };
  return [
    ...told.map((one) =>
      before === null && one.what === 'activity' ? { ...one, what: 'added' as const } : one,
    ),
    ...(left ? [{ ...stays, what: after.excluded ? ('left_out' as const) : ('taken_back' as const) }] : []),
  ];
}

const fields: readonly (readonly [Exclude<keyof RowEdit, 'excluded'>, DraftField])[] = [
  ['activity', 'activity'],
  ['number', 'number'],
  ['deadline', 'deadline'],
  ['readAs', 'read_as'],
  ['rule', 'rule'],
  ['responsiblesText', 'responsibles'],
  ['bodies', 'bodies'],
  ['mode', 'mode'],
  ['planned', 'planned'],
];

function valuesOf(row: SettledRow | null): Partial<Record<keyof RowEdit, string | null>> {
  if (!row) return {};
  return {
    number: row.number === null ? null : String(row.number),
    activity: row.activity,
    deadline: row.deadline,
    readAs: row.phrase,
    rule: row.rule && describeRule(row.rule),
    responsiblesText: row.responsiblesText,
    bodies: bodiesInWords(row.bodies),
    mode: modeWords[row.mode],
    planned: row.planned && plannedInWords(row.planned),
  };
}

const modeWords: Readonly<Record<CompletionMode, string>> = {
  lead: 'достаточно отчёта ответственного',
  all: 'отчитаться должен каждый',
  any: 'достаточно отчёта любого',
};

const bodiesInWords = (bodies: readonly DraftBody[]) =>
  bodies
    .map(({ name, role }) => (role === 'lead' && bodies.length > 1 ? `${name} (ответственный)` : name))
    .join(', ');

const plannedInWords = ({ everyYear, periods }: PlannedDates) =>
  [
    ...(everyYear === null ? [] : [`${monthDayInWords(everyYear)} каждого года`]),
    ...Object.entries(periods).map(([period, day]) => `${periodInWords(period)}: ${dateInWords(day)}`),
  ].join(', ');

function ofAnswers(before: DraftState, after: DraftState): Difference[] {
  const places = new Map([...rowsOf(after)].map(([position, row]) => [position, placeOf(row)]));
  // An answer to what is asked no longer went with the words it was about: those are told.
  return after.questions.flatMap((question) => {
    const { id, text, position } = question;
    const place = position === null ? null : (places.get(position) ?? null);
    const [from, to] = [before, after].map(({ edits }) => answerInWords(question, edits.answers[id]));
    return difference('answer', from, to, place).map((one) => ({
      ...one,
      question: shorten(text, longestValue),
    }));
  });
}

const answerInWords = ({ choices }: AskedQuestion, answer: string | undefined) =>
  choices.find(({ value }) => value === answer)?.label ?? answer;

function ofChains(before: DraftState, after: DraftState): Difference[] {
  if (same(before.edits.chains, after.edits.chains)) return [];
  const onlyIn = (chains: readonly DraftChain[], others: readonly DraftChain[]) =>
    chains.filter((chain) => !others.some((other) => same(chain, other)));
  const [was, is] = [before.settled.chains, after.settled.chains];
  const inWords = (chains: readonly DraftChain[], { settled }: DraftState) => {
    const rows = rowsOf({ settled });
    const stage = ({ position }: DraftChain['stages'][number]) => {
      const row = rows.get(position);
      return row ? [placeOf(row)] : [];
    };
    return chains.map(({ stages }) => stages.flatMap(stage).join(' + ')).join('; ');
  };
  return difference('chains', inWords(onlyIn(was, is), before), inWords(onlyIn(is, was), after));
}

const rowsOf = ({ settled }: Pick<DraftState, 'settled'>): Map<number, SettledRow> =>
  new Map(settled.sections.flatMap(({ rows }) => rows.map((one) => [one.row.position, one] as const)));

const placeOf = ({ sectionIndex, number, row }: SettledRow) => `п. ${sectionIndex}.${number ?? row.position}`;
