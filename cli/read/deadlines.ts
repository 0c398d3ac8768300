import { Command } from 'commander';
import { z } from 'zod';
import { isCivilDate } from '../../domain/civil-date.js';
import { readDeadline } from '../../domain/deadlines/read-deadline.js';
import { eachLine } from './input.js';

/** `vekha read deadlines`: one line of JSON per phrase. */
export function deadlinesCommand(): Command {
  return new Command('deadlines')
    .description('прочитать сроки: строки {"phrase": …}, «-» — со стандартного ввода')
    .argument('<файл.jsonl>')
    .action((file: string) => eachLine(file, readPhrase));
}

const civil = z.string().refine(isCivilDate);
const phraseLine = z.object({
  phrase: z.string(),
  context: z
    .object({
      orderDate: civil.optional(),
      planYear: z.number().int().optional(),
      schoolYear: z.number().int().optional(),
      period: z.object({ start: civil, end: civil }).optional(),
    })
    .optional(),
});

function readPhrase(line: unknown) {
  const { phrase, context } = phraseLine.parse(line);
  const reading = readDeadline(phrase, context);
  const { kind, rrule, start, end, partial, parts, ambiguous, questions } = reading;
  return { phrase, kind, rrule, start, end, partial, parts, ambiguous, questions, reading: reading.reading };
}
