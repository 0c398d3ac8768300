import { describe, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { russianRefusal, speakRussian } from '../../../cli/russian-help.js';

/** The same kinds of things the real command has: arguments, options with and without a value, commands below commands. */
function sample(): Command {
  const read = new Command('read').description('прочитать файл');
  read.command('order <файл>').description('прочитать приказ').option('--json', 'одним объектом JSON');
  const load = new Command('import')
    .argument('<файл>', 'файл приказа')
    .option('--from <день>', 'первый день')
    .option('--answer <ответ>', 'можно повторять', (value, all: string[]) => [...all, value], []);
  return speakRussian(
    new Command('vekha').description('приказ под контролем').addCommand(read).addCommand(load),
  );
}

function everyHelp(command: Command): string[] {
  return [command.helpInformation(), ...command.commands.flatMap(everyHelp)];
}

/** What the program says when it is called with these words, and nothing else happens. */
function refusalOf(...words: string[]): string {
  const said: string[] = [];
  const program = sample();
  const listen = (command: Command) => {
    command.exitOverride().configureOutput({ writeErr: (text) => said.push(text) });
    command.commands.forEach(listen);
  };
  listen(program);
  expect(() => program.parse(words, { from: 'user' })).toThrow();
  return said.join('');
}

describe('help', () => {
  test('no page has an English word', () => {
    const names = /\b(vekha|read|order|import|help|json|JSON|from|answer|h)\b/g;
    for (const page of everyHelp(sample())) expect(page.replace(names, '').match(/[A-Za-z]+/g)).toBeNull();
  });

  test('the heading of each part and the line of the call are Russian', () => {
    const page = sample()
      .commands.find((command) => command.name() === 'import')
      ?.helpInformation();
    expect(page).toContain('Вызов: vekha import [параметры] <файл>');
    expect(page).toContain('Аргументы:');
    expect(page).toContain('Параметры:');
    expect(sample().helpInformation()).toContain('Команды:');
  });
});

describe('refusals', () => {
  test.each([
    [['frob'], 'Команды «frob» нет.'],
    [['read', 'ordr'], 'Команды «ordr» нет. Похоже на: order.'],
    [['import'], 'Не указано: файл.'],
    [['import', 'a.docx', '--answr', 'x'], 'Параметра «--answr» нет. Похоже на: --answer.'],
    [['import', 'a.docx', '--from'], 'У параметра «--from <день>» не указано значение.'],
    [['import', 'a.docx', 'b.docx'], 'Лишние слова в команде.'],
  ])('vekha %j', (words, russian) => {
    const said = refusalOf(...words);
    expect(said).toContain(russian);
    expect(said).toContain('Справка: vekha --help');
    expect(said).not.toMatch(/error|unknown|missing|argument|Did you/);
  });

  test('words nobody foresaw are kept', () => {
    expect(russianRefusal('error: something new')).toBe('something new');
  });
});
