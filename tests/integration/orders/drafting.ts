import type { OrderDraft } from '../../../store/orders/read-draft.js';
import type { Answer, Caller } from '../../support/api.js';

/** The texts of an order with several sections: number, date and title stand as given, cells are separated by tabs. */
export function orderFile(
  head: { number: string; date: string; title: string },
  sections: readonly {
    title: string;
    rows: readonly (readonly [activity: string, deadline: string, who: string])[];
  }[],
): Buffer {
  const lines = sections.flatMap(({ title, rows }) => [
    title,
    ...rows.map(([activity, deadline, who], index) => [`${index + 1}.`, activity, deadline, who].join('\t')),
  ]);
  const text = [
    ...['ОТДЕЛ ОБРАЗОВАНИЯ', '', 'ПРИКАЗ', '', head.date, '', `№ ${head.number}`, '', head.title, ''],
    ...['ПРИКАЗЫВАЮ:', '', '1. Утвердить «дорожную карту» (приложение).', ''],
    ...['Начальник отдела образования', '', 'О.В.Иванова', ''],
    'Дорожная карта развития образования',
    '№ п/п\tНаименование мероприятия\tСроки исполнения\tОтветственные',
    ...lines,
    '',
  ].join('\n');
  return Buffer.from(text, 'utf8');
}

/** What the API is asked about drafts, as one person. */
export function drafting(caller: Caller) {
  return {
    async load(bytes: Buffer, name = 'приказ.txt'): Promise<string> {
      const answer = await caller.upload<{ id: string }>('/api/orders', { name, bytes });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body.id;
    },
    async read(id: string): Promise<OrderDraft> {
      const answer = await caller.call<OrderDraft>('GET', `/api/orders/${id}/draft`);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return answer.body;
    },
    patch(id: string, version: number, ...changes: unknown[]): Promise<Answer<OrderDraft & Problem>> {
      return caller.call('PATCH', `/api/orders/${id}/draft`, { body: { version, changes } });
    },
    preview(id: string, ...changes: unknown[]): Promise<Answer<OrderDraft & Problem>> {
      return caller.call('POST', `/api/orders/${id}/draft/preview`, { body: { changes } });
    },
    confirm(id: string, body: object = {}): Promise<Answer<{ id: string; activities: number } & Problem>> {
      return caller.call('POST', `/api/orders/${id}/confirm`, { body });
    },
  };
}

export interface Problem {
  code: string;
  detail: string;
  details?: Record<string, unknown>;
}

export const answer = (question: string, value: string, applyTo: number[] = []) => ({
  kind: 'answer',
  question,
  value,
  applyTo,
});
