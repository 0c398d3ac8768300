import { Command } from 'commander';
import { z } from 'zod';
import { isCivilDate } from '../../domain/civil-date.js';
import { readDeadline } from '../../domain/deadlines/read-deadline.js';
import { eachLine } from './input.js';

/** `vekha read deadlines`: one line of JSON per phrase. */
export function deadlinesCommand(): Command {
  return new Command('deadlines')
    .description('прочитать сроки: строки {"phrase": …, "context"?: …}, «-» — со стандартного ввода')
    .argument('<файл.jsonl>')
    .action((file: string) => eachLine(file, readPhrase));
}

const civil = z.string().refine(isCivilDate);
const year = z.number().int().min(1900).max(2200);
/** «2024/2025» is taken as the school year that begins in 2024. */
const schoolYear = z.preprocess((value) => {
  const years = typeof value === 'string' ? /^(\d{4})(\s*[/–—-]\s*\d{2,4})?$/.exec(value.trim()) : null;
  return years ? Number(years[1]) : value;
}, year);
const period = z.object({ start: civil, end: civil }).refine(({ start, end }) => start <= end);
const phraseLine = z.object({
  phrase: z.string(),
  context: z
    .object({
      orderDate: civil.nullish(),
      planYear: year.nullish(),
      schoolYear: schoolYear.nullish(),
      period: period.nullish(),
    })
    .nullish(),
});

function readPhrase(line: unknown) {
  const { phrase, context: around } = phraseLine.parse(line);
  const reading = readDeadline(phrase, {
    ...(around?.orderDate ? { orderDate: around.orderDate } : {}),
    ...(around?.planYear ? { planYear: around.planYear } : {}),
    ...(around?.schoolYear ? { schoolYear: around.schoolYear } : {}),
    ...(around?.period ? { period: around.period } : {}),
  });
  const { kind, rrule, start, end, partial, parts, ambiguous, questions } = reading;
  return { phrase, kind, rrule, start, end, partial, parts, ambiguous, questions, reading: reading.reading };
}
