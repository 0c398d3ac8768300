import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CivilDate } from '../civil-date.js';
import { instantOf } from '../local-time.js';
import type { EscalationLevel } from '../notifications.js';
import type { Presets } from '../presets.js';
import { spreadOver } from '../spread.js';

/** One thing the process does by itself, frozen when it was planned. JSON-serialisable. */
export interface PlanStep {
  kind: 'remind' | 'mark_overdue' | 'overdue_reminder' | 'escalate' | 'nudge_reviewer';
  /** Of an escalation: to whom. */
  level?: EscalationLevel;
  /** Set on a reminder of the co-executors' own date: the lead is not reminded of that. */
  audience?: 'co_executor';
  /** The local day it belongs to; what it writes leaves with the digest of that morning. */
  day: CivilDate;
  /** ISO 8601 instant at which it is taken: in the night before the digest. */
  at: string;
}

/** What steps are planned from. `opens` and `due` are inclusive; `zone` is an IANA name. */
export interface StepInput {
  opens: CivilDate;
  due: CivilDate;
  calendar: WorkingCalendar;
  presets: Presets;
  zone: string;
  /** Steps of one key fall on the same minute of every night; those of different keys spread over the night. */
  spreadKey: string;
}

const nightStarts = '00:30';
const nightEnds = '06:00';

/**
 * A step on a day, at an instant between 00:30 and 06:00 local (or until the digest, where that is earlier) chosen by the
 * key: all steps of a morning are ready for its digest without a herd before it.
 */
export function stepOn(
  day: CivilDate,
  kind: PlanStep['kind'],
  { zone, spreadKey, presets }: Pick<StepInput, 'zone' | 'spreadKey' | 'presets'>,
): PlanStep {
  const until = presets.digestAt < nightEnds ? presets.digestAt : nightEnds;
  const seconds = Math.max(secondOfDay(until) - secondOfDay(nightStarts), 1);
  const from = instantOf(day, nightStarts, zone).getTime();
  return { kind, day, at: new Date(from + spreadOver(spreadKey, seconds) * 1000).toISOString() };
}

function secondOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;
}
