import { addDays, partsOf } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { NotFound } from '../../domain/errors.js';
import { scopeOf } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import { markOf, markWords, nearDays, rowMark } from '../../domain/task-marks.js';
import type { TaskMark } from '../../domain/task-marks.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Reader } from '../client.js';
import { fromOptionalColumn } from '../dates.js';
import { plannedBySelection, planOf } from '../roadmap/planning.js';
import { loadSettings } from '../settings.js';
import type { Settings } from '../settings.js';
import { nothingOpened, roadmapOccurrences } from './roadmap-occurrences.js';
import type { OpenedTasks } from './roadmap-occurrences.js';
import { visibleActivities } from './visibility.js';

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
  const opened = await roadmapOccurrences(db, viewer, orderId, year);
  const around = { today: viewer.today, nearUntil: addDays(viewer.today, nearDays - 1), year, settings };
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
          .map((row) => toRow(row, opened.get(row.id) ?? nothingOpened, around)),
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
    },
  });
}

type ActivityRow = Awaited<ReturnType<typeof readActivities>>[number];

interface Around {
  today: CivilDate;
  /** The last day that counts as near, inclusive. */
  nearUntil: CivilDate;
  year: number;
  settings: Settings;
}

function toRow(row: ActivityRow, { states, periods, ofYear }: OpenedTasks, around: Around): RoadmapRow {
  const { today, nearUntil, year, settings } = around;
  const coming =
    row.state === 'on_control' ? planOf(row, settings).filter((one) => !periods.has(one.period)) : [];
  // Of several tasks in one state the earliest is the most pressing, and one that was late tells more than those in time.
  const mark = rowMark([
    ...states.map(({ state, earliest, late }) => markOf({ state, dueOn: earliest, late, today, nearUntil })),
    ...coming.map(({ past }) => (past ? ('past' as const) : ('planned' as const))),
    // Taken out of the plan before it ever was a task: nothing is to come.
    ...(row.state === 'removed' ? (['dropped'] as const) : []),
  ]);
  const cells = [
    ...ofYear.map((task) => {
      const { state, dueOn, late } = task;
      return cellOf(task, markOf({ state, dueOn, late, today, nearUntil }));
    }),
    ...coming.flatMap((one) => (partsOf(one.due).year === year ? [plannedCell(one)] : [])),
  ];
  const open = states.filter(({ state }) => openStates.has(state)).map(({ earliest }) => earliest);
  const awaited = coming.filter(({ past, due }) => !past && due >= today).map(({ due }) => due);
  return {
    activityId: row.id,
    ...{ position: row.position, number: row.number, text: row.text, deadlineText: row.deadlineText },
    ...{ ruleText: row.ruleText, mode: row.mode, activityState: row.state },
    ...{ mark, sign: markWords[mark].sign, words: markWords[mark].words },
    nextDue: open.sort()[0] ?? awaited.sort()[0] ?? null,
    bodies: row.bodies.map(({ bodyId, role, body }) => ({ bodyId, role, name: body.name })),
    cells: cells.sort(byDue),
  };
}

const openStates: ReadonlySet<TaskState> = new Set(['on_control', 'returned', 'submitted']);

/** By date, what is opened before what comes, then by id: the same cells always stand in the same order. */
function byDue(a: RoadmapCell, b: RoadmapCell): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  if (a.id === null || b.id === null) return Number(a.id === null) - Number(b.id === null);
  return a.id < b.id ? -1 : 1;
}

function plannedCell(one: { period: string; opens: CivilDate; due: CivilDate; past: boolean }): RoadmapCell {
  const facts = { id: null, period: one.period, opensOn: one.opens, dueOn: one.due, state: null };
  return cellOf(facts, one.past ? 'past' : 'planned');
}

function cellOf(
  { id, period, opensOn, dueOn, state }: Pick<RoadmapCell, 'id' | 'period' | 'opensOn' | 'dueOn' | 'state'>,
  mark: TaskMark,
): RoadmapCell {
  return { ...{ id, period, opensOn, dueOn, state }, month: partsOf(dueOn).month, mark, ...markWords[mark] };
}
