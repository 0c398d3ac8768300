import type { CivilDate } from '../civil-date.js';
import { cycleStages } from '../chains/row-stage.js';
import type { DraftChain, DraftOrder } from '../draft-order.js';
import { InvalidInput } from '../errors.js';
import { settleDraft } from '../settle-draft.js';
import { habitOf, sameQuestion } from './draft-questions.js';
import type { AskedQuestion } from './draft-questions.js';
import { without } from '../without.js';
import type { OrganisationBody } from './organisation-names.js';
import { answerQuestion, answersWithoutCell } from './answer-question.js';
import type { DraftEdits, Edition, RowEdit } from './edits.js';
import { planDates } from './plan-dates.js';
import type { DateSettings } from './row-dates.js';

/** One change of a draft. Texts are trimmed, days inclusive. */
export type DraftChange =
  /** `applyTo` = further rows that ask the same about the same words, or about the same habit of who wrote the plan. */
  | { kind: 'answer'; question: string; value: string; applyTo: number[] }
  /** `reset` = fields that stand again as they were read. */
  | { kind: 'row'; positions: number[]; set: RowEdit; reset: (keyof RowEdit)[] }
  | { kind: 'add_row'; sectionIndex: number; after: number; set: RowEdit }
  | { kind: 'section'; index: number; title: string | null }
  /** Null = as read. */
  | { kind: 'chains'; chains: DraftChain[] | null }
  | { kind: 'document'; number?: string; date?: CivilDate }
  | {
      kind: 'plan';
      validFrom?: CivilDate;
      validUntil?: CivilDate;
      controlFrom?: CivilDate;
      controlOfficerId?: string | null;
    }
  | { kind: 'revision'; revises?: string | null; edition?: Edition };

/** What a change is made against. `extra` = questions that lie beside the draft (those of an amendment). */
export interface ChangeSettings extends DateSettings {
  today: CivilDate;
  extra: readonly AskedQuestion[];
  /** What the organisation has already. */
  bodies: readonly OrganisationBody[];
}

/**
 * The edits after the changes, made one after another: all of them or none. Throws InvalidInput: `no_such_question`,
 * `answer`, `other_words` (another row does not ask the same about the same words), `no_such_row`, `no_such_section`,
 * `one_lead_needed`, `chain`, `validity`. Rules and planned days are checked where dates are made (`checkRows`).
 */
export function applyChanges(
  draft: DraftOrder,
  edits: DraftEdits,
  changes: readonly DraftChange[],
  settings: ChangeSettings,
): DraftEdits {
  return changes.reduce((before, change) => applyChange(draft, before, change, settings), edits);
}

function applyChange(
  draft: DraftOrder,
  edits: DraftEdits,
  change: DraftChange,
  settings: ChangeSettings,
): DraftEdits {
  switch (change.kind) {
    case 'answer':
      return answer(draft, edits, change, settings);
    case 'row':
      return change.positions.reduce((before, position) => editRow(draft, before, position, change), edits);
    case 'add_row':
      return addRow(draft, edits, change);
    case 'section':
      if (!draft.sections.some(({ index }) => index === change.index)) throw noSuchSection(change.index);
      return { ...edits, sections: { ...edits.sections, [change.index]: change.title } };
    case 'chains':
      if (change.chains) checkChains(draft, edits, change.chains);
      return { ...edits, chains: change.chains };
    case 'document':
      return { ...edits, document: { ...edits.document, ...without(change, 'kind') } };
    case 'plan': {
      const plan = { ...edits.plan, ...without(change, 'kind') };
      checkPlan(plan);
      return { ...edits, plan };
    }
    case 'revision':
      return { ...edits, revision: { ...edits.revision, ...without(change, 'kind') } };
  }
}

function answer(
  draft: DraftOrder,
  edits: DraftEdits,
  { question: id, value, applyTo }: Extract<DraftChange, { kind: 'answer' }>,
  { presets, today, extra, bodies }: ChangeSettings,
): DraftEdits {
  const { validFrom, validUntil } = planDates(draft, edits, today);
  const validity = { start: validFrom, end: validUntil };
  const { questions } = settleDraft(draft, edits, validity, presets, bodies);
  const all = [...questions, ...extra];
  const asked = all.find((one) => one.id === id);
  if (!asked) {
    throw new InvalidInput('no_such_question', 'Такого вопроса об этом приказе нет. Обновите страницу.', {
      question: id,
    });
  }
  const habit = asked.choices.some((choice) => choice.value === value.trim()) ? habitOf(asked) : null;
  const others = applyTo
    .filter((position) => position !== asked.position)
    .map((position) => {
      const same = all.find(
        (one) =>
          one.position === position &&
          (sameQuestion(one, asked) || (habit !== null && habitOf(one) === habit)),
      );
      if (same) return same;
      throw new InvalidInput(
        'other_words',
        `Строка ${position} спрашивает не о том же. Ответьте о ней отдельно.`,
        { position },
      );
    });
  return [asked, ...others].reduce((before, one) => answerQuestion(before, one, value, today), edits);
}

function editRow(
  draft: DraftOrder,
  edits: DraftEdits,
  position: number,
  { set, reset }: { set: RowEdit; reset: readonly (keyof RowEdit)[] },
): DraftEdits {
  const isAdded = edits.added.some((one) => one.position === position);
  if (!isAdded && !draft.sections.some(({ rows }) => rows.some((row) => row.position === position))) {
    throw new InvalidInput('no_such_row', `Строки ${position} в этом приказе нет.`, { position });
  }
  if (set.bodies) checkBodies(set.bodies);
  const before = edits.rows[position] ?? {};
  const dropped = new Set<string>(reset);
  // A new phrase is read anew: a rule given for the old one would hide it. The same of who does it.
  if (set.rule === undefined && (set.readAs !== undefined || set.deadline !== undefined)) dropped.add('rule');
  if (set.readAs === undefined && set.deadline !== undefined) dropped.add('readAs');
  if (set.bodies === undefined && set.responsiblesText !== undefined) dropped.add('bodies');
  const kept = Object.fromEntries(Object.entries(before).filter(([field]) => !dropped.has(field)));
  return {
    ...edits,
    answers: answersWithoutCell(edits.answers, position, { ...set, ...markReset(reset) }),
    rows: { ...edits.rows, [position]: { ...kept, ...set } },
  };
}

/** A cell that stands as written again has other words than before, too. */
function markReset(reset: readonly (keyof RowEdit)[]): RowEdit {
  return {
    ...(reset.includes('readAs') || reset.includes('deadline') ? { readAs: '' } : {}),
    ...(reset.includes('responsiblesText') ? { responsiblesText: '' } : {}),
  };
}

function addRow(
  draft: DraftOrder,
  edits: DraftEdits,
  { sectionIndex, after, set }: Extract<DraftChange, { kind: 'add_row' }>,
): DraftEdits {
  const section = draft.sections.find(({ index }) => index === sectionIndex);
  if (!section) throw noSuchSection(sectionIndex);
  const above = [...section.rows, ...edits.added.filter((one) => one.sectionIndex === sectionIndex)];
  if (after !== 0 && !above.some(({ position }) => position === after)) {
    throw new InvalidInput('no_such_row', `Строки ${after} в этом разделе нет.`, { position: after });
  }
  if (set.bodies) checkBodies(set.bodies);
  const positions = [...draft.sections.flatMap(({ rows }) => rows), ...edits.added].map(
    (row) => row.position,
  );
  const position = Math.max(0, ...positions) + 1;
  return {
    ...edits,
    added: [...edits.added, { position, sectionIndex, after }],
    rows: { ...edits.rows, [position]: set },
  };
}

function noSuchSection(index: number): InvalidInput {
  return new InvalidInput('no_such_section', `Раздела ${index} в этом приказе нет.`, { index });
}

function checkBodies(bodies: NonNullable<RowEdit['bodies']>): void {
  const leads = bodies.filter(({ role }) => role === 'lead');
  const names = new Set(bodies.map(({ name }) => name));
  if (leads.length === 1 && names.size === bodies.length) return;
  throw new InvalidInput(
    'one_lead_needed',
    'Среди исполнителей нужен ровно один головной, и каждый называется один раз.',
  );
}

/** Throws InvalidInput `validity` or `control_from` when the dates contradict each other. */
export function checkPlan({
  validFrom,
  validUntil,
  controlFrom,
}: Pick<DraftEdits['plan'], 'validFrom' | 'validUntil' | 'controlFrom'>): void {
  if (validFrom && validUntil && validFrom > validUntil) {
    throw new InvalidInput(
      'validity',
      'Срок действия плана заканчивается раньше, чем начинается. Исправьте даты.',
    );
  }
  if (controlFrom && validUntil && controlFrom > validUntil) {
    throw new InvalidInput(
      'control_from',
      'Контроль начинается после окончания срока действия плана. Исправьте даты.',
    );
  }
}

/** Rows of one section, each in one chain, stages in the order of the cycle (DOMAIN §5). */
function checkChains(draft: DraftOrder, edits: DraftEdits, chains: readonly DraftChain[]): void {
  const taken = new Set<number>();
  for (const { sectionIndex, stages } of chains) {
    const section = draft.sections.find(({ index }) => index === sectionIndex);
    const rows = [
      ...(section?.rows ?? []),
      ...edits.added.filter((one) => one.sectionIndex === sectionIndex),
    ];
    const order = stages.map(({ stage }) => cycleStages.indexOf(stage));
    const rising = order.every((stage, at) => at === 0 || stage > (order[at - 1] ?? -1));
    const known = stages.every(({ position }) => rows.some((row) => row.position === position));
    const once = stages.every(({ position }) => !taken.has(position));
    for (const { position } of stages) taken.add(position);
    if (rising && known && once && stages.length > 1) continue;
    throw new InvalidInput(
      'chain',
      'Цепочка цикла — это не меньше двух строк одного раздела, по одной на этап, в порядке: мониторинг, анализ, рекомендации, решение, оценка. Строка входит только в одну цепочку.',
      { sectionIndex },
    );
  }
}
