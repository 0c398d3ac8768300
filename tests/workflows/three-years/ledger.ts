import type { CivilDate } from '../../../domain/civil-date.js';
import { fromColumn, fromOptionalColumn } from '../../../store/dates.js';
import type { Database } from '../../../store/client.js';
import { controlOfficer, departmentHead, heads, readers } from './paper-table.js';
import type { PaperDelay, PaperTask } from './paper-table.js';

const readersOf = (bodies: string) => [...bodies].flatMap((letter) => readers[letter] ?? []);
const headsOf = (bodies: string) => [...bodies].map((letter) => heads[letter] ?? '');

/** The ledger the tables promise: one line a row, `day row period kind who`, sorted. */
export function promisedLedger(
  tasks: readonly PaperTask[],
  delays: readonly PaperDelay[],
  others: readonly string[],
): string[] {
  const lines = [...others];
  for (const task of tasks) {
    const write = (day: CivilDate, kind: string, names: readonly string[]) =>
      lines.push(...names.map((name) => `${day} ${task.row} ${task.period} ${kind} ${name}`));
    write(task.handedOut, 'assigned', readersOf(task.bodies));
    for (const { day, bodies } of task.reminded) write(day, 'remind', readersOf(bodies));
    write(task.told, 'submitted', [controlOfficer]);
    write(task.accepted, 'accepted', readersOf(task.bodies));
  }
  for (const delay of delays) {
    const write = (day: CivilDate | null, kind: string, names: readonly string[]) => {
      if (day !== null)
        lines.push(...names.map((name) => `${day} ${delay.row} ${delay.period} ${kind} ${name}`));
    };
    for (const { day, bodies } of delay.reminded) write(day, 'overdue', readersOf(bodies));
    for (const { day, bodies } of delay.head) write(day, 'escalation', headsOf(bodies));
    write(delay.controlOfficer, 'escalation', [controlOfficer]);
    write(delay.departmentHead, 'escalation', [departmentHead]);
  }
  return lines.sort();
}

/** The ledger as it stands, in the same words. */
export async function keptLedger(database: Database): Promise<string[]> {
  const names = new Map<string, string>([
    ...(await database.official.findMany()).map(({ id, name }) => [`official:${id}`, name] as const),
    ...(await database.body.findMany()).map(({ id, name }) => [`body:${id}`, name] as const),
  ]);
  const periods = await periodsById(database);
  const rows = await database.notification.findMany({
    include: { activity: { select: { position: true } } },
  });
  return rows
    .map((row) => {
      const period = row.occurrenceId === null ? '–' : periods.get(row.occurrenceId);
      // Of a notice for whom there is nobody to write to, the ledger names the organisation.
      const who = names.get(row.recipient) ?? row.recipient.replace(/:.*/, '');
      return `${fromColumn(row.day)} ${row.activity.position} ${period} ${row.kind} ${who}`;
    })
    .sort();
}

async function periodsById(database: Database): Promise<Map<string, string>> {
  const rows = await database.occurrence.findMany({ select: { id: true, period: true } });
  return new Map(rows.map(({ id, period }) => [id, period]));
}

/** Every task as it stands: its dates and when it was overdue and off control. Rows that close an idle year are left out. */
export async function keptTasks(database: Database): Promise<string[]> {
  const rows = await database.occurrence.findMany({
    where: { state: { not: 'not_applicable' } },
    include: { activity: { select: { position: true } } },
  });
  return rows
    .map((row) =>
      [
        ...[row.activity.position, row.period, row.state],
        ...[fromColumn(row.opensOn), fromColumn(row.dueByRule), fromColumn(row.dueOn)],
        ...[localDay(row.overdueAt), localDay(row.submittedAt), localDay(row.offControlAt)],
      ].join(' '),
    )
    .sort();
}

export function promisedTasks(tasks: readonly PaperTask[], delays: readonly PaperDelay[]): string[] {
  return tasks
    .map((task) => {
      const delay = delays.find((one) => one.row === task.row && one.period === task.period);
      return [
        ...[task.row, task.period, 'accepted', task.opens, task.byRule, task.due],
        ...[delay?.marked ?? '–', task.submitted, task.accepted],
      ].join(' ');
    })
    .sort();
}

/** Escalations as the history tells them: day, row, period, level. */
export async function keptEscalations(database: Database): Promise<string[]> {
  const periods = await periodsById(database);
  const tasks = await database.occurrence.findMany({
    select: { id: true, activity: { select: { position: true } } },
  });
  const rowOf = new Map(tasks.map(({ id, activity }) => [id, activity.position]));
  const events = await database.auditEvent.findMany({ where: { action: 'occurrence.escalated' } });
  return events
    .map(({ at, occurrenceId, body }) => {
      const id = occurrenceId ?? '';
      const { data } = JSON.parse(body) as { data: { level: string } };
      return `${localDay(at)} ${rowOf.get(id)} ${periods.get(id)} ${data.level}`;
    })
    .sort();
}

export function promisedEscalations(delays: readonly PaperDelay[]): string[] {
  return delays
    .flatMap(({ row, period, head, controlOfficer: officer, departmentHead: department }) => [
      ...head.map(({ day }) => `${day} ${row} ${period} head`),
      ...(officer === null ? [] : [`${officer} ${row} ${period} controlOfficer`]),
      ...(department === null ? [] : [`${department} ${row} ${period} departmentHead`]),
    ])
    .sort();
}

export async function keptReleases(database: Database): Promise<string[]> {
  const rows = await database.stageRelease.findMany();
  return rows
    .map(({ year, index, releasedAt, ground }) => `${year} ${index} ${localDay(releasedAt)} ${ground ?? '–'}`)
    .sort();
}

export async function keptIdleYears(database: Database): Promise<string[]> {
  const rows = await database.occurrence.findMany({ where: { state: 'not_applicable' } });
  return rows.map(({ period, offControlAt }) => `${period} ${localDay(offControlAt)}`).sort();
}

/** The day in Moscow, three hours ahead of UTC all the year round. */
function localDay(instant: Date | null): string {
  if (instant === null) return '–';
  return fromOptionalColumn(new Date(instant.getTime() + 3 * 3_600_000)) ?? '–';
}
