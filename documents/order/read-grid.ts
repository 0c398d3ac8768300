import { unifyBodies } from '../../domain/bodies/same-body/unify-bodies.js';
import { splitBodies } from '../../domain/bodies/split-bodies.js';
import { findChains } from '../../domain/chains/find-chains.js';
import type { DeadlineReading } from '../../domain/deadline.js';
import { readDeadline } from '../../domain/deadlines/read-deadline.js';
import { deadlineContext } from '../../domain/drafts/deadline-context.js';
import type { DraftBody, DraftOrder, DraftRow, DraftSection } from '../../domain/draft-order.js';
import { InvalidInput } from '../../domain/errors.js';
import { cleanCell, cleanLines } from './grid/clean-cell.js';
import { deadlineText } from './rows/deadline-text.js';
import { readDocumentHead } from './head/document-head.js';
import { findTable } from './table/find-table.js';
import type { TablePart } from './table/found-table.js';
import { nameFirstSection } from './rows/first-section.js';
import type { Grid, GridRow } from './grid/grid.js';
import { documentQuestions, placedQuestions, skippedQuestions } from './questions/document-questions.js';
import { identify, type OpenQuestion } from './questions/open-question.js';
import {
  bodiesQuestions,
  deadlineQuestions,
  doubtQuestion,
  numberQuestions,
  sameBodyQuestion,
  sectionQuestions,
} from './questions/row-questions.js';
import { struckElsewhere, struckInRow } from './questions/struck-questions.js';
import { leadingNumber, numberParts } from './table/row-number.js';
import { extraOf, provenanceOf } from './rows/row-provenance.js';
import { secondPlanQuestions } from './questions/second-plan.js';
import { gatherSections } from './rows/sections.js';
import { timeOfSection } from './rows/section-time.js';
import { withoutStruckMarkup } from './grid/struck-markup.js';
import type { ActivityItem } from './rows/row-items.js';
import { tableItems } from './rows/table-items.js';

const mostOffered = 5;

/**
 * A grid of any format → draft order: sections and rows in document order, deadlines read, bodies under one name each, chains found,
 * and every doubt a question. `questions` of the draft holds all of them, those of a row also stand in the row.
 * Throws InvalidInput `order_no_table`, `order_amends_in_words`, `order_two_tables`, `order_no_rows`.
 */
export function readGrid(given: Grid): DraftOrder {
  const grid = withoutStruckMarkup(given);
  const found = findTable(grid);
  const raw = gatherSections(found.parts.flatMap(tableItems));
  if (raw.length === 0) throw noRows();
  const head = readDocumentHead(found.head, textBelow(found.parts));
  const document = nameFirstSection(raw, head, found.head) ?? head;
  const context = deadlineContext(document);
  const read = onceEach((phrase) => readDeadline(phrase, context));
  const split = onceEach(splitBodies);
  const splits = raw.map(({ rows }) => rows.map((row) => split(responsiblesLines(row))));
  const unified = unifyBodies(splits.flat().map(({ mentions }) => mentions));
  const asked: OpenQuestion[] = [
    ...documentQuestions(document),
    ...skippedQuestions(found.skipped),
    ...secondPlanQuestions(found.parts),
    ...placedQuestions(grid.placed === true),
    ...struckElsewhere(
      grid,
      raw.flatMap(({ rows }) => rows),
    ),
  ];
  const perRow: OpenQuestion[] = [];
  const known = commonBodies(unified.cells);
  let position = 0;
  const sections = raw.map((section, at): DraftSection => {
    const first = position + 1;
    const time = timeOfSection(section);
    const rows = section.rows.map((item, index): DraftRow => {
      position++;
      const bodies = unified.cells[position - 1] ?? [];
      const written = splits[at]?.[index]?.mentions.map(({ name }) => name) ?? [];
      const row = draftRow(item, position, { bodies, written, time, read, source: grid.source });
      perRow.push(...rowQuestions(row, item, { ambiguous: splits[at]?.[index]?.ambiguous ?? true, known }));
      return row;
    });
    perRow.push(...sectionQuestions(section, first), ...numberQuestions(rows));
    return { index: at + 1, title: section.title, rows };
  });
  const positions = raw.flatMap(({ rows }) => rows).map((_, at) => at + 1);
  perRow.push(...unified.questions.map((question) => sameBodyQuestion(question, positions)));
  const questions = identify([
    ...asked,
    ...perRow.toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0)),
  ]);
  return { document, sections: withQuestions(sections, questions), chains: findChains(sections), questions };
}

/** The text after the last row of the last table. */
function textBelow(parts: readonly TablePart[]): GridRow[] {
  const rows = parts.at(-1)?.rows ?? [];
  return rows.slice(rows.findLastIndex(({ kind }) => kind === 'table') + 1);
}

function noRows(): InvalidInput {
  return new InvalidInput(
    'order_no_rows',
    'Заголовок таблицы найден, но мероприятий под ним нет. Проверьте, тот ли файл выбран и не пуста ли таблица.',
  );
}

interface RowContext {
  bodies: DraftBody[];
  /** The same bodies, spelled as in the row. */
  written: string[];
  /** What the title of its section says for a row without a deadline. */
  time: string;
  read: (phrase: string) => DeadlineReading;
  source: string;
}

function draftRow(item: ActivityItem, position: number, context: RowContext): DraftRow {
  const activity = cleanCell(item.activity.toString());
  const own = numberParts(item.number.toString()) ?? numberParts(item.label);
  const leading = own || !item.number.empty ? null : leadingNumber(activity);
  const deadline = deadlineText(item) || context.time;
  return {
    position,
    number: (own ?? leading?.parts)?.at(-1) ?? null,
    activity: leading ? leading.rest : activity,
    deadline,
    responsiblesText: cleanCell(responsiblesLines(item)),
    responsibles: context.bodies,
    responsiblesWritten: context.written,
    reading: context.read(deadline),
    extra: extraOf(item),
    provenance: provenanceOf(item, context.source),
    questions: [],
  };
}

function rowQuestions(
  row: DraftRow,
  item: ActivityItem,
  split: { ambiguous: boolean; known: readonly string[] },
): OpenQuestion[] {
  return [
    ...deadlineQuestions(row.position, row.deadline, row.reading),
    ...bodiesQuestions(row.position, row.responsiblesText, row.responsibles, split),
    ...item.doubts.map((doubt) => doubtQuestion(row.position, doubt)),
    ...struckInRow(row.position, item),
  ];
}

/** The bodies the order names most often. */
function commonBodies(cells: readonly (readonly DraftBody[])[]): string[] {
  const times = new Map<string, number>();
  for (const { kind, name } of cells.flat()) {
    if (kind === 'body') times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times]
    .sort((one, other) => other[1] - one[1])
    .slice(0, mostOffered)
    .map(([name]) => name);
}

function responsiblesLines(item: ActivityItem): string {
  return item.responsibles
    .map((cell) => cleanLines(cell.toString()))
    .filter(Boolean)
    .join(';\n');
}

/** Reads each wording once: a road map repeats a few of them hundreds of times. */
function onceEach<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const result = known.get(text) ?? read(text);
    known.set(text, result);
    return result;
  };
}

function withQuestions(
  sections: readonly DraftSection[],
  questions: DraftOrder['questions'],
): DraftSection[] {
  const byPosition = new Map<number, DraftOrder['questions']>();
  for (const question of questions) {
    if (question.position === null) continue;
    const known = byPosition.get(question.position);
    if (known) known.push(question);
    else byPosition.set(question.position, [question]);
  }
  return sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({ ...row, questions: byPosition.get(row.position) ?? [] })),
  }));
}
