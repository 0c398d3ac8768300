import { processActor } from '../store/change.js';
import type { Database } from '../store/client.js';
import { readCycle } from '../store/cycles/read-cycle.js';
import { releaseStage } from '../store/cycles/release-stage.js';

/** The steps of a chain's year. `now` in ms. */
export function createCycleSteps({ database }: { database: Database }) {
  return {
    readCycle: async ({ chainId, year }: { chainId: string; year: number; now: number }) => {
      const { release, over, details } = await readCycle(database, { chainId, year });
      return { release, over, details };
    },
    releaseStage: async (input: { chainId: string; year: number; index: number; now: number }) => {
      const { organisationId } = await database.chain.findUniqueOrThrow({ where: { id: input.chainId } });
      const context = { organisationId, actor: processActor, now: new Date(input.now) };
      await releaseStage(database, context, { ...input, ground: null });
    },
  };
}
