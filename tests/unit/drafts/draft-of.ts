import { readOrder } from '../../../documents/order/read-order.js';
import type { DraftOrder } from '../../../domain/draft-order.js';
import { applyChanges } from '../../../domain/drafts/apply-changes.js';
import type { DraftChange } from '../../../domain/drafts/apply-changes.js';
import { noEdits } from '../../../domain/drafts/edits.js';
import type { DraftEdits } from '../../../domain/drafts/edits.js';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import { defaultPresets } from '../../../domain/presets.js';
import { orderText } from '../../support/order-text.js';
import type { RowText } from '../../support/order-text.js';

/** An order dated 9 January 2030, looked through on that day. */
export const settings = {
  calendar: buildCalendar([...shippedYears]),
  presets: defaultPresets,
  today: '2030-01-09',
  extra: [],
  bodies: [],
} as const;
export const validity = { start: '2030-01-09', end: '2032-12-31' } as const;

/** The draft of an order with these rows; texts are «Мероприятие 1», «Мероприятие 2»… unless given. */
export function draftOf(...rows: [deadline: string, responsibles: string, activity?: string][]): DraftOrder {
  const texts: RowText[] = rows.map(([deadline, responsibles, activity], index) => ({
    ...{ deadline, responsibles },
    activity: activity ?? `Мероприятие ${index + 1}`,
  }));
  return readOrder({ name: 'приказ.txt', bytes: new TextEncoder().encode(orderText(texts)) });
}

/** The edits after these changes of an untouched draft. */
export function edited(draft: DraftOrder, ...changes: DraftChange[]): DraftEdits {
  return applyChanges(draft, noEdits, changes, settings);
}

/** An answer to one question. */
export function answer(question: string, value: string, applyTo: number[] = []): DraftChange {
  return { kind: 'answer', question, value, applyTo };
}
