import type { CivilDate } from '../../domain/civil-date.js';
import { dueStory } from '../../domain/due-story.js';
import type { DueMove, DueStep } from '../../domain/due-story.js';
import type { Reader } from '../client.js';
import type { Settings } from '../settings.js';

interface Event {
  at: string;
  action: string;
  actor: { name: string; post: string | null };
  data: { due?: CivilDate; previousDue?: CivilDate; dueOn?: CivilDate; ground?: string | null };
}

/** How the date of an occurrence was made, from its history; see domain/due-story.ts. */
export async function readDueStory(
  db: Reader,
  settings: Settings,
  task: {
    id: string;
    organisationId: string;
    deadlineText: string;
    ruleText: string;
    dueByRule: CivilDate;
    dueOn: CivilDate;
    openedByHand: boolean;
    plannedOn: CivilDate | null;
  },
): Promise<DueStep[]> {
  const rows = await db.auditEvent.findMany({
    where: { organisationId: task.organisationId, occurrenceId: task.id },
    orderBy: { seq: 'asc' },
    select: { body: true },
  });
  const events = rows.map((row) => JSON.parse(row.body) as Event);
  const moves = events.flatMap(({ at, action, actor, data }): DueMove[] => {
    const { previousDue, dueOn, ground } = data;
    if (previousDue === undefined || dueOn === undefined || previousDue === dueOn) return [];
    const who = actor.post === null ? actor.name : `${actor.name}, ${actor.post}`;
    return [{ action, previousDue, dueOn, at, who, ground: ground ?? null }];
  });
  const opened = events.find((event) => event.data.due !== undefined)?.data.due;
  return dueStory(
    {
      phrase: task.deadlineText,
      reading: task.ruleText,
      dueByRule: task.dueByRule,
      firstDue: opened ?? moves[0]?.previousDue ?? task.dueOn,
      openedByHand: task.openedByHand,
      plannedOn: task.plannedOn,
      moves,
    },
    settings.calendar,
  );
}
