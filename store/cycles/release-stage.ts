import { Conflict, InvalidInput, NotFound } from '../../domain/errors.js';
import { moveTask } from '../../domain/task-states.js';
import type { TaskState } from '../../domain/task-states.js';
import { change } from '../change.js';
import type { Change, ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { readCycle } from './read-cycle.js';

export interface StageOfYear {
  chainId: string;
  year: number;
  index: number;
}

/** Opens a stage because the one before is settled; checked again inside the transaction, harmless when repeated. */
export async function releaseStage(
  db: Database,
  context: ChangeContext,
  stage: StageOfYear & { ground: null },
): Promise<void> {
  await change(db, context, async (unit) => {
    const view = await readCycle(unit.tx, stage);
    if (view.release === stage.index) await open(unit, stage, null);
  });
}

/**
 * Opens a stage before the earlier one is taken off control, on a written ground (DOMAIN §5). Throws NotFound `chain` for
 * a chain or stage of nobody's or another organisation, InvalidInput `ground_needed`, Conflict `stage_open` when nothing
 * of that year waits there.
 */
export async function releaseStageByHand(
  db: Database,
  context: ChangeContext,
  stage: StageOfYear & { ground: string },
): Promise<void> {
  if (stage.ground.trim() === '')
    throw new InvalidInput('ground_needed', 'Напишите основание, по которому этап открывается раньше.');
  await change(db, context, async (unit) => {
    const chain = await unit.tx.chain.findFirst({
      where: { id: stage.chainId, organisationId: context.organisationId },
      select: { id: true },
    });
    const standing =
      chain && (await readCycle(unit.tx, stage)).stages.find((one) => one.index === stage.index);
    if (!standing) throw new NotFound('chain', 'Такого этапа нет.');
    const openable =
      standing.index > 0 && !standing.released && ['expected', 'waiting'].includes(standing.status);
    if (!openable)
      throw new Conflict('stage_open', 'Этот этап уже открыт, завершён или не запланирован на этот год.');
    await open(unit, stage, stage.ground.trim());
  });
}

async function open(
  unit: Change,
  { chainId, year, index }: StageOfYear,
  ground: string | null,
): Promise<void> {
  const { tx, context, record, poke } = unit;
  const { count } = await tx.stageRelease.createMany({
    skipDuplicates: true,
    data: { chainId, year, index, releasedAt: context.now, ground },
  });
  if (count === 0) return;
  record({
    action: 'cycle.stage_released',
    subject: { type: 'chain', id: chainId },
    data: { year, index, ground },
  });
  const waiting = await tx.occurrence.findMany({
    where: { year, state: 'waiting_stage', activity: { stage: { chainId, index } } },
    select: { id: true, state: true },
  });
  for (const { id, state } of waiting) await openWaiting(unit, { id, state: state as TaskState }, ground);
  poke('cycle', `${chainId}:${year}`, { chainId, year });
}

/** A laid-down occurrence goes on control; its process starts and gets the evidence of the stage before. */
async function openWaiting(
  { tx, context, record, poke }: Change,
  occurrence: { id: string; state: TaskState },
  ground: string | null,
): Promise<void> {
  const { id } = occurrence;
  await tx.occurrence.update({
    where: { id },
    data: {
      state: moveTask(occurrence.state, 'release_stage'),
      openedAt: context.now,
      ground,
      version: { increment: 1 },
    },
  });
  record({
    action: 'occurrence.opened',
    subject: { type: 'occurrence', id },
    occurrenceId: id,
    data: { ground },
  });
  poke('occurrence', id, { id });
}
