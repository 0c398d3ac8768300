import { processActor } from '../store/change.js';
import type { ChangeContext } from '../store/change.js';
import type { Database } from '../store/client.js';
import { handOnEvidence } from '../store/cycles/hand-on-evidence.js';
import { readCycle } from '../store/cycles/read-cycle.js';
import { releaseStage } from '../store/cycles/release-stage.js';

/** The steps of a chain's year. `now` in ms. */
export function createCycleSteps({ database }: { database: Database }) {
  const context = async (chainId: string, now: number): Promise<ChangeContext> => {
    const { organisationId } = await database.chain.findUniqueOrThrow({
      where: { id: chainId },
      select: { organisationId: true },
    });
    return { organisationId, actor: processActor, now: new Date(now) };
  };
  return {
    handOnEvidence: async ({ chainId, year, now }: { chainId: string; year: number; now: number }) => {
      await handOnEvidence(database, await context(chainId, now), { chainId, year });
    },
    readCycle: async ({ chainId, year }: { chainId: string; year: number }) => {
      const { release, over, details } = await readCycle(database, { chainId, year });
      return { release, over, details };
    },
    releaseStage: async (input: { chainId: string; year: number; index: number; now: number }) => {
      await releaseStage(database, await context(input.chainId, input.now), { ...input, ground: null });
    },
  };
}
