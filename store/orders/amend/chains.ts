import { cycleStages } from '../../../domain/chains/row-stage.js';
import { partsOf } from '../../../domain/civil-date.js';
import type { CycleStage } from '../../../domain/draft-order.js';
import { localDate } from '../../../domain/local-time.js';
import type { Change } from '../../change.js';
import type { Settings } from '../../settings.js';

interface Member {
  activityId: string;
  stage: CycleStage;
}

/**
 * Lets the rows an amending order brought into chains take their places there: beside the stages that are in a chain
 * already, or as a new chain. Rows stay in the chain they were in, removed ones too, so that past years keep their stages;
 * releases of stages follow their rows.
 */
export async function amendChains(
  unit: Change,
  settings: Settings,
  { orderId, chains }: { orderId: string; chains: readonly { sectionId: string; stages: Member[] }[] },
): Promise<void> {
  const { tx, context } = unit;
  const known = await tx.chainStage.findMany({
    where: { chain: { orderId } },
    orderBy: [{ chainId: 'asc' }, { index: 'asc' }],
    select: { chainId: true, activityId: true, stage: true },
  });
  const chainOf = new Map(known.map((stage) => [stage.activityId, stage.chainId]));
  for (const { sectionId, stages } of chains) {
    const joining = stages.filter(({ activityId }) => !chainOf.has(activityId));
    if (joining.length === 0) continue;
    const home = stages.map(({ activityId }) => chainOf.get(activityId)).find((id) => id !== undefined);
    if (home === undefined && joining.length < 2) continue;
    const chainId =
      home ??
      (
        await tx.chain.create({
          data: { organisationId: context.organisationId, orderId, sectionId },
          select: { id: true },
        })
      ).id;
    const members = known.filter((stage) => stage.chainId === chainId) as Member[];
    await writeStages(unit, chainId, inStageOrder([...members, ...joining]));
    for (const { activityId } of joining) chainOf.set(activityId, chainId);
    unit.record({
      action: 'cycle.stages_joined',
      subject: { type: 'chain', id: chainId },
      data: { stages: joining.map(({ activityId, stage }) => ({ activityId, stage })) },
    });
    const { year } = partsOf(localDate(context.now, settings.zone));
    unit.poke('cycle', `${chainId}:${year}`, { chainId, year });
  }
}

function inStageOrder(members: readonly Member[]): Member[] {
  return members.toSorted((a, b) => cycleStages.indexOf(a.stage) - cycleStages.indexOf(b.stage));
}

async function writeStages({ tx }: Change, chainId: string, members: readonly Member[]): Promise<void> {
  const before = await tx.chainStage.findMany({ where: { chainId }, orderBy: { index: 'asc' } });
  const releases = await tx.stageRelease.findMany({ where: { chainId } });
  const indexOf = new Map(members.map(({ activityId }, index) => [activityId, index]));
  await tx.chainStage.deleteMany({ where: { chainId } });
  await tx.chainStage.createMany({
    data: members.map(({ activityId, stage }, index) => ({ chainId, index, stage, activityId })),
  });
  await tx.stageRelease.deleteMany({ where: { chainId } });
  await tx.stageRelease.createMany({
    data: releases.map((release) => {
      const row = before.find((stage) => stage.index === release.index);
      return { ...release, index: (row && indexOf.get(row.activityId)) ?? release.index };
    }),
  });
}
