import { Command } from 'commander';
import { VekhaError } from '../domain/errors.js';
import { importCommand } from './import-order.js';
import { passwordCommand } from './password.js';
import { prepareCommand } from './prepare.js';
import { readCommand } from './read.js';
import { speakRussian } from './russian-help.js';
import { startCommand } from './start.js';
import { statusCommand } from './status.js';

const program = new Command('vekha').description(
  'Веха: приказ с дорожной картой под контролем — сроки, напоминания, подтверждения, история',
);
for (const command of [
  ...[startCommand(), statusCommand(), importCommand(), readCommand()],
  ...[passwordCommand(), prepareCommand()],
])
  program.addCommand(command);

try {
  await speakRussian(program).parseAsync();
} catch (error) {
  if (!(error instanceof VekhaError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
