import { describe, expect, test } from '@jest/globals';
import type { OrganisationBody } from '../../../domain/drafts/organisation-names.js';
import { applyChanges } from '../../../domain/drafts/apply-changes.js';
import type { DraftChange } from '../../../domain/drafts/apply-changes.js';
import { noEdits } from '../../../domain/drafts/edits.js';
import type { DraftEdits } from '../../../domain/drafts/edits.js';
import { defaultPresets } from '../../../domain/presets.js';
import { settleDraft } from '../../../domain/settle-draft.js';
import { answer, draftOf, settings, validity } from './draft-of.js';

const department = 'Отдел образования Администрации Куркинского района';
const bodies: OrganisationBody[] = [
  { name: department, kind: 'body' },
  { name: 'образовательные учреждения', kind: 'group' },
];
const draft = draftOf(
  ['май, ежегодно', 'Отдел образования'],
  ['июнь, ежегодно', 'Отдел культуры, школы'],
  ['июль, ежегодно', 'отдел образования'],
);

function settle(edits: DraftEdits = noEdits, known = bodies, of = draft) {
  const settled = settleDraft(of, edits, validity, defaultPresets, known);
  return {
    rows: settled.sections.flatMap(({ rows }) => rows).map((row) => row.bodies.map(({ name }) => name)),
    asked: settled.questions.filter(({ code }) => code === 'same_body'),
    open: settled.open.filter(({ code }) => code === 'same_body'),
  };
}
const after = (edits: DraftEdits, ...changes: DraftChange[]) =>
  applyChanges(draft, edits, changes, { ...settings, bodies });

describe('a name that is alike to a body of the organisation', () => {
  test('is asked once, at its first row, and is nobody until it is answered', () => {
    const { open, rows } = settle();
    expect(open.map(({ position, choices }) => [position, choices.map(({ value }) => value)])).toEqual([
      [1, [department, 'Отдел образования']],
      [2, ['образовательные учреждения', 'школы']],
    ]);
    expect(open[0]?.text).toBe(
      `Исполнитель назван «Отдел образования», а в организации уже есть «${department}». Это та же организация?`,
    );
    expect(rows[0]).toEqual(['Отдел образования']);
  });

  test('is that body in every row, or another one, as it was answered; the answer stays to be taken back', () => {
    const [one, other] = settle().open;
    const edits = after(noEdits, answer(one?.id ?? '', department), answer(other?.id ?? '', 'школы'));
    const { open, asked, rows } = settle(edits);
    expect(open).toEqual([]);
    expect(asked.map((question) => question.answer)).toEqual([department, 'школы']);
    expect(rows).toEqual([[department], ['Отдел культуры', 'школы'], [department]]);
    expect(settle(after(edits, answer(one?.id ?? '', ''))).open).toHaveLength(1);
  });

  test('keeps its answer when its first row is left out, and is asked no more when no row names it', () => {
    const out = (positions: number[]): DraftChange => ({
      ...{ kind: 'row', positions, reset: [] },
      set: { excluded: true },
    });
    const [one] = settle().open;
    const edits = after(noEdits, answer(one?.id ?? '', department), out([1]));
    expect(settle(edits).asked.map(({ position, answer: given }) => [position, given])).toEqual([
      [2, null],
      [3, department],
    ]);
    expect(settle(after(noEdits, out([1, 3]))).asked.map(({ position }) => position)).toEqual([2]);
  });

  test('is asked again when the chosen body is there no more', () => {
    const [one] = settle().open;
    const edits = after(noEdits, answer(one?.id ?? '', department));
    const renamed = settle(edits, [{ name: 'Отдел образования города Куркино', kind: 'body' }]);
    expect(renamed.open).toMatchObject([{ id: one?.id, answer: null }]);
    expect(renamed.rows[0]).toEqual(['Отдел образования']);
  });

  test('is asked also where a person typed it', () => {
    const typed: DraftChange = {
      ...{ kind: 'row', positions: [2], reset: [] },
      set: { responsiblesText: 'Отдел образования Администрации' },
    };
    expect(
      settle(after(noEdits, typed)).open.map(({ choices }) => choices.map(({ value }) => value)),
    ).toEqual([
      [department, 'Отдел образования'],
      [department, 'Отдел образования Администрации'],
    ]);
  });
});

test('nothing is asked where a name is the same but for its spelling, or alike to none', () => {
  const exact = draftOf(
    ['май, ежегодно', 'отдел образования администрации  Куркинского района'],
    ['июнь, ежегодно', 'Архив'],
  );
  expect(settle(noEdits, bodies, exact).asked).toEqual([]);
  expect(settle(noEdits, []).asked).toEqual([]);
});

test('a row that is taken over from the amended order is not asked about', () => {
  const inherited = {
    base: { number: '1', validFrom: '2030-01-09', validUntil: '2032-12-31' } as const,
    rows: Object.fromEntries(
      [1, 3].map((at) => [at, { bodies: [{ name: department, kind: 'body', role: 'lead' } as const] }]),
    ),
  };
  expect(settle({ ...noEdits, inherited }).asked.map(({ position }) => position)).toEqual([2]);
});
