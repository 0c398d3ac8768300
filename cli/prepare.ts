import { Command } from 'commander';
import { InvalidInput } from '../domain/errors.js';
import { roleNames } from '../domain/roles.js';
import { lineReport } from '../embedded/report.js';
import { untilNamespace } from '../embedded/temporal/namespace.js';
import { processEnvironment, readConfig } from '../platform/config.js';
import type { Config } from '../platform/config.js';
import { connectDatabase } from '../store/client.js';
import { migrate } from '../store/migrate.js';
import { firstRun } from './first-run.js';

/**
 * `vekha prepare`: the job before the first start and each upgrade of an installation whose parts stand apart
 * (docker-compose): tables, the namespace of the Temporal server, the first account. Safe to repeat.
 */
export function prepareCommand(): Command {
  return new Command('prepare')
    .description('подготовить отдельно стоящие базу данных и сервер Temporal (для docker compose)')
    .action(prepare);
}

async function prepare(): Promise<void> {
  const config = readConfig(processEnvironment());
  const report = lineReport((line) => console.log(line));
  const ownerUrl = given('DATABASE_OWNER_URL', config.databaseOwnerUrl);
  const address = given('TEMPORAL_ADDRESS', config.temporalAddress);
  await report.step('Таблицы базы данных', () => migrate(ownerUrl));
  const waiting = { hasExited: () => false, patience: 120_000 };
  await report.step('Сервер Temporal', () => untilNamespace(address, config.temporalNamespace, waiting));
  await firstAccount(config);
}

async function firstAccount(config: Config): Promise<void> {
  const secret = given('VEKHA_SESSION_SECRET', config.sessionSecret);
  const database = connectDatabase(given('DATABASE_URL', config.databaseUrl), 2);
  const report = lineReport((line) => console.log(line));
  try {
    for (const { login, password, role } of await firstRun({ database, secret, report, empty: true }))
      console.log(`Одноразовый пароль: ${login}  ${password}  (${roleNames[role]})`);
  } finally {
    await database.$disconnect();
  }
}

function given(name: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw new InvalidInput('config.invalid', `Настройка ${name} не задана, а без неё подготовить нечего.`);
}
