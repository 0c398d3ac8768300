import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import type { ProposedSpread } from '../../../store/orders/propose-spread.js';
import { seedOrganisation } from '../../support/seed.js';
import { answer, drafting, orderFile } from './drafting.js';

let api: TestApi;
let control: Caller;
let as: ReturnType<typeof drafting>;
let deputy: ReturnType<typeof drafting>;

beforeAll(async () => {
  api = await createApi();
  await seedOrganisation(api.database);
  control = await api.login('control');
  as = drafting(control);
  deputy = drafting(await api.login('deputy'));
});
afterAll(() => api.close());

let count = 0;
const head = () => ({
  number: `${200 + ++count}`,
  date: '12.01.2026',
  title: 'Об утверждении «дорожной карты»',
});
const centre = 'МКУ «Центр обеспечения»';
const load = (...rows: [string, string, string][]) => as.load(orderFile(head(), [{ title: 'Раздел', rows }]));
const positions = (draft: Awaited<ReturnType<typeof as.read>>) =>
  draft.sections.flatMap(({ rows }) => rows.map((row) => row.position));

describe('the seed order as a draft', () => {
  test('shows every row with its rule and next dates, and asks only what is asked of every order', async () => {
    const id = await as.load(await readFile('examples/prikaz-88-kurkino.txt'));
    const draft = await as.read(id);
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
    const id = await load(['Доклад', 'август, ежегодно', centre]);
    const plan = {
      kind: 'plan',
      validFrom: '2026-01-12',
      validUntil: '2028-12-31',
      controlFrom: '2026-03-02',
    };
    const saved = await as.patch(id, 0, plan);
    expect(saved.body.plan).toMatchObject({ assumed: false, validUntil: '2028-12-31' });
    // 31 August is a Monday, a Tuesday and a Thursday in these years.
    expect(saved.body.sections[0]?.rows[0]?.dates.map(({ opens, due }) => [opens, due])).toEqual([
      ['2026-08-01', '2026-08-31'],
      ['2027-08-01', '2027-08-31'],
      ['2028-08-01', '2028-08-31'],
    ]);
    const tried = await as.preview(id, {
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
    const again = await as.read(id);
    expect(again.version).toBe(1);
    expect(again.sections[0]?.rows[0]?.edited).toEqual([]);
  });
});

describe('answers', () => {
  test('are saved one by one and found again; one answer serves all rows of the same words', async () => {
    const id = await load(
      ['Первое', 'как решит начальник', centre],
      ['Второе', 'ежегодно', centre],
      ['Третье', 'как решит начальник', centre],
    );
    const [question] = (await as.read(id)).questions.filter(({ position }) => position === 1);
    expect(question).toMatchObject({
      answer: null,
      sameIn: [3],
      typed: 'deadline',
      phrase: 'как решит начальник',
    });
    const first = await as.patch(id, 0, answer(question?.id ?? '', 'май, ежегодно', [3]));
    expect(first.status).toBe(200);
    const later = await deputy.read(id);
    expect(later).toMatchObject({ version: 1 });
    expect(later.questions.filter(({ position }) => position !== null)).toEqual([]);
    expect(later.sections[0]?.rows.map(({ ruleText }) => ruleText)).toEqual([
      ...[later.sections[0]?.rows[2]?.ruleText, expect.any(String), expect.stringContaining('мае')],
    ]);
  });

  test('two questions on one phrase are two answers, each showing the dates it would give', async () => {
    const id = await load(['Первое', 'к 1 сентября, в декабре', centre]);
    let draft = await as.read(id);
    let asked = draft.questions.filter(({ position }) => position === 1);
    expect(asked.length).toBeGreaterThan(0);
    for (let guard = 0; asked.some((one) => one.answer === null) && guard < 5; guard += 1) {
      const open = asked.find((one) => one.answer === null);
      expect(open?.choices.every((choice) => choice.reading !== null)).toBe(true);
      const saved = await as.patch(
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
    const id = await load(['Первое', 'ежегодно', centre]);
    const refused = await as.patch(id, 0, answer('validity:0', '2027-01-01/2026-01-01'));
    expect(refused).toMatchObject({ status: 400, body: { code: 'answer' } });
    expect((await as.patch(id, 0, answer('нет такого', 'да'))).body.code).toBe('no_such_question');
    expect(await as.read(id)).toMatchObject({ version: 0 });
  });
});

describe('edits', () => {
  test('of every kind stand in the draft and can be taken back', async () => {
    const id = await as.load(
      orderFile(head(), [
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
    const saved = await as.patch(
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
    const back = await as.patch(id, 1, { kind: 'row', positions: [1], reset: ['bodies', 'number'] });
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
    const id = await load(['Доклад', 'август, ежегодно', centre]);
    const refused = await as.patch(
      id,
      0,
      { kind: 'document', number: '5' },
      { kind: 'row', positions: [1], set },
    );
    expect(refused).toMatchObject({ status: 400, body: { code } });
    expect((await as.read(id)).version).toBe(0);
  });
});

describe('the pile-up at the end of December', () => {
  test('of the seed order is proposed, saved as it was shown, and confirmed with both dates', async () => {
    const bytes = Buffer.concat([await readFile('examples/prikaz-88-kurkino.txt'), Buffer.from('\n')]);
    const id = await as.load(bytes);
    const plan = { validFrom: '2026-01-01', validUntil: '2028-12-31', controlFrom: '2026-01-01' };
    const dated = await as.patch(id, 0, { kind: 'plan', ...plan });
    const spread = await api
      .caller(control.cookie)
      .call<ProposedSpread>('POST', `/api/orders/${id}/draft/spread`, { body: {} });
    expect(spread.status).toBe(200);
    expect(spread.body.peak.after).toBeLessThan(spread.body.peak.before);
    expect((await as.read(id)).version).toBe(dated.body.version);
    const saved = await as.patch(id, dated.body.version, ...spread.body.changes);
    expect(saved.status).toBe(200);
    for (const { position, after } of spread.body.proposals) {
      const row = saved.body.sections.flatMap(({ rows }) => rows).find((one) => one.position === position);
      const first = row?.dates.find((one) => one.plannedOn !== null);
      expect(first?.due).toBe(after);
      expect((first?.dueByRule ?? '') > after).toBe(true);
    }
  });
});

describe('the journal', () => {
  test('says what was changed in a draft, by whom, and names officials', async () => {
    const id = await load(['Доклад', 'август, ежегодно', centre]);
    const officer = await api.database.official.findFirstOrThrow();
    const saved = await as.patch(
      ...([id, 0] as const),
      { kind: 'row', positions: [1], set: { readAs: 'до 15 июля ежегодно' } },
      { kind: 'plan', controlOfficerId: officer.id },
    );
    expect(saved.status).toBe(200);
    const journal = await control.call<{ items: { what: string; who: string }[] }>(
      'GET',
      `/api/audit?subject=${id}&action=order.draft_changed`,
    );
    expect(journal.body.items.map(({ what }) => what)).toEqual([
      `изменён черновик приказа: кто контролирует исполнение: не указано → «${officer.name}»; ` +
        'срок прочитан по словам: «август, ежегодно» → «до 15 июля ежегодно» (п. 1.1)',
    ]);
  });
});

describe('two people at one draft', () => {
  test('the second is told who was first and loses nothing of theirs', async () => {
    const id = await load(['Доклад', 'август, ежегодно', centre]);
    const title = (words: string) => ({ kind: 'section', index: 1, title: words });
    expect((await as.patch(id, 0, title('Первый'))).status).toBe(200);
    const late = await deputy.patch(id, 0, title('Второй'));
    expect(late).toMatchObject({ status: 409, body: { code: 'draft_changed' } });
    const { changedBy, changedAt, version } = late.body.details as Record<string, unknown>;
    expect({ version, changedAt }).toEqual({ version: 1, changedAt: '2026-03-02T09:00:00.000Z' });
    expect(late.body.detail).toContain(String(changedBy));
    expect((await as.read(id)).sections[0]?.title).toBe('Первый');
    const answers = await Promise.all([1, 2, 3].map((n) => as.patch(id, 1, title(`Гонка ${n}`))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});

describe('confirming', () => {
  const plan = { validFrom: '2026-01-12', validUntil: '2027-12-31', controlFrom: '2026-03-02' };

  test('takes the edited draft: texts, rule, mode, planned day, left-out rows; once', async () => {
    const id = await load(
      ['Доклад', 'ежегодно', centre],
      ['Не мероприятие', 'ежегодно', centre],
      ['Справка', 'когда-нибудь', 'образовательные учреждения'],
    );
    expect((await as.confirm(id, plan)).body).toMatchObject({ code: 'questions_open' });
    const draft = await as.read(id);
    const third = draft.questions.filter(({ position }) => position === 3);
    const saved = await as.patch(
      ...([id, 0] as const),
      {
        kind: 'row',
        positions: [1],
        set: { activity: 'Ежегодный доклад', mode: 'all', planned: { everyYear: '--11-20', periods: {} } },
      },
      { kind: 'row', positions: [2], set: { excluded: true } },
      ...third.map(({ id: question, typed }) =>
        answer(question, typed === 'deadline' ? 'май, ежегодно' : centre),
      ),
    );
    expect(saved.body.counts).toMatchObject({ rows: 2, excluded: 1 });
    expect((await as.confirm(id, { ...plan, version: 0 })).body.code).toBe('draft_changed');
    const confirmed = await as.confirm(id, { ...plan, version: 1 });
    expect(confirmed).toMatchObject({ status: 200, body: { activities: 2, past: 0 } });
    const activities = await api.database.activity.findMany({
      where: { orderId: id },
      orderBy: { position: 'asc' },
      include: { bodies: { include: { body: true } } },
    });
    expect(activities.map(({ text, mode, position }) => [position, text, mode])).toEqual([
      [1, 'Ежегодный доклад', 'all'],
      [2, 'Справка', 'lead'],
    ]);
    expect(activities[1]?.deadlineText).toBe('когда-нибудь');
    expect(activities[1]?.bodies.find(({ role }) => role === 'lead')?.body.name).toBe(centre);
    const hints = await api.database.outbox.findMany({ where: { process: 'activity' } });
    expect(hints.map(({ key }) => key)).toEqual(expect.arrayContaining(activities.map((one) => one.id)));
    expect(await as.confirm(id, plan)).toMatchObject({ status: 409, body: { code: 'order_confirmed' } });
    expect((await as.patch(id, 1, { kind: 'document', number: '9' })).body.code).toBe('order_confirmed');
    expect(await api.database.activity.count({ where: { orderId: id } })).toBe(2);
  });
});

describe('a draft put away', () => {
  const discard = (id: string, version: number) =>
    control.call('POST', `/api/orders/${id}/draft/discard`, { body: { version } });
  const listed = async (id: string) =>
    (await control.call<{ items: { id: string }[] }>('GET', '/api/orders?limit=200')).body.items.some(
      (one) => one.id === id,
    );

  test('is nowhere any more, keeps its history, and its file starts anew without what was decided', async () => {
    const bytes = orderFile(head(), [{ title: 'Раздел', rows: [['Доклад', 'до 15 мая 2026 г.', centre]] }]);
    const id = await as.load(bytes);
    await as.patch(id, 0, { kind: 'row', positions: [1], set: { readAs: 'до 20 мая 2026 г.' } });
    expect(await discard(id, 0)).toMatchObject({ status: 409, body: { code: 'draft_changed' } });
    expect(await listed(id)).toBe(true);
    expect((await discard(id, 1)).status).toBe(200);
    expect(await listed(id)).toBe(false);
    for (const answer of [
      await control.call('GET', `/api/orders/${id}/draft`),
      await as.patch(id, 2, { kind: 'row', positions: [1], set: { readAs: 'до 20 мая 2026 г.' } }),
      await as.confirm(id),
      await discard(id, 2),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'draft_discarded' } });
    expect(await as.load(bytes)).toBe(id);
    const again = await as.read(id);
    expect([again.state, again.sections[0]?.rows[0]?.dates.map(({ due }) => due)]).toEqual([
      'draft',
      ['2026-05-15'],
    ]);
    // Whoever still sees the draft of before cannot put away the new one.
    expect((await discard(id, 1)).status).toBe(409);
    const events = await api.database.auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { seq: 'asc' },
    });
    expect(events.map(({ action }) => action)).toEqual([
      ...['order.loaded', 'order.draft_changed', 'order.draft_discarded', 'order.loaded'],
    ]);
  });
});
