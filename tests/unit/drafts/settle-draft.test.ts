import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { applyChanges } from '../../../domain/drafts/apply-changes.js';
import type { DraftChange } from '../../../domain/drafts/apply-changes.js';
import { noEdits } from '../../../domain/drafts/edits.js';
import type { DraftEdits } from '../../../domain/drafts/edits.js';
import { InvalidInput } from '../../../domain/errors.js';
import { defaultPresets } from '../../../domain/presets.js';
import { settleDraft } from '../../../domain/settle-draft.js';
import { answer, draftOf, edited, settings, validity } from './draft-of.js';

const settle = (draft: ReturnType<typeof draftOf>, edits: DraftEdits = noEdits) => {
  const settled = settleDraft(draft, edits, validity, defaultPresets, []);
  return {
    ...settled,
    rows: settled.sections.flatMap((section) => section.rows),
    // The dates of the plan itself are asked of every order.
    open: settled.open.filter(({ position }) => position !== null),
  };
};

describe('what is clear needs no answer', () => {
  test('a row with a readable deadline and one body', () => {
    const settled = settle(draftOf(['август, ежегодно', 'Отдел образования']));
    expect(settled.open).toEqual([]);
    expect([settled.number, settled.date]).toEqual(['1', '2030-01-09']);
    expect(settled.rows).toMatchObject([
      {
        rule: { kind: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=8' },
        bodies: [{ name: 'Отдел образования', kind: 'body', role: 'lead' }],
        mode: 'lead',
      },
    ]);
  });
});

describe('a deadline that is not understood', () => {
  const draft = draftOf(['когда-нибудь потом', 'Отдел образования'], ['ежегодно', 'Отдел образования']);
  const [question] = settle(draft).open;
  const id = question?.id ?? '';

  test('is asked, and its row has no rule', () => {
    expect(question?.position).toBe(1);
    expect(settle(draft).rows.map(({ rule }) => rule === null)).toEqual([true, false]);
  });

  test('is answered by a phrase that reads; the cell stays as written', () => {
    const settled = settle(draft, edited(draft, answer(id, 'до 1 июня 2031 года')));
    expect(settled.open).toEqual([]);
    expect(settled.rows[0]).toMatchObject({
      deadline: 'когда-нибудь потом',
      phrase: 'до 1 июня 2031 года',
      rule: { kind: 'once', start: '2030-01-09', end: '2031-06-01' },
    });
  });

  test('is asked again when the answer does not read either, and can be answered then', () => {
    const edits = edited(draft, answer(id, 'как получится'));
    const [again] = settle(draft, edits).open;
    expect(again).toMatchObject({ position: 1 });
    const last = applyChanges(draft, edits, [answer(again?.id ?? '', 'май, ежегодно')], settings);
    expect(settle(draft, last).rows[0]?.rule).toMatchObject({ rrule: 'FREQ=YEARLY;BYMONTH=5' });
  });

  test.each(['', '   '])('is not answered by «%s»', (words) => {
    expect(settle(draft, edited(draft, answer(id, words))).open.map((one) => one.id)).toContain(id);
  });
});

describe('who does it', () => {
  test('a group cannot lead: the named lead stands first, the others take part', () => {
    const draft = draftOf(['ежегодно', 'образовательные учреждения']);
    const [question] = settle(draft).open;
    expect(question?.code).toBe('lead_needed');
    const settled = settle(draft, edited(draft, answer(question?.id ?? '', 'Отдел образования')));
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
    const edits = edited(draft, answer(question?.id ?? '', 'Отдел образования; Дом творчества'));
    expect(settle(draft, edits).rows[0]?.bodies.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Отдел образования lead',
      'Дом творчества co_executor',
    ]);
  });

  test('an answer that names nobody asks again', () => {
    const draft = draftOf(['ежегодно', ''], ['ежегодно', 'Отдел образования']);
    const id = 'responsibles_missing:1';
    expect(settle(draft, edited(draft, answer(id, '—'))).open).toMatchObject([{ id, answer: null }]);
  });
});

describe('one answer for several rows', () => {
  const draft = draftOf(
    ['когда-нибудь потом', 'Отдел образования'],
    ['ежегодно', 'Отдел образования'],
    ['когда-нибудь потом', 'Отдел образования'],
  );
  const [question] = settle(draft).open;
  const id = question?.id ?? '';

  test('goes to every row that asks about the same words', () => {
    const settled = settle(draft, edited(draft, answer(id, 'май, ежегодно', [3])));
    expect(settled.open).toEqual([]);
    expect(settled.rows[2]?.rule).toEqual(settled.rows[0]?.rule);
  });

  test('is refused for a row that asks nothing', () => {
    expect(() => edited(draft, answer(id, 'май, ежегодно', [2]))).toThrow(InvalidInput);
  });
});

test('whatever is answered: a row is settled or asked about, never lost, and a settled one has a lead', () => {
  const draft = draftOf(
    ['когда-нибудь потом', 'Отдел образования'],
    ['ежегодно', 'образовательные учреждения'],
    ['ежегодно', ''],
    ['август, ежегодно', 'Отдел образования'],
  );
  const ids = settle(draft).open.map(({ id }) => id);
  const words = fc.oneof(
    fc.constantFrom('', '0', 'ежегодно', 'Отдел образования', 'да', 'не знаю', '!', '{'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), words), { maxLength: 8 }), (answers) => {
      let edits = noEdits;
      for (const [id, value] of answers) {
        try {
          edits = applyChanges(draft, edits, [answer(id, value)], settings);
        } catch (error) {
          // A question that is no longer asked, or a value it does not take.
          if (!(error instanceof InvalidInput)) throw error;
        }
      }
      const settled = settle(draft, edits);
      const asked = new Set(settled.open.map(({ position }) => position));
      expect(settled.rows).toHaveLength(4);
      for (const { row, rule, bodies } of settled.rows) {
        if (asked.has(row.position)) continue;
        expect(rule).not.toBeNull();
        expect(bodies.filter(({ role }) => role === 'lead')).toHaveLength(1);
      }
    }),
    { numRuns: 100 },
  );
});

describe('a body that a person types', () => {
  const draft = draftOf(['май, ежегодно', 'Отдел образования'], ['июнь, ежегодно', 'Отдел культуры']);
  const typed = (text: string): DraftChange => ({
    ...{ kind: 'row', positions: [2], reset: [] },
    set: { responsiblesText: text },
  });

  test('is compared with the names of the order, and asked when it is alike', () => {
    const edits = edited(draft, typed('Отдел образованния'));
    const [question] = settle(draft, edits).open;
    expect(question).toMatchObject({ code: 'same_body', position: 2 });
    expect(question?.choices.map(({ value }) => value)).toEqual(['Отдел образования', 'Отдел образованния']);
    const same = applyChanges(draft, edits, [answer(question?.id ?? '', 'Отдел образования')], settings);
    expect(settle(draft, same).open).toEqual([]);
    expect(settle(draft, same).rows[1]?.bodies).toMatchObject([{ name: 'Отдел образования' }]);
    const apart = applyChanges(draft, edits, [answer(question?.id ?? '', 'Отдел образованния')], settings);
    expect(settle(draft, apart).open).toEqual([]);
    expect(settle(draft, apart).rows[1]?.bodies).toMatchObject([{ name: 'Отдел образованния' }]);
  });

  test('is not asked when it is the same or quite another, and its answer goes with its words', () => {
    expect(settle(draft, edited(draft, typed('отдел Образования'))).open).toEqual([]);
    expect(settle(draft, edited(draft, typed('Архив'))).open).toEqual([]);
    const edits = edited(draft, typed('Отдел образованния'));
    const { id = '' } = settle(draft, edits).open[0] ?? {};
    const changed = applyChanges(
      draft,
      edits,
      [answer(id, 'Отдел образования'), typed('Отдел обрзования')],
      settings,
    );
    expect(settle(draft, changed).open).toMatchObject([{ code: 'same_body' }]);
    expect(Object.keys(changed.answers)).toEqual([]);
  });
});
