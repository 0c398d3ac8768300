import { partsOf } from '../../domain/civil-date.js';
import { isCycleOver, nextRelease } from '../../domain/cycle.js';
import type { StageStatus, StageView } from '../../domain/cycle.js';
import type { CycleStage } from '../../domain/draft-order.js';
import { isOffControl } from '../../domain/task-states.js';
import type { TaskState } from '../../domain/task-states.js';
import { plannedBySelection, planOf } from '../roadmap/planning.js';
import type { Reader } from '../client.js';
import { loadSettings } from '../settings.js';

export interface CycleView {
  stages: (StageView & { activityId: string; occurrenceIds: string[] })[];
  /** Index of the stage that may be opened now; null when none. */
  release: number | null;
  over: boolean;
  /** One Russian line for the engine's console. */
  details: string;
}

const statusWords: Record<StageStatus, string> = {
  absent: 'нет',
  past: 'прошёл',
  expected: 'ожидается',
  waiting: 'ждёт предыдущий',
  open: 'на контроле',
  done: 'снят с контроля',
};

/** How a chain stands in a calendar year. An occurrence belongs to the year in which its window ends. */
export async function readCycle(
  reader: Reader,
  { chainId, year }: { chainId: string; year: number },
): Promise<CycleView> {
  const chain = await reader.chain.findUniqueOrThrow({
    where: { id: chainId },
    select: {
      organisationId: true,
      releases: { where: { year }, select: { index: true } },
      stages: {
        orderBy: { index: 'asc' },
        select: {
          index: true,
          stage: true,
          activityId: true,
          activity: {
            select: {
              ...plannedBySelection,
              state: true,
              occurrences: { where: { year }, select: { id: true, period: true, state: true } },
            },
          },
        },
      },
    },
  });
  const settings = await loadSettings(reader, chain.organisationId);
  const released = new Set(chain.releases.map((release) => release.index));
  const stages = chain.stages.map(({ index, stage, activityId, activity }) => {
    const planned = planOf(activity, settings).filter(
      (one) => partsOf(one.windowEnd).year === year && !one.past,
    );
    const taken = new Set(activity.occurrences.map((one) => one.period));
    const expected = activity.state === 'on_control' && planned.some((one) => !taken.has(one.period));
    return {
      index,
      stage: stage as CycleStage,
      activityId,
      occurrenceIds: activity.occurrences.map((one) => one.id),
      released: released.has(index),
      status: statusOf(
        activity.occurrences.map((one) => one.state as TaskState),
        expected,
      ),
    };
  });
  const details = stages.map((one) => `${one.index + 1}: ${statusWords[one.status]}`).join(' → ');
  return { stages, release: nextRelease(stages), over: isCycleOver(stages), details };
}

function statusOf(states: TaskState[], expected: boolean): StageStatus {
  if (states.some((state) => !isOffControl(state) && state !== 'waiting_stage')) return 'open';
  if (states.includes('waiting_stage')) return 'waiting';
  if (expected) return 'expected';
  if (states.length === 0) return 'absent';
  return states.every((state) => state === 'past') ? 'past' : 'done';
}
