import { basename } from 'node:path';
import { Command } from 'commander';
import type { DraftOrder } from '../../domain/draft-order.js';
import { readOrderFile } from '../../documents/order/read-order-file.js';
import { bytesOf } from './input.js';

/** `vekha read order`: the draft of an order's file, for a person or as JSON. */
export function orderCommand(): Command {
  return new Command('order')
    .description('прочитать приказ (.docx, .xlsx, .csv, .txt)')
    .argument('<файл>')
    .option('--json', 'одним объектом JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const draft = await readOrderFile({ name: basename(file), bytes: await bytesOf(file) });
      console.log(json ? JSON.stringify(forPrograms(draft)) : summary(draft));
    });
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
        responsibles: row.responsiblesWritten,
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
