import { basename } from 'node:path';
import { Command } from 'commander';
import { isCivilDate } from '../../domain/civil-date.js';
import type { DraftOrder, DraftRow } from '../../domain/draft-order.js';
import { InvalidInput } from '../../domain/errors.js';
import { readOrderFile } from '../../documents/order/read-order-file.js';
import { bytesOf, orderFormats } from './input.js';
import { openingsBetween, type Days } from './occurrences.js';

interface OrderOptions {
  json?: boolean;
  from?: string;
  until?: string;
}

/** `vekha read order`: the draft of an order's file, for a person or as JSON. */
export function orderCommand(): Command {
  return new Command('order')
    .description(`прочитать приказ (${orderFormats})`)
    .argument('<файл>')
    .option('--json', 'одним объектом JSON')
    .option('--from <ГГГГ-ММ-ДД>', 'с какого дня показать задачи каждого мероприятия (вместе с --until)')
    .option('--until <ГГГГ-ММ-ДД>', 'по какой день, включительно')
    .action(async (file: string, options: OrderOptions) => {
      const days = daysOf(options);
      const draft = await readOrderFile({ name: basename(file), bytes: await bytesOf(file) });
      console.log(options.json ? JSON.stringify(forPrograms(draft, days)) : summary(draft, days));
    });
}

/** Both days or neither. Throws InvalidInput `date`. */
function daysOf({ from, until }: OrderOptions): Days | null {
  if (from === undefined && until === undefined) return null;
  if (from !== undefined && until !== undefined && isCivilDate(from) && isCivilDate(until) && from <= until)
    return { from, until };
  throw new InvalidInput(
    'date',
    'Укажите два дня: --from 2026-01-01 --until 2026-12-31, первый не позже последнего.',
  );
}

function forPrograms(draft: DraftOrder, days: Days | null) {
  const { type, number, date, issuer, title, period, clauses, roadmapTitle, signatory, basis, controller } =
    draft.document;
  const openings = days && openingsBetween(draft.document, days);
  return {
    document: {
      type,
      number,
      date,
      issuer,
      // a file with the plan alone has no other title
      title: title ?? roadmapTitle,
      period,
      clauses,
      roadmapTitle,
      signatory,
      basis,
      controller,
    },
    sections: draft.sections.map(({ index, title: heading, rows }) => ({
      index,
      title: heading,
      rows: rows.map((row) => rowForPrograms(row, openings)),
    })),
    questions: draft.questions,
  };
}

function rowForPrograms(row: DraftRow, openings: ReturnType<typeof openingsBetween> | null) {
  return {
    number: row.number,
    activity: row.activity,
    deadline: row.deadline,
    responsibles: row.responsiblesWritten,
    ...(row.extra && row.extra.length > 0 && { extra: row.extra }),
    ...(openings && { occurrences: openings(row) }),
    provenance: row.provenance,
  };
}

function summary({ document, sections, chains, questions }: DraftOrder, days: Days | null): string {
  const rows = sections.flatMap((section) => section.rows);
  const openings = days && openingsBetween(document, days);
  return [
    `${document.type ?? 'документ'} № ${document.number ?? '?'} от ${document.date ?? '?'}`,
    document.title ?? '',
    `Разделов: ${sections.length}, мероприятий: ${rows.length}, цепочек цикла: ${chains.length}`,
    ...sections.map(
      (section) => `  ${section.index}. ${section.title ?? 'без названия'} — ${section.rows.length}`,
    ),
    ...(openings
      ? rows.flatMap((row) => [
          `  ${row.position}. ${row.deadline}`,
          ...openings(row).map(({ opens, due }) => `      с ${opens} по ${due}`),
        ])
      : []),
    `Вопросов: ${questions.length}`,
    ...questions.map((question) => `  [${question.id}] ${question.text}`),
  ].join('\n');
}
