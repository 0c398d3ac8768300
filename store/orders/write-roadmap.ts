import { randomUUID } from 'node:crypto';
import { partsOf } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { describeRule } from '../../domain/deadlines/reading/describe-rule.js';
import type { DraftClause } from '../../domain/draft-order.js';
import type { Roadmap, RoadmapRow } from '../../domain/drafts/roadmap.js';
import { planOccurrences } from '../../domain/occurrence-plan.js';
import type { Change } from '../change.js';
import { toColumn, toOptionalColumn } from '../dates.js';
import { toJsonColumn } from '../json-column.js';
import type { Settings } from '../settings.js';
import { findOrCreateBodies } from './find-or-create-bodies.js';

export interface RoadmapToWrite {
  orderId: string;
  roadmap: Roadmap;
  validFrom: CivilDate;
  validUntil: CivilDate;
  controlFrom: CivilDate;
}

/** The numbered clauses of an order's own text. */
export async function writeClauses(
  { tx }: Change,
  orderId: string,
  clauses: readonly DraftClause[],
): Promise<void> {
  await tx.orderClause.createMany({
    data: clauses.map(({ number, text, control, deadline }) => ({
      ...{ orderId, number, text, control },
      dueOn: toOptionalColumn(deadline?.reading.end ?? null),
    })),
  });
}

interface WrittenRow extends RoadmapRow {
  activityId: string;
  sectionId: string;
}

/** Writes everything below an order in a handful of statements, and starts the process of every activity. */
export async function writeRoadmap(unit: Change, settings: Settings, input: RoadmapToWrite) {
  const { tx } = unit;
  const { orderId, roadmap } = input;
  const sectionIds = new Map(roadmap.sections.map((section) => [section.index, randomUUID()]));
  await tx.section.createMany({
    data: roadmap.sections.map(({ index, title }) => ({ id: sectionIds.get(index), orderId, index, title })),
  });
  const rows = roadmap.rows.map((row) => ({
    ...row,
    activityId: randomUUID(),
    sectionId: sectionIds.get(row.sectionIndex) ?? '',
  }));
  await writeActivities(unit, { orderId, rows });
  await writeChains(unit, { orderId, roadmap, rows });
  const past = await writePast(unit, settings, input, rows);
  return {
    sections: roadmap.sections.length,
    activities: rows.length,
    chains: roadmap.chains.length,
    past,
  };
}

/** New rows with their bodies and history; their processes are started. `origin` = what sets them apart from the order's first rows. */
export async function writeActivities(
  unit: Change,
  input: {
    orderId: string;
    rows: readonly WrittenRow[];
    origin?: { controlFrom: CivilDate; revisedById: string };
  },
): Promise<void> {
  const { tx, context } = unit;
  const { orderId, rows, origin } = input;
  const bodyIds = await findOrCreateBodies(
    unit,
    rows.flatMap((one) => one.bodies),
  );
  await tx.activity.createMany({
    data: rows.map((row) => ({
      id: row.activityId,
      organisationId: context.organisationId,
      ...{ orderId, sectionId: row.sectionId, position: row.position, number: row.number },
      ...{ text: row.activity, deadlineText: row.deadline, mode: row.mode },
      responsiblesText: row.responsiblesText,
      rule: toJsonColumn(row.rule),
      ruleText: describeRule(row.rule),
      ...(row.planned && { planned: toJsonColumn(row.planned) }),
      ...(origin && { controlFrom: toColumn(origin.controlFrom), revisedById: origin.revisedById }),
    })),
  });
  await tx.activityBody.createMany({
    data: rows.flatMap(({ activityId, bodies }) =>
      bodies.map(({ name, role }, index) => ({ activityId, bodyId: bodyIds.get(name) ?? '', role, index })),
    ),
  });
  for (const { activityId, position, deadline, rule, bodies, mode, planned } of rows) {
    unit.record({
      action: 'activity.placed_on_control',
      subject: { type: 'activity', id: activityId },
      data: {
        ...{ position, deadlineText: deadline, rule: describeRule(rule), mode },
        bodies: bodies.map(({ name, role }) => ({ name, role })),
        ...(planned && { planned: { everyYear: planned.everyYear, periods: { ...planned.periods } } }),
      },
    });
    unit.poke('activity', activityId, { id: activityId });
  }
}

async function writeChains(
  { tx, context }: Change,
  { orderId, roadmap, rows }: { orderId: string; roadmap: Roadmap; rows: readonly WrittenRow[] },
): Promise<void> {
  const rowAt = new Map(rows.map((row) => [row.position, row]));
  const chains = roadmap.chains.map((chain) => ({ ...chain, id: randomUUID() }));
  await tx.chain.createMany({
    data: chains.map(({ id, stages }) => ({
      id,
      organisationId: context.organisationId,
      orderId,
      sectionId: rowAt.get(stages[0]?.position ?? 0)?.sectionId ?? '',
    })),
  });
  await tx.chainStage.createMany({
    data: chains.flatMap(({ id, stages }) =>
      stages.map(({ position, stage }, index) => ({
        chainId: id,
        index,
        stage,
        activityId: rowAt.get(position)?.activityId ?? '',
      })),
    ),
  });
}

/** Periods that were over before control began: rows that show it, never opened and never overdue. */
async function writePast(
  { tx, context }: Change,
  { calendar, presets }: Settings,
  { validFrom, validUntil, controlFrom }: RoadmapToWrite,
  rows: readonly WrittenRow[],
): Promise<number> {
  const data = rows.flatMap(({ activityId, rule }) =>
    planOccurrences(rule, { validFrom, validUntil, controlFrom, calendar, presets })
      .filter((planned) => planned.past)
      .map((planned) => ({
        organisationId: context.organisationId,
        activityId,
        period: planned.period,
        year: partsOf(planned.windowEnd).year,
        windowStart: toColumn(planned.windowStart),
        windowEnd: toColumn(planned.windowEnd),
        opensOn: toColumn(planned.opens),
        dueByRule: toColumn(planned.dueByRule),
        dueOn: toColumn(planned.due),
        state: 'past',
      })),
  );
  await tx.occurrence.createMany({ data });
  return data.length;
}
