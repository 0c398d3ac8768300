import { VekhaError } from '../domain/errors.js';
import { processEnvironment, readConfig } from '../platform/config.js';
import { migrate } from '../store/migrate.js';
import { untilNamespace } from './temporal/namespace.js';

/**
 * The job before the first start and each upgrade of an installation whose parts stand apart (docker-compose): tables
 * by DATABASE_OWNER_URL, the namespace at TEMPORAL_ADDRESS. Safe to repeat; ends with code 1 and a sentence on failure.
 */
async function prepare(): Promise<void> {
  const { databaseOwnerUrl, temporalAddress, temporalNamespace } = readConfig(processEnvironment());
  if (databaseOwnerUrl !== undefined) {
    const applied = await migrate(databaseOwnerUrl);
    process.stdout.write(`Таблицы готовы, новых изменений: ${applied.length}\n`);
  }
  if (temporalAddress !== undefined) {
    await untilNamespace(temporalAddress, temporalNamespace, { hasExited: () => false, patience: 120_000 });
    process.stdout.write(`Сервер Temporal готов, пространство имён: ${temporalNamespace}\n`);
  }
}

prepare().catch((error: unknown) => {
  process.stderr.write(`${error instanceof VekhaError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
