import { addDays, civilDate, partsOf, type CivilDate } from '../../domain/civil-date.js';
import type { DeadlineReading } from '../../domain/deadline.js';
import type { DraftBody, DraftDocument, DraftQuestion } from '../../domain/draft-order.js';
import type { SameBodyQuestion } from '../../domain/bodies/similar-names.js';
import type { RawSection } from './sections.js';
import type { RowDoubt } from './table-items.js';

/** A question before it has an identity. */
export type OpenQuestion = Omit<DraftQuestion, 'id'>;

const validityYears = 3;
const quote = (text: string) => (/[«»]/.test(text) ? text : `«${text}»`);
const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text);

/** What is asked of every order (validity, control: DOMAIN §1), and what its head does not say. */
export function documentQuestions(document: DraftDocument): OpenQuestion[] {
  const { date, number, period } = document;
  const fromOrder = date && { start: date, end: yearsLater(date, validityYears) };
  const questions: OpenQuestion[] = [
    {
      code: 'validity',
      position: null,
      text: 'На какой срок действует план? От этого зависят «весь период», «постоянно» и все ежегодные сроки.',
      choices: [period, fromOrder].flatMap((span, at) =>
        span
          ? [
              {
                value: `${span.start}/${span.end}`,
                label: `с ${spoken(span.start)} по ${spoken(span.end)}${at === 0 ? ' (как в названии плана)' : ' (три года со дня приказа)'}`,
              },
            ]
          : [],
      ),
    },
    {
      code: 'control_from',
      position: null,
      text: 'С какого дня ставить мероприятия на контроль? Что прошло раньше, не будет считаться просроченным.',
      choices: [
        { value: 'today', label: 'с сегодняшнего дня' },
        ...(date ? [{ value: date, label: `со дня приказа, ${spoken(date)}` }] : []),
      ],
    },
  ];
  if (number === null)
    questions.push(ask('order_number', null, 'Номер документа в файле не найден. Какой у него номер?'));
  if (date === null)
    questions.push(ask('order_date', null, 'Дата документа в файле не найдена. Каким днём он подписан?'));
  return questions;
}

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
        phrase ? `Срок ${quote(phrase)} не понят. Как его читать?` : 'Срок не указан. Какой он?',
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

/** What is not clear about who does a row. */
export function responsiblesQuestions(
  position: number,
  text: string,
  bodies: readonly DraftBody[],
  ambiguous: boolean,
): OpenQuestion[] {
  if (bodies.length === 0) {
    const said = text ? `Ответственные не поняты: ${quote(text)}.` : 'Ответственные не указаны.';
    return [ask('responsibles_missing', position, `${said} Кто исполняет?`)];
  }
  const questions: OpenQuestion[] = [];
  if (ambiguous) {
    const names = bodies.map(({ name }) => name).join(' | ');
    questions.push({
      ...ask(
        'responsibles_unclear',
        position,
        `Ответственных можно прочесть по-разному: ${quote(shortened(text))}. Прочитано так: ${names}. Верно?`,
      ),
      choices: [{ value: 'as_read', label: 'Да, верно' }],
    });
  }
  const lead = bodies.find(({ role }) => role === 'lead');
  if (lead && (lead.kind === 'group' || lead.kind === 'outsider')) {
    questions.push({
      ...ask('lead_needed', position, `Первыми названы ${quote(lead.name)}. Кто головной исполнитель?`),
      choices: bodies
        .filter(({ kind }) => kind === 'body' || kind === 'post')
        .map(({ name }) => ({ value: name, label: name })),
    });
  }
  return questions;
}

/** `positions` = the row of each cell that was unified. */
export function sameBodyQuestion(question: SameBodyQuestion, positions: readonly number[]): OpenQuestion {
  const { name, candidates } = question;
  return {
    ...ask(
      'same_body',
      positions[question.cell] ?? null,
      `${quote(name)} и ${candidates.map(quote).join(', ')} — это одно и то же?`,
    ),
    choices: [
      ...candidates.map((candidate) => ({ value: candidate, label: `Да, это ${quote(candidate)}` })),
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
      ...ask('section_title', position, `${quote(shortened(section.title ?? ''))} — это название раздела?`),
      choices: [{ value: 'as_read', label: 'Да, название раздела' }],
    });
  }
  if (section.unread.length > 0) {
    questions.push({
      ...ask(
        'text_unread',
        position,
        `Между строками таблицы есть текст, который не вошёл в план: ${quote(shortened(section.unread.join(' ')))}. Он нужен?`,
      ),
      choices: [{ value: 'as_read', label: 'Не нужен' }],
    });
  }
  return questions;
}

/** A table of the file that was left out. */
export function skippedQuestions(rows: number): OpenQuestion[] {
  if (rows === 0) return [];
  return [
    {
      ...ask(
        'table_unread',
        null,
        `В файле есть ещё таблица, которая не продолжает план (строк: ${rows}). Она не прочитана. Так и нужно?`,
      ),
      choices: [{ value: 'as_read', label: 'Да, она не нужна' }],
    },
  ];
}

/** Gives questions their ids, `<code>:<position or 0>`; further ones of the same code and row get `:2`, `:3`… */
export function identify(questions: readonly OpenQuestion[]): DraftQuestion[] {
  const taken = new Map<string, number>();
  return questions.map((question) => {
    const base = `${question.code}:${question.position ?? 0}`;
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    return { id: times === 1 ? base : `${base}:${times}`, ...question };
  });
}

function ask(code: string, position: number | null, text: string): OpenQuestion {
  return { code, position, text, choices: [] };
}

/** The last day of a span of whole years that begins on `date`. */
function yearsLater(date: CivilDate, years: number): CivilDate {
  const { year, month, day } = partsOf(date);
  return addDays(civilDate(year + years, month, month === 2 && day === 29 ? 28 : day), -1);
}

function spoken(date: CivilDate): string {
  return date.split('-').reverse().join('.');
}
