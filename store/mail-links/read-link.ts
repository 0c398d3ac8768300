import type { CivilDate } from '../../domain/civil-date.js';
import { localDate } from '../../domain/local-time.js';
import { isOffControl } from '../../domain/task-states.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Reader } from '../client.js';
import { loadSettings } from '../settings.js';
import type { Settings } from '../settings.js';
import { findHolder } from './link-holder.js';
import type { LinkHolder } from './link-holder.js';
import { hashOfToken } from './link-tokens.js';
import { linkSelection, toLinkedTask } from './linked-task.js';
import type { LinkedTask, LinkRow } from './linked-task.js';

/** A link that works, with all that its page shows. */
export interface OpenLink {
  id: string;
  organisationId: string;
  organisation: string;
  settings: Settings;
  /** The organisation's present day. */
  today: CivilDate;
  expiresAt: Date;
  holder: LinkHolder;
  bodyId: string;
  task: LinkedTask;
}

/** A link that does not work, and what its holder may know of the reason. */
export type DeadLink =
  | { why: 'unknown' }
  | { why: 'revoked' }
  /** A final report came through it; `controlOfficer` keeps the order under control. */
  | { why: 'used'; at: Date; zone: string; controlOfficer: string | null }
  | { why: 'off_control'; state: TaskState; at: Date | null; zone: string }
  | { why: 'waiting' }
  | { why: 'expired'; at: Date; zone: string };

/** What the link with this token leads to at `now`. Reads only: a mail scanner that opens it changes nothing. */
export async function readMailLink(
  reader: Reader,
  token: string,
  now: Date,
): Promise<{ open: OpenLink } | { dead: DeadLink }> {
  const row = await reader.mailLink.findUnique({
    where: { tokenHash: hashOfToken(token) },
    include: linkSelection,
  });
  if (!row) return { dead: { why: 'unknown' } };
  const { assignment, organisationId } = row;
  const settings = await loadSettings(reader, organisationId);
  const today = localDate(now, settings.zone);
  const { recipient, mail } = row;
  const { bodyId } = assignment;
  const holder = await findHolder(reader, { recipient, address: mail.address, bodyId, today });
  if (!holder) return { dead: { why: 'revoked' } };
  const dead = whyDead(row, settings.zone, now);
  if (dead) return { dead };
  return {
    open: {
      ...{ id: row.id, organisationId, settings, today, holder, bodyId, expiresAt: row.expiresAt },
      organisation: assignment.occurrence.activity.order.organisation.name,
      task: toLinkedTask(row, today, settings.presets.extensionDaysBefore),
    },
  };
}

function whyDead({ assignment, usedAt, expiresAt }: LinkRow, zone: string, now: Date): DeadLink | null {
  const { occurrence } = assignment;
  const state = occurrence.state as TaskState;
  if (usedAt) {
    const controlOfficer = occurrence.activity.order.controlOfficer?.name ?? null;
    return { why: 'used', at: usedAt, zone, controlOfficer };
  }
  if (isOffControl(state)) return { why: 'off_control', state, at: occurrence.offControlAt, zone };
  if (expiresAt <= now) return { why: 'expired', at: expiresAt, zone };
  return state === 'waiting_stage' ? { why: 'waiting' } : null;
}
