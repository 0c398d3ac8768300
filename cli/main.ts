import { Command } from 'commander';
import { VekhaError } from '../domain/errors.js';
import { importCommand } from './import-order.js';
import { readCommand } from './read.js';
import { startCommand } from './start.js';
import { statusCommand } from './status.js';

const program = new Command('vekha')
  .description('Веха: приказ с дорожной картой под контролем — сроки, напоминания, подтверждения, история')
  .helpOption('-h, --help', 'показать эту справку')
  .helpCommand('help [команда]', 'показать справку по команде')
  .configureHelp({ styleTitle: (title) => russianTitles[title] ?? title })
  .showHelpAfterError('Справка: vekha --help')
  .configureOutput({ outputError: (text, write) => write(russianError(text)) });

const russianTitles: Record<string, string> = {
  'Usage:': 'Вызов:',
  'Arguments:': 'Аргументы:',
  'Options:': 'Параметры:',
  'Commands:': 'Команды:',
};

function russianError(text: string): string {
  return text
    .replace(/^error: /, '')
    .replace(/^unknown command '(.*)'/, 'Команды «$1» нет.')
    .replace(/^unknown option '(.*)'/, 'Параметра «$1» нет.')
    .replace(/^missing required argument '(.*)'/, 'Не указано: $1.')
    .replace(/^too many arguments.*/, 'Лишние слова в команде.');
}

for (const command of [startCommand(), statusCommand(), importCommand(), readCommand()]) {
  program.addCommand(
    command.helpOption('-h, --help', 'показать эту справку').configureHelp(program.configureHelp()),
  );
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof VekhaError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
