import { Command } from 'commander';
import { z } from 'zod';
import { readResponsibles } from '../../domain/bodies/read-responsibles.js';
import { eachLine } from './input.js';

/** `vekha read responsibles`: one line of JSON per cell. */
export function responsiblesCommand(): Command {
  return new Command('responsibles')
    .description('прочитать ответственных: строки {"text": …}, «-» — со стандартного ввода')
    .argument('<файл.jsonl>')
    .action((file: string) =>
      eachLine(file, (line) => {
        const { text } = z.object({ text: z.string() }).parse(line);
        return { text, ...readResponsibles(text) };
      }),
    );
}
