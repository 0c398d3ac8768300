import type { WorkingCalendar } from './calendar/working-calendar.js';
import type { CivilDate } from './civil-date.js';
import { isoWeekday } from './civil-date.js';
import { dateInWords } from './russian.js';

/** One link of the chain that leads from the words of the order to the date in force. */
export interface DueStep {
  /** `phrase` = as written, `reading` = as understood, `rule` = the last day by the rule, `shift` = moved off a day off, `planned` = a day chosen inside the window, `moved` = by a decision. */
  kind: 'phrase' | 'reading' | 'rule' | 'shift' | 'planned' | 'moved';
  /** A Russian sentence that can be shown as it is. */
  text: string;
  /** The date after this step; null where there is none yet. */
  date: CivilDate | null;
  /** The date before a move. */
  previous: CivilDate | null;
  /** Of a decision: ISO 8601 instant, who decided (name and post of that day), on which ground. */
  at: string | null;
  who: string | null;
  ground: string | null;
}

/** A decision that moved the date in force. */
export interface DueMove {
  action: string;
  previousDue: CivilDate;
  dueOn: CivilDate;
  at: string;
  who: string;
  ground: string | null;
}

/** Moves that are neither an extension nor a change of the calendar. */
const otherMoves: Readonly<Record<string, string>> = {
  'occurrence.moved_by_order': 'Срок изменён приказом',
  'occurrence.planned': 'Выбрана плановая дата внутри срока',
};

const weekdays = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'] as const;

/**
 * How a due date was made (DOMAIN §1, §2, §4), first step first: phrase, reading, date of the rule, shift of the calendar, then
 * every decision in its order. `firstDue` is the date the task was opened with.
 */
export function dueStory(
  made: {
    phrase: string;
    reading: string;
    dueByRule: CivilDate;
    firstDue: CivilDate;
    openedByHand: boolean;
    /** The day chosen inside the window before the task opened; null = none. */
    plannedOn: CivilDate | null;
    moves: readonly DueMove[];
  },
  calendar: WorkingCalendar,
): DueStep[] {
  const { phrase, reading, dueByRule, firstDue, openedByHand, plannedOn, moves } = made;
  const still = { previous: null, at: null, who: null, ground: null };
  const byRule = openedByHand ? 'Дата назначена при открытии задачи' : 'Последний день по правилу';
  const steps: DueStep[] = [
    { kind: 'phrase', text: `Срок в приказе: «${phrase}»`, date: null, ...still },
    { kind: 'reading', text: `Прочитано так: ${reading}`, date: null, ...still },
    { kind: 'rule', text: `${byRule}: ${dateInWords(dueByRule)}`, date: dueByRule, ...still },
  ];
  if (plannedOn !== null) {
    const text = `Внутри срока выбран плановый день: ${dateInWords(firstDue)}. Это не перенос срока`;
    steps.push({ kind: 'planned', text, date: firstDue, ...still, previous: dueByRule });
  } else if (firstDue !== dueByRule) {
    const text = shiftWords(dueByRule, firstDue, calendar);
    steps.push({ kind: 'shift', text, date: firstDue, ...still, previous: dueByRule });
  }
  for (const { action, previousDue, dueOn, at, who, ground } of moves) {
    const why = action.startsWith('extension.')
      ? 'Срок перенесён решением'
      : (otherMoves[action] ?? 'Срок пересчитан');
    const text = `${why}: с ${dateInWords(previousDue)} на ${dateInWords(dueOn)}`;
    steps.push({ kind: 'moved', text, date: dueOn, previous: previousDue, at, who, ground });
  }
  return steps;
}

function shiftWords(from: CivilDate, to: CivilDate, calendar: WorkingCalendar): string {
  const { working, source, preliminary } = calendar.dayStatus(from);
  const day = weekdays[isoWeekday(from) - 1] ?? '';
  const status = preliminary ? '; календарь этого года предварительный' : '';
  const reason = working
    ? `Срок поставлен на ${dateInWords(to)}: раньше открытия задачи он быть не может`
    : `${dateInWords(from)} — нерабочий день (${source === '' ? day : `${day}, ${source}`}): ${
        to < from ? 'предыдущий' : 'следующий'
      } рабочий день ${dateInWords(to)}`;
  return `${reason}${status}`;
}
