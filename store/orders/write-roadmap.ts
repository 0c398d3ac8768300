import { randomUUID } from 'node:crypto';
import { partsOf } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { describeRule } from '../../domain/deadlines/describe-rule.js';
import type { DraftOrder } from '../../domain/draft-order.js';
import { planOccurrences } from '../../domain/occurrence-plan.js';
import type { SettledRow } from '../../domain/settle-draft.js';
import type { Change } from '../change.js';
import { toColumn, toOptionalColumn } from '../dates.js';
import { toJsonColumn } from '../json-column.js';
import type { Settings } from '../settings.js';
import { findOrCreateBodies } from './find-or-create-bodies.js';

export interface RoadmapToWrite {
  orderId: string;
  draft: DraftOrder;
  rows: SettledRow[];
  validFrom: CivilDate;
  validUntil: CivilDate;
  controlFrom: CivilDate;
}

interface NumberedRow extends SettledRow {
  activityId: string;
  sectionId: string;
}

/** Writes everything below an order in a handful of statements, and starts the process of every activity. */
export async function writeRoadmap(unit: Change, settings: Settings, input: RoadmapToWrite) {
  const { tx, context } = unit;
  const { orderId, draft } = input;
  const { organisationId } = context;
  const sectionIds = new Map(draft.sections.map((section) => [section.index, randomUUID()]));
  const sectionOf = new Map(
    draft.sections.flatMap((section) =>
      section.rows.map((row) => [row.position, sectionIds.get(section.index) ?? '']),
    ),
  );
  const rows: NumberedRow[] = input.rows.map((settled) => ({
    ...settled,
    activityId: randomUUID(),
    sectionId: sectionOf.get(settled.row.position) ?? '',
  }));
  await tx.orderClause.createMany({
    data: draft.document.clauses.map(({ number, text, control, deadline }) => ({
      orderId,
      number,
      text,
      control,
      dueOn: toOptionalColumn(deadline?.reading.end ?? null),
    })),
  });
  await tx.section.createMany({
    data: draft.sections.map(({ index, title }) => ({ id: sectionIds.get(index), orderId, index, title })),
  });
  const bodyIds = await findOrCreateBodies(
    unit,
    rows.flatMap((one) => one.bodies),
  );
  await tx.activity.createMany({
    data: rows.map(({ activityId, sectionId, row, rule }) => ({
      id: activityId,
      organisationId,
      orderId,
      sectionId,
      position: row.position,
      number: row.number,
      text: row.activity,
      deadlineText: row.deadline,
      rule: toJsonColumn(rule),
      ruleText: describeRule(rule),
    })),
  });
  await tx.activityBody.createMany({
    data: rows.flatMap(({ activityId, bodies }) =>
      bodies.map(({ name, role }, index) => ({ activityId, bodyId: bodyIds.get(name) ?? '', role, index })),
    ),
  });
  await writeChains(unit, input, rows, sectionIds);
  const past = await writePast(unit, settings, input, rows);
  for (const { activityId, row, rule, bodies } of rows) {
    unit.record({
      action: 'activity.placed_on_control',
      subject: { type: 'activity', id: activityId },
      data: {
        position: row.position,
        deadlineText: row.deadline,
        rule: describeRule(rule),
        bodies: bodies.map(({ name, role }) => ({ name, role })),
      },
    });
    unit.poke('activity', activityId, { id: activityId });
  }
  return { sections: draft.sections.length, activities: rows.length, chains: draft.chains.length, past };
}

async function writeChains(
  { tx, context }: Change,
  { orderId, draft }: RoadmapToWrite,
  rows: NumberedRow[],
  sectionIds: ReadonlyMap<number, string>,
): Promise<void> {
  const activityAt = new Map(rows.map(({ row, activityId }) => [row.position, activityId]));
  const chains = draft.chains.map((chain) => ({ ...chain, id: randomUUID() }));
  await tx.chain.createMany({
    data: chains.map(({ id, sectionIndex }) => ({
      id,
      organisationId: context.organisationId,
      orderId,
      sectionId: sectionIds.get(sectionIndex) ?? '',
    })),
  });
  await tx.chainStage.createMany({
    data: chains.flatMap(({ id, stages }) =>
      stages.map(({ position, stage }, index) => ({
        chainId: id,
        index,
        stage,
        activityId: activityAt.get(position) ?? '',
      })),
    ),
  });
}

/** Periods that were over before control began: rows that show it, never opened and never overdue. */
async function writePast(
  { tx, context }: Change,
  { calendar, presets }: Settings,
  { validFrom, validUntil, controlFrom }: RoadmapToWrite,
  rows: NumberedRow[],
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
