import { Command } from 'commander';
import { VekhaError } from '../domain/errors.js';
import { lineReport } from '../embedded/report.js';
import { startEmbedded } from '../embedded/start-all.js';
import { secret } from '../embedded/secrets.js';
import { processEnvironment, readConfig } from '../platform/config.js';
import { createLogger } from '../platform/logger.js';
import { dataFolder } from '../platform/paths.js';
import { connectDatabase } from '../store/client.js';
import { firstRun } from './first-run.js';
import { welcome } from './welcome.js';

/** `vekha start`: everything up, the sample loaded the first time, until Ctrl-C. */
export function startCommand(): Command {
  return new Command('start')
    .description('запустить всё, чего не хватает: базу данных, сервер Temporal, почту, программу')
    .option('--empty', 'не загружать образец приказа')
    .action(({ empty }: { empty?: boolean }) => start(empty ?? false));
}

async function start(empty: boolean): Promise<void> {
  const config = readConfig(processEnvironment());
  const report = lineReport((line) => console.log(line));
  const log = createLogger(config.logLevel === 'info' ? 'warn' : config.logLevel, 'vekha');
  const stopping = new AbortController();
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(event, () => stopping.abort());
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));

  const embedded = await startEmbedded({ config, log, report, signal: stopping.signal });
  try {
    const sessionSecret = config.sessionSecret ?? secret(dataFolder(config.dataRoot).secrets, 'session');
    const database = connectDatabase(embedded.databaseUrl, 4);
    const accounts = await firstRun({ database, secret: sessionSecret, report, empty }).finally(() =>
      database.$disconnect(),
    );
    console.log(welcome({ embedded, config, accounts }));
    embedded.processesReady.then(
      () => console.log('Всё работает. Остановить: Ctrl-C'),
      (error: unknown) => {
        if (!stopping.signal.aborted) console.error(error instanceof VekhaError ? error.message : error);
      },
    );
    await stopped;
    console.log('\nОстанавливаемся…');
  } finally {
    await embedded.stop();
  }
  console.log('Остановлено. Всё сохранено; запустить снова: npm start');
}
