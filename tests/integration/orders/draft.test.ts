import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { ProposedSpread } from '../../../store/orders/propose-spread.js';
import type { OrderDraft } from '../../../store/orders/read-draft.js';
import { centre, DraftDesk } from './draft-desk.js';
import { answer, orderFile } from './drafting.js';

const desk = new DraftDesk();
const positions = (draft: OrderDraft) =>
  draft.sections.flatMap(({ rows }) => rows.map((row) => row.position));

describe('the seed order as a draft', () => {
  test('shows every row with its rule and next dates, and asks only what is asked of every order', async () => {
    const id = await desk.as.load(await readFile('examples/prikaz-88-kurkino.txt'));
    const draft = await desk.as.read(id);
    expect(draft).toMatchObject({ state: 'draft', version: 0, changedBy: null });
    expect(draft.document).toMatchObject({ type: 'приказ', number: '88' });
    expect(draft.sections).toHaveLength(10);
    expect(positions(draft)).toHaveLength(68);
    expect(draft.chains).toHaveLength(7);
    expect(draft.plan.assumed).toBe(true);
    expect(draft.questions.every((question) => question.answer === null)).toBe(true);
    for (const row of draft.sections.flatMap((section) => section.rows)) {
      expect(row.reading).not.toBe('');
      expect(row.rule === null).toBe(
        draft.questions.some(({ position, typed }) => position === row.position && typed === 'deadline'),
      );
      expect(row.bodies.filter(({ role }) => role === 'lead')).toHaveLength(1);
      expect(row.provenance.line).toBeGreaterThan(0);
    }
  });
});

describe('dates', () => {
  test('are those the activity would open, and follow what is changed', async () => {
    const id = await desk.load(['Доклад', 'август, ежегодно', centre]);
    const plan = {
      kind: 'plan',
      validFrom: '2026-01-12',
      validUntil: '2028-12-31',
      controlFrom: '2026-03-02',
    };
    const saved = await desk.as.patch(id, 0, plan);
    expect(saved.body.plan).toMatchObject({ assumed: false, validUntil: '2028-12-31' });
    // 31 August is a Monday, a Tuesday and a Thursday in these years.
    expect(saved.body.sections[0]?.rows[0]?.dates.map(({ opens, due }) => [opens, due])).toEqual([
      ['2026-08-01', '2026-08-31'],
      ['2027-08-01', '2027-08-31'],
      ['2028-08-01', '2028-08-31'],
    ]);
    const tried = await desk.as.preview(id, {
      kind: 'row',
      positions: [1],
      set: { readAs: 'до 15 июля ежегодно' },
    });
    expect(tried.body.sections[0]?.rows[0]?.dates.map(({ due }) => due)).toEqual([
      // 15 July: a Wednesday, a Thursday, and a Saturday that goes to the Friday before.
      ...['2026-07-15', '2027-07-15', '2028-07-14'],
    ]);
    expect(tried.body.sections[0]?.rows[0]).toMatchObject({
      deadline: 'август, ежегодно',
      edited: ['readAs'],
    });
    const again = await desk.as.read(id);
    expect(again.version).toBe(1);
    expect(again.sections[0]?.rows[0]?.edited).toEqual([]);
  });
});

describe('answers', () => {
  test('are saved one by one and found again; one answer serves all rows of the same words', async () => {
    const id = await desk.load(
      ['Первое', 'как решит начальник', centre],
      ['Второе', 'ежегодно', centre],
      ['Третье', 'как решит начальник', centre],
    );
    const [question] = (await desk.as.read(id)).questions.filter(({ position }) => position === 1);
    expect(question).toMatchObject({
      answer: null,
      sameIn: [3],
      typed: 'deadline',
      phrase: 'как решит начальник',
    });
    const first = await desk.as.patch(id, 0, answer(question?.id ?? '', 'май, ежегодно', [3]));
    expect(first.status).toBe(200);
    const later = await desk.deputy.read(id);
    expect(later).toMatchObject({ version: 1 });
    expect(later.questions.filter(({ position }) => position !== null)).toEqual([]);
    expect(later.sections[0]?.rows.map(({ ruleText }) => ruleText)).toEqual([
      ...[later.sections[0]?.rows[2]?.ruleText, expect.any(String), expect.stringContaining('мае')],
    ]);
  });

  test('two questions on one phrase are two answers, each showing the dates it would give', async () => {
    const id = await desk.load(['Первое', 'к 1 сентября, в декабре', centre]);
    let draft = await desk.as.read(id);
    let asked = draft.questions.filter(({ position }) => position === 1);
    expect(asked.length).toBeGreaterThan(0);
    for (let guard = 0; asked.some((one) => one.answer === null) && guard < 5; guard += 1) {
      const open = asked.find((one) => one.answer === null);
      expect(open?.choices.every((choice) => choice.reading !== null)).toBe(true);
      const saved = await desk.as.patch(
        id,
        draft.version,
        answer(open?.id ?? '', open?.choices[0]?.value ?? 'май, ежегодно'),
      );
      expect(saved.status).toBe(200);
      draft = saved.body;
      asked = draft.questions.filter(({ position }) => position === 1);
    }
    expect(draft.sections[0]?.rows[0]?.rule).not.toBeNull();
  });

  test('an answer that is no choice is refused and nothing is saved', async () => {
    const id = await desk.load(['Первое', 'ежегодно', centre]);
    const refused = await desk.as.patch(id, 0, answer('validity:0', '2027-01-01/2026-01-01'));
    expect(refused).toMatchObject({ status: 400, body: { code: 'answer' } });
    expect((await desk.as.patch(id, 0, answer('нет такого', 'да'))).body.code).toBe('no_such_question');
    expect(await desk.as.read(id)).toMatchObject({ version: 0 });
  });
});

describe('edits', () => {
  test('of every kind stand in the draft and can be taken back', async () => {
    const id = await desk.as.load(
      orderFile(desk.head(), [
        {
          title: 'Раздел',
          rows: [
            ['Мониторинг качества подготовки', 'апрель, ежегодно', centre],
            ['Анализ качества подготовки', 'май, ежегодно', centre],
          ],
        },
      ]),
    );
    const bodies = [
      { name: 'Отдел образования', kind: 'body', role: 'lead' },
      { name: centre, kind: 'body', role: 'co_executor' },
    ];
    const set = { number: 7, activity: 'Мониторинг', mode: 'all', bodies };
    const saved = await desk.as.patch(
      ...([id, 0] as const),
      { kind: 'row', positions: [1], set },
      { kind: 'section', index: 1, title: 'Качество' },
      { kind: 'chains', chains: [] },
      { kind: 'document', number: '15-о' },
      {
        kind: 'add_row',
        sectionIndex: 1,
        after: 1,
        set: { activity: 'Потерянная', deadline: 'июнь, ежегодно', responsiblesText: centre },
      },
    );
    expect(saved.body.code).toBeUndefined();
    const [section] = saved.body.sections;
    expect(section?.title).toBe('Качество');
    expect(section?.rows.map(({ activity }) => activity)).toEqual([
      'Мониторинг',
      'Потерянная',
      'Анализ качества подготовки',
    ]);
    expect(section?.rows[0]).toMatchObject(set);
    expect(section?.rows[1]?.dates[0]?.due).toBe('2026-06-30');
    expect(saved.body.chains).toEqual([]);
    expect(saved.body.document.number).toBe('15-о');
    const back = await desk.as.patch(id, 1, { kind: 'row', positions: [1], reset: ['bodies', 'number'] });
    expect(back.body.sections[0]?.rows[0]).toMatchObject({ number: 1, edited: ['activity', 'mode'] });
    expect(back.body.sections[0]?.rows[0]?.bodies).toMatchObject([{ name: centre, role: 'lead' }]);
  });

  const refusals: [string, string, object][] = [
    [
      'two leads',
      'one_lead_needed',
      {
        bodies: [
          { name: 'А', kind: 'body', role: 'lead' },
          { name: 'Б', kind: 'body', role: 'lead' },
        ],
      },
    ],
    [
      'a rule that is none',
      'recurrence_rule',
      { rule: { kind: 'recurring', rrule: 'FREQ=SOMETIMES', span: 'year', dueDayOfNextMonth: null } },
    ],
    [
      'a planned day outside the window',
      'planned_outside_window',
      { planned: { everyYear: '--03-01', periods: {} } },
    ],
    [
      'a planned day of no period',
      'planned_outside_window',
      { planned: { everyYear: null, periods: { '2019': '2019-05-05' } } },
    ],
  ];
  test.each(refusals)('%s: refused, nothing saved', async (_words, code, set) => {
    const id = await desk.load(['Доклад', 'август, ежегодно', centre]);
    const refused = await desk.as.patch(
      id,
      0,
      { kind: 'document', number: '5' },
      { kind: 'row', positions: [1], set },
    );
    expect(refused).toMatchObject({ status: 400, body: { code } });
    expect((await desk.as.read(id)).version).toBe(0);
  });
});

describe('the pile-up at the end of December', () => {
  test('of the seed order is proposed, saved as it was shown, and confirmed with both dates', async () => {
    const bytes = Buffer.concat([await readFile('examples/prikaz-88-kurkino.txt'), Buffer.from('\n')]);
    const id = await desk.as.load(bytes);
    const plan = { validFrom: '2026-01-01', validUntil: '2028-12-31', controlFrom: '2026-01-01' };
    const dated = await desk.as.patch(id, 0, { kind: 'plan', ...plan });
    const spread = await desk.control.call<ProposedSpread>('POST', `/api/orders/${id}/draft/spread`, {
      body: {},
    });
    expect(spread.status).toBe(200);
    expect(spread.body.peak.after).toBeLessThan(spread.body.peak.before);
    expect((await desk.as.read(id)).version).toBe(dated.body.version);
    const saved = await desk.as.patch(id, dated.body.version, ...spread.body.changes);
    expect(saved.status).toBe(200);
    for (const { position, after } of spread.body.proposals) {
      const row = saved.body.sections.flatMap(({ rows }) => rows).find((one) => one.position === position);
      const first = row?.dates.find((one) => one.plannedOn !== null);
      expect(first?.due).toBe(after);
      expect((first?.dueByRule ?? '') > after).toBe(true);
    }
  });
});
