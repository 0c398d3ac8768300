import type { SameBodyQuestion } from '../../../domain/bodies/same-body/similar-names.js';
import type { DeadlineReading } from '../../../domain/deadline.js';
import type { DraftBody } from '../../../domain/draft-order.js';
import { responsiblesQuestions } from '../../../domain/drafts/responsibles-questions.js';
import { inQuotes } from '../../../domain/russian.js';
import type { RawSection } from '../rows/sections.js';
import type { RowDoubt } from '../rows/row-items.js';
import { ask, shortened, type OpenQuestion } from './open-question.js';

/** One question per choice the reader of deadlines left open; `value` is the index of the choice in the reading's question. */
export function deadlineQuestions(
  position: number,
  phrase: string,
  reading: DeadlineReading,
): OpenQuestion[] {
  if (!reading.ambiguous && reading.kind !== 'unknown') return [];
  if (reading.questions.length === 0) {
    return [
      ask(
        'deadline_unknown',
        position,
        phrase ? `Срок ${inQuotes(phrase)} не понят. Как его читать?` : 'Срок не указан. Какой он?',
      ),
    ];
  }
  return reading.questions.map(({ code, text, choices }) => ({
    code,
    position,
    text,
    choices: choices.map(({ label }, at) => ({ value: String(at), label })),
  }));
}

/** What is not clear about who does a row. `known` = bodies of the whole order, offered where the row itself has none to lead. */
export function bodiesQuestions(
  position: number,
  text: string,
  bodies: readonly DraftBody[],
  cell: { ambiguous: boolean; known: readonly string[] },
): OpenQuestion[] {
  if (bodies.length === 0) {
    const said = text ? `Ответственные не поняты: ${inQuotes(text)}.` : 'Ответственные не указаны.';
    return [ask('responsibles_missing', position, `${said} Кто исполняет?`)];
  }
  return responsiblesQuestions(text, bodies, cell).map((one) => ({ ...one, position }));
}

/** `positions` = the row of each cell that was unified. */
export function sameBodyQuestion(question: SameBodyQuestion, positions: readonly number[]): OpenQuestion {
  const { name, candidates } = question;
  return {
    ...ask(
      'same_body',
      positions[question.cell] ?? null,
      `${inQuotes(name)} и ${candidates.map(inQuotes).join(', ')} — это одно и то же?`,
    ),
    choices: [
      ...candidates.map((candidate) => ({ value: candidate, label: `Да, это ${inQuotes(candidate)}` })),
      { value: name, label: 'Нет, это разные исполнители' },
    ],
  };
}

const doubtTexts: Readonly<Record<RowDoubt, string>> = {
  joined: 'К этой строке присоединён её, по-видимому, перенесённый остаток. Проверьте текст мероприятия.',
  unnumbered: 'У строки нет номера, хотя другие пронумерованы. Это отдельное мероприятие?',
  overflow: 'В строке больше ячеек, чем столбцов в таблице. Проверьте, все ли тексты на своих местах.',
};

/** What is not clear about how a row was found. */
export function doubtQuestion(position: number, doubt: RowDoubt): OpenQuestion {
  return {
    ...ask(`row_${doubt}`, position, doubtTexts[doubt]),
    choices: [{ value: 'as_read', label: 'Прочитано верно' }],
  };
}

/** Numbers inside one section: the same number twice, or one left out (a row may have been lost). */
export function numberQuestions(
  rows: readonly { position: number; number: number | null }[],
): OpenQuestion[] {
  const seen = new Set<number>();
  let before: number | null = null;
  const questions: OpenQuestion[] = [];
  for (const { position, number } of rows) {
    if (number === null) continue;
    if (seen.has(number)) {
      questions.push(
        ask(
          'duplicate_number',
          position,
          `Номер ${number} в этом разделе встречается не один раз. Так и должно быть?`,
        ),
      );
    } else if (before !== null && number !== before + 1) {
      questions.push(
        ask('number_gap', position, `После № ${before} идёт № ${number}. Не потеряна ли строка?`),
      );
    }
    seen.add(number);
    before = number;
  }
  return questions
    .map((question) => ({ ...question, choices: [{ value: 'as_read', label: 'Да, всё верно' }] }))
    .map(gapLabel);
}

function gapLabel(question: OpenQuestion): OpenQuestion {
  return question.code === 'number_gap'
    ? { ...question, choices: [{ value: 'as_read', label: 'Нет, строки все' }] }
    : question;
}

/** Text between the rows that was not read, and a heading that may be none. */
export function sectionQuestions(section: RawSection, position: number): OpenQuestion[] {
  const questions: OpenQuestion[] = [];
  if (section.titleUnsure) {
    questions.push({
      ...ask(
        'section_title',
        position,
        `${inQuotes(shortened(section.title ?? ''))} — это название раздела?`,
      ),
      choices: [{ value: 'as_read', label: 'Да, название раздела' }],
    });
  }
  if (section.unread.length > 0) {
    questions.push({
      ...ask(
        'text_unread',
        position,
        `Между строками таблицы есть текст, который не вошёл в план: ${inQuotes(shortened(section.unread.join(' ')))}. Он нужен?`,
      ),
      choices: [{ value: 'as_read', label: 'Не нужен' }],
    });
  }
  return questions;
}
