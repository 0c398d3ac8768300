import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readOrder } from '../../../documents/order/read-order.js';
import { defaultPresets } from '../../../domain/presets.js';
import { settleDraft } from '../../../domain/settle-draft.js';
import type { DraftAnswers } from '../../../domain/settle-draft.js';
import { orderText } from '../../support/order-text.js';

const validity = { start: '2030-01-09', end: '2032-12-31' } as const;

function draftOf(...rows: [deadline: string, responsibles: string][]) {
  const text = orderText(
    rows.map(([deadline, responsibles], index) => ({
      activity: `Мероприятие ${index + 1}`,
      deadline,
      responsibles,
    })),
  );
  return readOrder({ name: 'приказ.txt', bytes: new TextEncoder().encode(text) });
}

const settle = (draft: ReturnType<typeof draftOf>, answers: DraftAnswers = {}) =>
  settleDraft(draft, answers, validity, defaultPresets);
const codes = (settled: ReturnType<typeof settle>) => settled.open.map(({ id }) => id);

describe('what is clear needs no answer', () => {
  test('a row with a readable deadline and one body', () => {
    const settled = settle(draftOf(['август, ежегодно', 'Отдел образования']));
    expect(settled.open).toEqual([]);
    expect([settled.number, settled.date]).toEqual(['1', '2030-01-09']);
    expect(settled.rows).toMatchObject([
      {
        rule: { kind: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=8' },
        bodies: [{ name: 'Отдел образования', kind: 'body', role: 'lead' }],
      },
    ]);
  });
});

describe('a deadline that is not understood', () => {
  const draft = draftOf(['когда-нибудь потом', 'Отдел образования'], ['ежегодно', 'Отдел образования']);
  const [question] = settle(draft).open;

  test('is asked, and its row is not settled', () => {
    expect(question?.position).toBe(1);
    expect(settle(draft).rows.map(({ row }) => row.position)).toEqual([2]);
  });

  test('is answered by a phrase that reads', () => {
    const settled = settle(draft, { [question?.id ?? '']: 'до 1 июня 2031 года' });
    expect(settled.open).toEqual([]);
    expect(settled.rows[0]?.rule).toEqual({ kind: 'once', start: '2030-01-09', end: '2031-06-01' });
  });

  test('is asked again when the answer does not read either', () => {
    const settled = settle(draft, { [question?.id ?? '']: 'как получится' });
    expect(settled.open).toMatchObject([{ code: 'deadline_unknown', position: 1 }]);
    expect(settled.open[0]?.text).toContain('«когда-нибудь потом» не понят');
    expect(settled.rows.map(({ row }) => row.position)).toEqual([2]);
  });

  test.each(['', '   '])('is not answered by «%s»', (answer) => {
    expect(codes(settle(draft, { [question?.id ?? '']: answer }))).toEqual([question?.id]);
  });
});

describe('who does it', () => {
  test('a group cannot lead: the named lead stands first, the others take part', () => {
    const draft = draftOf(['ежегодно', 'образовательные учреждения']);
    const [question] = settle(draft).open;
    expect(question?.code).toBe('lead_needed');
    const settled = settle(draft, { [question?.id ?? '']: 'Отдел образования' });
    expect(settled.open).toEqual([]);
    expect(settled.rows[0]?.bodies).toMatchObject([
      { name: 'Отдел образования', kind: 'body', role: 'lead' },
      { name: 'образовательные учреждения', kind: 'group', role: 'co_executor' },
    ]);
  });

  test('an empty cell is asked and answered by names', () => {
    const draft = draftOf(['ежегодно', ''], ['ежегодно', 'Отдел образования']);
    const question = settle(draft).open.find(({ code }) => code === 'responsibles_missing');
    expect(question?.position).toBe(1);
    const settled = settle(draft, { [question?.id ?? '']: 'Отдел образования; Дом творчества' });
    expect(settled.rows[0]?.bodies.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Отдел образования lead',
      'Дом творчества co_executor',
    ]);
  });
});

test('whatever is answered: a row is settled or asked about, never lost, and a settled one has a lead', () => {
  const draft = draftOf(
    ['когда-нибудь потом', 'Отдел образования'],
    ['ежегодно', 'образовательные учреждения'],
    ['ежегодно', ''],
    ['август, ежегодно', 'Отдел образования'],
  );
  const ids = draft.questions.map(({ id }) => id);
  const words = fc.oneof(
    fc.constantFrom('', '0', 'ежегодно', 'Отдел образования', 'да', 'не знаю', '!', '{'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids), words), (answers) => {
      const settled = settle(draft, answers);
      const asked = new Set(settled.open.map(({ position }) => position));
      for (const position of [1, 2, 3, 4]) {
        const row = settled.rows.find((one) => one.row.position === position);
        expect(row !== undefined || asked.has(position)).toBe(true);
        if (row && !asked.has(position))
          expect(row.bodies.filter(({ role }) => role === 'lead')).toHaveLength(1);
      }
    }),
    { numRuns: 200 },
  );
});
