import { Command } from 'commander';
import { deadlinesCommand } from './read/deadlines.js';
import { orderCommand } from './read/order.js';
import { responsiblesCommand } from './read/responsibles.js';

/** `vekha read …`: what the program understands, without database or network; one file per subcommand. */
export function readCommand(): Command {
  return new Command('read')
    .description('прочитать приказ, сроки или ответственных и показать, что понято')
    .addCommand(orderCommand())
    .addCommand(deadlinesCommand())
    .addCommand(responsiblesCommand());
}
