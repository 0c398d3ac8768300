import { Command } from 'commander';
import { connectTemporal } from '../platform/temporal.js';
import { countInstallation } from '../store/organisations/overview.js';
import { withInstallation } from './connect.js';

export interface Status {
  address: string | null;
  temporal: { address: string; version: string | null };
  database: string;
  mail: string | null;
  activities: number;
  /** Null while the Temporal server does not answer. */
  runningWorkflows: number | null;
  openOccurrences: number;
  /** Seconds the oldest fact waits to be told to its process. */
  outboxLag: number;
}

/** `vekha status`: what is running, for a person or, with --json, for a program. */
export function statusCommand(): Command {
  return new Command('status')
    .description('показать, что запущено и где')
    .option('--json', 'одним объектом JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const status = await readStatus();
      console.log(json ? JSON.stringify(status) : inRussian(status));
    });
}

async function readStatus(): Promise<Status> {
  return withInstallation(async ({ config, running, database }) => {
    const address = config.temporalAddress ?? running?.temporal.address ?? '';
    return {
      address: running?.address ?? config.publicUrl ?? null,
      temporal: { address, version: running?.temporal.version ?? null },
      database: running?.database ?? new URL(config.databaseUrl ?? '').host,
      mail: running?.mail ?? (config.smtpUrl ? new URL(config.smtpUrl).host : null),
      ...(await countInstallation(database)),
      runningWorkflows: await countWorkflows(address, config.temporalNamespace),
    };
  });
}

async function countWorkflows(address: string, namespace: string): Promise<number | null> {
  try {
    const client = await connectTemporal(address, namespace);
    try {
      return (await client.workflow.count('ExecutionStatus="Running"')).count;
    } finally {
      await client.connection.close();
    }
  } catch {
    return null;
  }
}

function inRussian(status: Status): string {
  const version = status.temporal.version ? `, версия ${status.temporal.version}` : '';
  const lines: [string, string | number][] = [
    ['Программа', status.address ?? 'ещё запускается'],
    ['База данных', status.database],
    ['Сервер Temporal', `${status.temporal.address}${version}`],
    ['Почта уходит на', status.mail ?? 'не задано'],
    ['Мероприятий на контроле', status.activities],
    ['Открытых задач', status.openOccurrences],
    ['Идёт процессов', status.runningWorkflows ?? 'сервер Temporal пока не отвечает'],
    ['Ждут передачи', status.outboxLag === 0 ? 'ничего' : `${status.outboxLag} с`],
  ];
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  return lines.map(([name, value]) => `${`${name}:`.padEnd(width)}${value}`).join('\n');
}
