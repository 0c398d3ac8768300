import { addDays, civilDate, partsOf, type CivilDate } from '../../../domain/civil-date.js';
import { noNumber, type DraftDocument } from '../../../domain/draft-order.js';
import { inQuotes } from '../../../domain/russian.js';
import type { SkippedTable } from '../table/found-table.js';
import { ask, shortened, type OpenQuestion } from './open-question.js';

const validityYears = 3;

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
    questions.push({
      ...ask('order_number', null, 'Номер документа в файле не найден. Какой у него номер?'),
      choices: [{ value: noNumber, label: `Номера у документа нет: записать «${noNumber}»` }],
    });
  if (date === null)
    questions.push(ask('order_date', null, 'Дата документа в файле не найдена. Каким днём он подписан?'));
  return questions;
}

/** Tables of the file that were left out. */
export function skippedQuestions(tables: readonly SkippedTable[]): OpenQuestion[] {
  return tables.map(({ part, rows, begins }) => ({
    ...ask(
      'table_unread',
      null,
      `В файле есть ещё таблица, которая не продолжает план${part ? ` (${part})` : ''}: строк — ${rows}, начинается с ${inQuotes(begins)}. Она не прочитана. Так и нужно? Если нет, добавьте её строки на шаге «Таблица» или загрузите её отдельным файлом.`,
    ),
    choices: [{ value: 'as_read', label: 'Да, она не нужна' }],
  }));
}

/** A table without drawn borders. */
export function placedQuestions(placed: boolean): OpenQuestion[] {
  if (!placed) return [];
  return [
    {
      ...ask(
        'layout_guessed',
        null,
        'Границ у таблицы нет: столбцы и строки определены по расположению слов. Просмотрите прочитанное целиком на шаге «Таблица» и исправьте, что не так. Всё на своих местах?',
      ),
      choices: [{ value: 'as_read', label: 'Да, всё верно' }],
    },
  ];
}

/** A second plan in the same file: its rows were read after those of the first. */
export function secondPlanQuestion(title: string): OpenQuestion {
  return {
    ...ask(
      'two_plans',
      null,
      `В файле, похоже, два плана: второй — ${inQuotes(shortened(title))}. Мероприятия обоих прочитаны подряд как один план. Если это разные планы, загрузите их отдельными файлами. Оставить вместе?`,
    ),
    choices: [{ value: 'as_read', label: 'Да, это один план' }],
  };
}

/** The last day of a span of whole years that begins on `date`. */
function yearsLater(date: CivilDate, years: number): CivilDate {
  const { year, month, day } = partsOf(date);
  return addDays(civilDate(year + years, month, month === 2 && day === 29 ? 28 : day), -1);
}

function spoken(date: CivilDate): string {
  return date.split('-').reverse().join('.');
}
