import type { CivilDate } from '../../domain/civil-date.js';
import { settleWith } from '../../domain/drafts/draft-view.js';
import type { DraftEdits, Edition } from '../../domain/drafts/edits.js';
import { planDates } from '../../domain/drafts/plan-dates.js';
import { noNumber } from '../../domain/draft-order.js';
import { Conflict, NotFound } from '../../domain/errors.js';
import { amendedReference } from '../../domain/revisions/amended-reference.js';
import { compareRows } from '../../domain/revisions/compare-rows.js';
import type { RevisedRow } from '../../domain/revisions/compare-rows.js';
import { inheritFrom } from '../../domain/revisions/inherit.js';
import type { BaseOrder } from '../../domain/revisions/row-diff.js';
import type { AskedQuestion } from '../../domain/drafts/draft-questions.js';
import type { Reader } from '../client.js';
import { fromOptionalColumn } from '../dates.js';
import type { StoredDraft } from './draft.js';
import { loadBase } from './load-base.js';

/** An order on control that a draft may amend. */
export interface RevisionProposal {
  orderId: string;
  number: string | null;
  date: CivilDate | null;
  title: string | null;
  /** The text names it, it has the same number, or a person chose it. */
  why: 'named' | 'same_number' | 'chosen';
}

/** How a draft stands to an order that is on control already. */
export interface RevisionReview {
  /** The order that is amended; null = none. */
  revises: string | null;
  proposals: RevisionProposal[];
  edition: Edition | null;
  base: BaseOrder | null;
  /** The edits with what is taken over from the amended order: by these the draft is settled and shown. */
  edits: DraftEdits;
  /** Empty until it is decided which order is amended and whether the file is the whole plan. */
  rows: RevisedRow[];
  questions: AskedQuestion[];
}

/**
 * The order on control behind an id: that of an amending order is the one it amended. Throws NotFound `order`, Conflict
 * `order_not_on_control`.
 */
export async function baseOfRevision(
  reader: Reader,
  organisationId: string,
  orderId: string,
  draftId: string,
): Promise<string> {
  const found = await reader.order.findFirst({
    where: { id: orderId, organisationId, NOT: { id: draftId } },
    select: { id: true, state: true, revisesId: true },
  });
  if (!found) throw new NotFound('order', 'Такого приказа нет.');
  if (found.state === 'applied' && found.revisesId) return found.revisesId;
  if (found.state !== 'on_control')
    throw new Conflict('order_not_on_control', 'Изменить можно только приказ, который стоит на контроле.');
  return found.id;
}

/**
 * What the draft changes in an order on control, row by row, and what is asked about it. The order is proposed from the
 * text («О внесении изменений в приказ … № …») or by an equal number, and never chosen without a person.
 */
export async function reviewRevision(reader: Reader, stored: StoredDraft): Promise<RevisionReview> {
  const { draft, edits, organisationId, id, state } = stored;
  const { revises, edition = null } = edits.revision;
  const proposals = state === 'draft' ? await findProposals(reader, stored) : [];
  const questions = [...revisesQuestion(proposals, revises)];
  const none = { revises: null, proposals, edition, base: null, edits, rows: [], questions };
  if (!revises || state !== 'draft') return { ...none, revises: revises ?? null };
  const base = await loadBase(reader, await baseOfRevision(reader, organisationId, revises, id));
  const { matching, inherited, questions: matches } = inheritFrom(base, draft, edits);
  const working = { ...edits, inherited };
  questions.push(editionQuestion(base, edition), ...answeredMatches(matches, edits, base));
  const found = { ...none, revises: base.orderId, base, edits: working };
  if (edition === null) return found;
  const { settings, today } = stored;
  const plan = planDates(draft, working, today);
  const settled = settleWith(draft, working, { ...settings, today });
  const { answers } = edits;
  const compared = compareRows({ settled, base, matching, edition, answers }, plan, settings);
  questions.push(...compared.questions);
  return { ...found, rows: compared.rows };
}

async function findProposals(reader: Reader, stored: StoredDraft): Promise<RevisionProposal[]> {
  const { draft, edits, organisationId } = stored;
  const named = amendedReference(draft.document);
  const number = edits.document.number ?? draft.document.number;
  // Documents without a number are not alike by that.
  const own = number === noNumber ? null : number;
  const wanted = [named?.number, own, edits.revision.revises].filter((one) => typeof one === 'string');
  if (wanted.length === 0) return [];
  const orders = await reader.order.findMany({
    where: { organisationId, state: 'on_control' },
    orderBy: { id: 'desc' },
    select: { id: true, number: true, date: true, title: true },
  });
  const same = (one: string | null | undefined, other: string | null) =>
    typeof one === 'string' && one.toLowerCase() === other?.toLowerCase();
  return orders.flatMap(({ id: orderId, number, date: column, title }): RevisionProposal[] => {
    const date = fromOptionalColumn(column);
    const proposal = { orderId, number, date, title };
    const onDay = !named?.date || date === null || named.date === date;
    if (named && same(named.number, number) && onDay) return [{ ...proposal, why: 'named' }];
    if (same(own, number)) return [{ ...proposal, why: 'same_number' }];
    return orderId === edits.revision.revises ? [{ ...proposal, why: 'chosen' }] : [];
  });
}

const about = { position: null, about: null, phrase: null, readings: [] } as const;

function revisesQuestion(
  proposals: readonly RevisionProposal[],
  revises: string | null | undefined,
): AskedQuestion[] {
  if (proposals.length === 0) return [];
  return [
    {
      ...{ ...about, id: 'revises:0', code: 'revises' },
      text: 'Похоже, что приказ меняет другой, который уже стоит на контроле. Так ли это?',
      choices: [
        ...proposals.map((one) => ({ value: one.orderId, label: `Да, это изменения к ${orderWords(one)}` })),
        { value: 'new', label: 'Нет, это новый приказ' },
      ],
      answer: revises === undefined ? null : (revises ?? 'new'),
    },
  ];
}

function editionQuestion(base: BaseOrder, edition: Edition | null): AskedQuestion {
  return {
    ...{ ...about, id: 'edition:0', code: 'edition' },
    text: `В файле весь план из ${base.rows.length} мероприятий в новой редакции или только то, что меняется?`,
    choices: [
      { value: 'whole', label: 'Весь план: чего в нём больше нет, снимается с контроля' },
      { value: 'partial', label: 'Только изменения: остальное действует, как было' },
    ],
    answer: edition,
  };
}

/** Answers that are in force are shown beside what is still asked, so that they can be taken back. */
function answeredMatches(
  open: readonly AskedQuestion[],
  edits: DraftEdits,
  base: BaseOrder,
): AskedQuestion[] {
  const asked = new Set(open.map(({ id }) => id));
  const byId = new Map(base.rows.map((row) => [row.activityId, row]));
  const answered = Object.entries(edits.answers).flatMap(([id, answer]): AskedQuestion[] => {
    if (!id.startsWith('match:') || asked.has(id)) return [];
    const row = byId.get(answer);
    return [
      {
        ...{ ...about, id, code: 'match', position: Number(id.slice('match:'.length)) },
        text: 'Какое это мероприятие?',
        choices: [
          ...(row ? [{ value: row.activityId, label: `Прежнее: «${row.text}»` }] : []),
          { value: 'new', label: 'Новое мероприятие' },
        ],
        answer,
      },
    ];
  });
  return [...open, ...answered];
}

/** «приказу № 88 от 27.11.2020». */
export function orderWords({ number, date }: { number: string | null; date: CivilDate | null }): string {
  const day = date === null ? '' : ` от ${date.split('-').reverse().join('.')}`;
  return `приказу${number === null ? ' без номера' : ` № ${number}`}${day}`;
}
