import { addDays, partsOf } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { NotFound } from '../../domain/errors.js';
import { scopeOf } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import { isLate, markOf, markWords, nearDays, rowMark } from '../../domain/task-marks.js';
import type { TaskMark } from '../../domain/task-marks.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Reader } from '../client.js';
import { fromColumn, fromOptionalColumn } from '../dates.js';
import { plannedBySelection, planOf } from '../roadmap/planning.js';
import { loadSettings } from '../settings.js';
import type { Settings } from '../settings.js';
import { visibleActivities, visibleOccurrences } from './visibility.js';

/** One occurrence in the year view: a task, or one that the rule will open (`id` null). */
export interface RoadmapCell {
  id: string | null;
  period: string;
  /** Month of the due date, 1–12. */
  month: number;
  opensOn: CivilDate;
  dueOn: CivilDate;
  /** domain/task-states.ts; null while it is not opened. */
  state: TaskState | null;
  mark: TaskMark;
  sign: string;
  words: string;
}

export interface RoadmapRow {
  activityId: string;
  position: number;
  number: number | null;
  text: string;
  deadlineText: string;
  ruleText: string;
  mode: string;
  /** on_control | suspended | removed */
  activityState: string;
  /** How the row stands now, over all its years: its most pressing open task, else what comes, else what was. */
  mark: TaskMark;
  sign: string;
  words: string;
  /** The nearest date of what is open, else of what the rule will open; null when nothing more comes. */
  nextDue: CivilDate | null;
  bodies: { bodyId: string; name: string; role: string }[];
  /** Due in the year asked for, in order of their dates. */
  cells: RoadmapCell[];
}

/** An order's own table in its own order. */
export interface RoadmapView {
  order: {
    id: string;
    type: string | null;
    number: string | null;
    date: CivilDate | null;
    title: string | null;
    issuer: string | null;
    validFrom: CivilDate | null;
    validUntil: CivilDate | null;
  };
  year: number;
  today: CivilDate;
  sections: { id: string; index: number; title: string | null; rows: RoadmapRow[] }[];
}

/**
 * The road map of an order with the tasks of a calendar year (by due date), those to come included. An executor is shown the
 * rows of their bodies. Throws NotFound `order` when there is no such order on control, or no row of it the viewer may see.
 */
export async function readRoadmap(
  db: Reader,
  viewer: Viewer,
  orderId: string,
  year: number,
): Promise<RoadmapView> {
  const order = await db.order.findFirst({
    where: { id: orderId, organisationId: viewer.organisationId, state: { notIn: ['draft', 'discarded'] } },
    select: {
      ...{ id: true, type: true, number: true, date: true, title: true, issuer: true },
      ...{ validFrom: true, validUntil: true },
      sections: { orderBy: { index: 'asc' }, select: { id: true, index: true, title: true } },
    },
  });
  const activities = order ? await readActivities(db, viewer, orderId) : [];
  const own = scopeOf(viewer.role, 'activity.read') === 'own';
  if (!order || (own && activities.length === 0)) throw new NotFound('order', 'Такого приказа нет.');
  const settings = await loadSettings(db, viewer.organisationId);
  const { sections, ...head } = order;
  return {
    order: {
      ...head,
      date: fromOptionalColumn(head.date),
      validFrom: fromOptionalColumn(head.validFrom),
      validUntil: fromOptionalColumn(head.validUntil),
    },
    ...{ year, today: viewer.today },
    sections: sections
      .map((section) => ({
        ...section,
        rows: activities
          .filter((row) => row.sectionId === section.id)
          .map((row) => toRow(row, viewer.today, year, settings)),
      }))
      .filter((section) => !own || section.rows.length > 0),
  };
}

function readActivities(db: Reader, viewer: Viewer, orderId: string) {
  return db.activity.findMany({
    where: { AND: [visibleActivities(viewer), { orderId }] },
    orderBy: { position: 'asc' },
    select: {
      ...plannedBySelection,
      ...{ id: true, sectionId: true, position: true, number: true, text: true, deadlineText: true },
      ...{ ruleText: true, mode: true, state: true },
      bodies: {
        orderBy: { index: 'asc' },
        select: { bodyId: true, role: true, body: { select: { name: true } } },
      },
      occurrences: {
        where: visibleOccurrences(viewer),
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        select: {
          ...{ id: true, period: true, state: true, opensOn: true, dueOn: true, submittedAt: true },
        },
      },
    },
  });
}

type ActivityRow = Awaited<ReturnType<typeof readActivities>>[number];

function toRow(row: ActivityRow, today: CivilDate, year: number, settings: Settings): RoadmapRow {
  const opened = row.occurrences.map((one) => openedCell(one, today, settings.zone));
  const taken = new Set(opened.map((cell) => cell.period));
  const coming =
    row.state === 'on_control'
      ? planOf(row, settings)
          .filter((one) => !taken.has(one.period))
          .map((one) => plannedCell(one))
      : [];
  const cells = [...opened, ...coming].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const awaited = cells.filter(
    (cell) => cell.state === null && cell.dueOn >= today && cell.mark === 'planned',
  );
  const open = opened.filter((cell) => ['on_control', 'returned', 'submitted'].includes(cell.state ?? ''));
  const mark = rowMark(cells.map((cell) => cell.mark));
  return {
    activityId: row.id,
    ...{ position: row.position, number: row.number, text: row.text, deadlineText: row.deadlineText },
    ...{ ruleText: row.ruleText, mode: row.mode, activityState: row.state },
    ...{ mark, sign: markWords[mark].sign, words: markWords[mark].words },
    nextDue: (open[0] ?? awaited[0])?.dueOn ?? null,
    bodies: row.bodies.map(({ bodyId, role, body }) => ({ bodyId, role, name: body.name })),
    cells: cells.filter((cell) => partsOf(cell.dueOn).year === year),
  };
}

function openedCell(one: ActivityRow['occurrences'][number], today: CivilDate, zone: string): RoadmapCell {
  const state = one.state as TaskState;
  const dueOn = fromColumn(one.dueOn);
  const late = state === 'accepted' && isLate(one.submittedAt, dueOn, zone);
  const mark = markOf({ state, dueOn, late, today, nearUntil: addDays(today, nearDays - 1) });
  return cellOf({ id: one.id, period: one.period, opensOn: fromColumn(one.opensOn), dueOn, state }, mark);
}

function plannedCell(one: { period: string; opens: CivilDate; due: CivilDate; past: boolean }): RoadmapCell {
  const facts = { id: null, period: one.period, opensOn: one.opens, dueOn: one.due, state: null };
  return cellOf(facts, one.past ? 'past' : 'planned');
}

function cellOf(facts: Omit<RoadmapCell, 'month' | 'mark' | 'sign' | 'words'>, mark: TaskMark): RoadmapCell {
  return { ...facts, month: partsOf(facts.dueOn).month, mark, ...markWords[mark] };
}
