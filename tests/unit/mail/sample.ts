import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import type { MailInput, MailItem } from '../../../domain/mail/mail-item.js';

/** Tuesday; Friday 20.11 is two working days back, Friday 27.11 three ahead. */
export const today = '2026-11-24';

let made = 0;

/** A reminder of row 11 in section 2 of order № 88, with an assignment and a task of its own. */
export function item(changes: Partial<MailItem> = {}): MailItem {
  made += 1;
  return {
    kind: 'remind',
    activityId: `activity-${made}`,
    occurrenceId: `occurrence-${made}`,
    assignmentId: `assignment-${made}`,
    section: { index: 2, title: 'Мониторинг качества подготовки обучающихся' },
    number: 11,
    position: 17,
    text: 'Проведение мониторинга результатов всероссийских проверочных работ',
    body: 'МКУ «Центр обеспечения»',
    role: 'lead',
    dueOn: '2026-11-27',
    order: { type: 'приказ', number: '88', date: '2020-12-01' },
    note: null,
    linkMark: null,
    ...changes,
  };
}

export function mail(items: readonly MailItem[], changes: Partial<MailInput> = {}): MailInput {
  return {
    lane: 'digest',
    today,
    calendar: buildCalendar(shippedYears),
    organisation: 'Управление образования',
    publicUrl: 'https://vekha.example',
    items,
    ...changes,
  };
}
