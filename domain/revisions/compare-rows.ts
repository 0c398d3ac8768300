import { canonicalJson } from '../canonical-json.js';
import type { Json } from '../canonical-json.js';
import type { Rule } from '../deadline.js';
import { describeRule } from '../deadlines/reading/describe-rule.js';
import type { Edition, DraftEdits } from '../drafts/edits.js';
import type { DateSettings } from '../drafts/row-dates.js';
import type { PlanDates } from '../drafts/plan-dates.js';
import { planOccurrences } from '../occurrence-plan.js';
import { periodInWords } from '../occurrences/period-words.js';
import { applyPlannedDates } from '../planned-dates.js';
import type { PlannedDates, ScheduledOccurrence } from '../planned-dates.js';
import type { AskedQuestion } from '../drafts/draft-questions.js';
import type { SettledDraft, SettledRow } from '../settle-draft.js';
import type { RowMatching } from './match-rows.js';
import { moveTasks } from './move-tasks.js';
import type { TaskMoves } from './move-tasks.js';
import type { BaseOrder, CurrentRow, RowChange, RowDiff, RowSide, TaskEffect } from './row-diff.js';
import { plainText } from './similarity.js';

/** A row of both editions, with what becomes of its tasks. */
export interface RevisedRow {
  diff: RowDiff;
  /** Null where the new edition does not have the row. */
  settled: SettledRow | null;
  current: CurrentRow | null;
  /** Null where the dates stand as before. */
  moves: TaskMoves | null;
  /** Yearly occurrences that are not done again, as the old rule's was. */
  doneAlready: { occurrence: ScheduledOccurrence; done: { id: string; period: string } }[];
}

/**
 * Both editions row by row: those of the new one in its order, then what it leaves out. `questions` = whether a year that is
 * done under the old deadline is to be done again under the new one. Throws InvalidInput `recurrence_rule` for a broken rule.
 */
export function compareRows(
  {
    settled,
    base,
    matching,
    edition,
    answers,
  }: {
    settled: SettledDraft;
    base: BaseOrder;
    matching: RowMatching;
    edition: Edition;
    answers: DraftEdits['answers'];
  },
  plan: PlanDates,
  settings: DateSettings,
): { rows: RevisedRow[]; questions: AskedQuestion[] } {
  const byId = new Map(base.rows.map((row) => [row.activityId, row]));
  const fresh = settled.sections.flatMap(({ title, rows }) =>
    rows.filter((row) => !row.excluded).map((row) => ({ row, title })),
  );
  const currentOf = (row: SettledRow) => byId.get(matching.pairs.get(String(row.row.position)) ?? '') ?? null;
  const inOrder = unmoved(fresh.flatMap(({ row }) => currentOf(row)?.position ?? []));
  const questions: AskedQuestion[] = [];
  const rows = fresh.map(({ row, title }): RevisedRow => {
    const current = currentOf(row);
    const position = row.row.position;
    const after = sideOf(row, title);
    if (!current) {
      const kind = matching.unsure.has(String(position)) ? 'unsure' : 'added';
      return {
        diff: { kind, position, activityId: null, changes: [], before: null, after, tasks: [] },
        ...{ settled: row, current: null, moves: null, doneAlready: [] },
      };
    }
    const changes = changesOf(current, row, { title, moved: !inOrder.has(current.position) });
    const moves = ruleChanged(current, row) ? movesOf(current, row, base, plan, settings) : null;
    const again = (moves?.again ?? []).map((one) => againQuestion(position, one, answers));
    questions.push(...again);
    return {
      diff: {
        kind: changes.length > 0 ? 'changed' : 'same',
        ...{ position, activityId: current.activityId, changes, before: currentSide(current), after },
        tasks: moves ? effectsOf(moves) : [],
      },
      ...{ settled: row, current, moves },
      doneAlready: (moves?.again ?? []).filter((_, index) => again[index]?.answer === 'done'),
    };
  });
  const named = new Set(matching.pairs.values());
  const maybe = new Set([...matching.unsure.values()].flat());
  for (const current of base.rows) {
    if (!named.has(current.activityId)) rows.push(leftOut(current, edition, maybe.has(current.activityId)));
  }
  return { rows, questions };
}

/** What a row is put on control by has changed, so its tasks may move. */
function ruleChanged(current: CurrentRow, { rule, planned }: SettledRow): boolean {
  return rule !== null && (!sameJson(current.rule, rule) || !sameJson(current.planned, planned));
}

function movesOf(
  current: CurrentRow,
  { rule, planned }: SettledRow,
  base: BaseOrder,
  plan: PlanDates,
  settings: DateSettings,
): TaskMoves {
  const dates = amendedPlan({ rule: rule ?? current.rule, planned }, current, base, plan, settings);
  return moveTasks(current.tasks, dates);
}

/** The plan of a row under its amended rule: nothing that was over before the amending order is opened by it. */
function amendedPlan(
  { rule, planned }: { rule: Rule; planned: PlannedDates | null },
  { controlFrom }: CurrentRow,
  { validFrom }: BaseOrder,
  plan: PlanDates,
  settings: DateSettings,
): ScheduledOccurrence[] {
  const from = plan.controlFrom > controlFrom ? plan.controlFrom : controlFrom;
  const input = { validFrom, validUntil: plan.validUntil, controlFrom: from, ...settings };
  return applyPlannedDates(planOccurrences(rule, input), planned, settings);
}

function effectsOf({ moves, stays }: TaskMoves): TaskEffect[] {
  const effect = (
    task: CurrentRow['tasks'][number],
    kind: TaskEffect['effect'],
    newDue: TaskEffect['newDue'],
  ) => ({
    ...{ occurrenceId: task.id, period: task.period, state: task.state, dueOn: task.dueOn },
    ...{ effect: kind, newDue },
  });
  return [
    ...moves.map(({ task, to }) => effect(task as CurrentRow['tasks'][number], 'moves', to.due)),
    ...stays.map((task) => effect(task as CurrentRow['tasks'][number], 'stays', null)),
  ];
}

function leftOut(current: CurrentRow, edition: Edition, maybe: boolean): RevisedRow {
  const removed = edition === 'whole' && !maybe;
  const kind = removed ? 'removed' : maybe ? 'unsure' : 'kept';
  const tasks = removed
    ? current.tasks
        .filter((task) => !task.offControl)
        .map(({ id, period, state, dueOn }) => ({
          ...{ occurrenceId: id, period, state, dueOn },
          ...{ effect: 'closes' as const, newDue: null },
        }))
    : [];
  return {
    diff: {
      ...{ kind, position: null, activityId: current.activityId, changes: [] },
      ...{ before: currentSide(current), after: null, tasks },
    },
    ...{ settled: null, current, moves: null, doneAlready: [] },
  };
}

function changesOf(
  current: CurrentRow,
  row: SettledRow,
  { title, moved }: { title: string | null; moved: boolean },
): RowChange[] {
  const lead = (bodies: readonly { name: string; role: string }[]) =>
    bodies
      .map(({ name, role }) => `${role} ${name}`)
      .sort()
      .join('\n');
  const changed: [RowChange, boolean][] = [
    ['deadline', ruleChanged(current, row) || current.deadline !== row.deadline],
    ['bodies', lead(current.bodies) !== lead(row.bodies)],
    ['text', current.text !== row.activity],
    ['mode', current.mode !== row.mode],
    ['number', current.number !== row.number],
    ['section', plainText(current.section ?? '') !== plainText(title ?? '')],
    ['moved', moved],
  ];
  return changed.flatMap(([change, is]) => (is ? [change] : []));
}

function currentSide({ section, number, text, deadline, ruleText, bodies, mode }: CurrentRow): RowSide {
  return {
    ...{ section, number, text, deadline, ruleText, mode },
    bodies: bodies.map(({ name, role }) => ({ name, role })),
  };
}

function sideOf(
  { number, activity, deadline, rule, bodies, mode }: SettledRow,
  section: string | null,
): RowSide {
  return {
    ...{ section, number, text: activity, deadline, ruleText: rule && describeRule(rule), mode },
    bodies: bodies.map(({ name, role }) => ({ name, role })),
  };
}

function againQuestion(
  position: number,
  { done, occurrence }: TaskMoves['again'][number],
  answers: DraftEdits['answers'],
): AskedQuestion {
  const year = occurrence.windowEnd.slice(0, 4);
  const id = `again:${position}:${year}`;
  const due = occurrence.due.split('-').reverse().join('.');
  return {
    ...{ id, code: 'again', position, about: null, phrase: null, readings: [] },
    text: `Срок изменён, а за ${year} год задача по прежнему сроку (период «${periodInWords(done.period)}») уже снята с контроля. Исполнять её в этом году ещё раз, до ${due}?`,
    choices: [
      { value: 'done', label: 'Нет, за этот год уже исполнено' },
      { value: 'again', label: `Да, исполнить ещё раз до ${due}` },
    ],
    answer: answers[id]?.trim() || null,
  };
}

/** The positions that kept their order: the longest rising run among them, the first of several. */
function unmoved(positions: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  positions.forEach((position, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((positions[ends[middle] ?? 0] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(positions[at] ?? 0);
  return kept;
}

function sameJson(one: object | null, other: object | null): boolean {
  return canonicalJson(one as Json) === canonicalJson(other as Json);
}
