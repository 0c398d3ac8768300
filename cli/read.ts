import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { readResponsibles } from '../domain/bodies/read-responsibles.js';
import { isCivilDate } from '../domain/civil-date.js';
import { readDeadline } from '../domain/deadlines/read-deadline.js';
import type { DraftOrder } from '../domain/draft-order.js';
import { InvalidInput, NotFound } from '../domain/errors.js';
import { readOrderFile } from '../documents/order/read-order-file.js';

/** `vekha read …`: what the program understands, without database or network. */
export function readCommand(): Command {
  const command = new Command('read').description(
    'прочитать приказ, сроки или ответственных и показать, что понято',
  );
  command
    .command('order <файл>')
    .description('прочитать приказ (.docx, .xlsx, .csv, .txt)')
    .option('--json', 'одним объектом JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const draft = await readOrderAt(file);
      console.log(json ? JSON.stringify(forPrograms(draft)) : summary(draft));
    });
  command
    .command('deadlines <файл.jsonl>')
    .description('прочитать сроки: строки {"phrase": …}, «-» — со стандартного ввода')
    .action((file: string) => eachLine(file, readPhrase));
  command
    .command('responsibles <файл.jsonl>')
    .description('прочитать ответственных: строки {"text": …}, «-» — со стандартного ввода')
    .action((file: string) =>
      eachLine(file, (line) => {
        const { text } = z.object({ text: z.string() }).parse(line);
        return { text, ...readResponsibles(text) };
      }),
    );
  return command;
}

/** The draft of an order's file. Throws NotFound `file` and what the reader throws. */
async function readOrderAt(file: string): Promise<DraftOrder> {
  return readOrderFile({ name: basename(file), bytes: await bytesOf(file) });
}

/** The bytes of a file a person named. Throws NotFound `file`. */
export async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new NotFound('file', `Файл ${file} не открывается. Проверьте имя и права.`);
  }
}

function forPrograms({ document, sections, questions }: DraftOrder) {
  const { type, number, date, issuer, title, period, clauses } = document;
  return {
    document: { type, number, date, issuer, title, period, clauses },
    sections: sections.map(({ index, title: heading, rows }) => ({
      index,
      title: heading,
      rows: rows.map((row) => ({
        number: row.number,
        activity: row.activity,
        deadline: row.deadline,
        responsibles: row.responsibles.map((body) => body.name),
      })),
    })),
    questions,
  };
}

function summary({ document, sections, chains, questions }: DraftOrder): string {
  const rows = sections.flatMap((section) => section.rows);
  return [
    `${document.type ?? 'документ'} № ${document.number ?? '?'} от ${document.date ?? '?'}`,
    document.title ?? '',
    `Разделов: ${sections.length}, мероприятий: ${rows.length}, цепочек цикла: ${chains.length}`,
    ...sections.map(
      (section) => `  ${section.index}. ${section.title ?? 'без названия'} — ${section.rows.length}`,
    ),
    `Вопросов: ${questions.length}`,
    ...questions.map((question) => `  [${question.id}] ${question.text}`),
  ].join('\n');
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

async function eachLine(file: string, read: (line: unknown) => unknown): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file).on('error', () => undefined);
  if (file !== '-') await bytesOf(file);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      console.log(JSON.stringify(read(JSON.parse(line))));
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError) {
        throw new InvalidInput('line', `Строка ${number} не подходит: нужен объект JSON, как в справке.`);
      }
      throw error;
    }
  }
}
