import { actorWords, eventSentence, eventWords } from '../../domain/history/event-words.js';
import type { TellableEvent } from '../../domain/history/event-words.js';
import { shorten } from '../../domain/russian.js';
import { periodInWords } from '../../domain/occurrences/period-words.js';
import type { Reader } from '../client.js';
import type { AuditRow } from './list-audit.js';

/** An event with its words. */
export interface ToldEvent extends AuditRow {
  /** Name and post of that day, or the program itself. */
  who: string;
  what: string;
  /** With what: «п. 2.4 „Мониторинг…“»; empty when nothing is known of it any more. */
  object: string;
  sentence: string;
  /** Where the thing can be opened. */
  activityId: string | null;
}

/** Puts events into Russian words; names are those of today, persons those of their day. */
export async function tellAudit(db: Reader, rows: readonly AuditRow[]): Promise<ToldEvent[]> {
  const tasks = await tasksOf(db, rows);
  const named = await namesOf(db, rows);
  return rows.map((row) => {
    const event = JSON.parse(row.body) as TellableEvent;
    const task = tasks.get(row.occurrenceId ?? row.subjectId);
    const object = task?.label ?? named.get(row.subjectId) ?? '';
    return {
      ...row,
      who: actorWords(event.actor),
      what: eventWords(event),
      object,
      sentence: eventSentence(event, object),
      activityId: task?.activityId ?? null,
    };
  });
}

interface Labelled {
  activityId: string;
  label: string;
}

const activityColumns = {
  select: { id: true, text: true, number: true, position: true, section: { select: { index: true } } },
} as const;

interface ActivityFacts {
  id: string;
  text: string;
  number: number | null;
  position: number;
  section: { index: number };
}

const labelOf = ({ text, number, position, section }: ActivityFacts) =>
  `п. ${section.index}.${number ?? position} «${shorten(text, 100)}»`;

async function tasksOf(db: Reader, rows: readonly AuditRow[]): Promise<Map<string, Labelled>> {
  const occurrences = await db.occurrence.findMany({
    where: { id: { in: unique(rows.map((row) => row.occurrenceId)) } },
    select: { id: true, period: true, activity: activityColumns },
  });
  const activities = await db.activity.findMany({
    where: { id: { in: subjects(rows, 'activity') } },
    ...activityColumns,
  });
  return new Map([
    ...occurrences.map(({ id, period, activity }) => {
      const label = `${labelOf(activity)}, ${periodInWords(period)}`;
      return [id, { activityId: activity.id, label }] as const;
    }),
    ...activities.map((one) => [one.id, { activityId: one.id, label: labelOf(one) }] as const),
  ]);
}

async function namesOf(db: Reader, rows: readonly AuditRow[]): Promise<Map<string, string>> {
  const ids = (type: string) => ({ where: { id: { in: subjects(rows, type) } } });
  const orders = await db.order.findMany({
    ...ids('order'),
    select: { id: true, number: true, fileName: true },
  });
  const bodies = await db.body.findMany({ ...ids('body'), select: { id: true, name: true } });
  const officials = await db.official.findMany({ ...ids('official'), select: { id: true, name: true } });
  const accounts = await db.account.findMany({ ...ids('account'), select: { id: true, login: true } });
  const files = await db.evidenceFile.findMany({ ...ids('evidence_file'), select: { id: true, name: true } });
  const chains = await db.chain.findMany({
    ...ids('chain'),
    select: { id: true, section: { select: { index: true, title: true } } },
  });
  return new Map([
    ...orders.map(
      ({ id, number, fileName }) => [id, `приказ ${number === null ? fileName : `№ ${number}`}`] as const,
    ),
    ...[...bodies, ...officials, ...files].map(({ id, name }) => [id, name] as const),
    ...accounts.map(({ id, login }) => [id, login] as const),
    ...chains.map(
      ({ id, section }) => [id, `цикл раздела ${section.index}. ${section.title ?? ''}`.trim()] as const,
    ),
  ]);
}

const unique = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

function subjects(rows: readonly AuditRow[], type: string): string[] {
  return unique(rows.filter((row) => row.subjectType === type).map((row) => row.subjectId));
}
