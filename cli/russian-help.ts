import type { Command } from 'commander';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Вызов:',
  'Arguments:': 'Аргументы:',
  'Options:': 'Параметры:',
  'Commands:': 'Команды:',
};

/** The refusals of commander, by its own words. */
const refusals: readonly [RegExp, string][] = [
  [/^unknown command '(.*?)'/, 'Команды «$1» нет.'],
  [/^unknown option '(.*?)'/, 'Параметра «$1» нет.'],
  [/^missing required argument '(.*?)'/, 'Не указано: $1.'],
  [/^option '(.*?)' argument missing/, 'У параметра «$1» не указано значение.'],
  [/^too many arguments.*?got \d+\./, 'Лишние слова в команде.'],
  [/\n?\(Did you mean (?:one of )?(.*?)\?\)/, ' Похоже на: $1.'],
];

/** A refusal of commander in Russian; words it does not know come back as they are, without the leading `error:`. */
export function russianRefusal(text: string): string {
  return refusals.reduce(
    (words, [pattern, russian]) => words.replace(pattern, russian),
    text.replace(/^error: /, ''),
  );
}

const plain = (words: string) => words.replace('[options]', '[параметры]').replace('[command]', '[команда]');

/** Makes the help and the refusals of a command and of all below it Russian. Returns the command. */
export function speakRussian(command: Command): Command {
  command
    .helpOption('-h, --help', 'показать эту справку')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: plain,
      styleSubcommandTerm: plain,
      optionDescription: (option) => option.description,
    })
    .configureOutput({ outputError: (text, write) => write(russianRefusal(text)) })
    .showHelpAfterError('Справка: vekha --help');
  if (command.commands.length > 0) command.helpCommand('help [команда]', 'показать справку по команде');
  for (const below of command.commands) speakRussian(below);
  return command;
}
