import { describe, expect, test } from '@jest/globals';
import { centre, DraftDesk } from './draft-desk.js';
import { answer, orderFile } from './drafting.js';

const desk = new DraftDesk();

describe('the journal', () => {
  test('says what was changed in a draft, by whom, and names officials', async () => {
    const id = await desk.load(['Доклад', 'август, ежегодно', centre]);
    const officer = await desk.api.database.official.findFirstOrThrow();
    const saved = await desk.as.patch(
      ...([id, 0] as const),
      { kind: 'row', positions: [1], set: { readAs: 'до 15 июля ежегодно' } },
      { kind: 'plan', controlOfficerId: officer.id },
    );
    expect(saved.status).toBe(200);
    const journal = await desk.control.call<{ items: { what: string; who: string }[] }>(
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
    const id = await desk.load(['Доклад', 'август, ежегодно', centre]);
    const title = (words: string) => ({ kind: 'section', index: 1, title: words });
    expect((await desk.as.patch(id, 0, title('Первый'))).status).toBe(200);
    const late = await desk.deputy.patch(id, 0, title('Второй'));
    expect(late).toMatchObject({ status: 409, body: { code: 'draft_changed' } });
    const { changedBy, changedAt, version } = late.body.details as Record<string, unknown>;
    expect({ version, changedAt }).toEqual({ version: 1, changedAt: '2026-03-02T09:00:00.000Z' });
    expect(late.body.detail).toContain(String(changedBy));
    expect((await desk.as.read(id)).sections[0]?.title).toBe('Первый');
    const answers = await Promise.all([1, 2, 3].map((n) => desk.as.patch(id, 1, title(`Гонка ${n}`))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});

describe('confirming', () => {
  const plan = { validFrom: '2026-01-12', validUntil: '2027-12-31', controlFrom: '2026-03-02' };

  test('takes the edited draft: texts, rule, mode, planned day, left-out rows; once', async () => {
    const id = await desk.load(
      ['Доклад', 'ежегодно', centre],
      ['Не мероприятие', 'ежегодно', centre],
      ['Справка', 'когда-нибудь', 'образовательные учреждения'],
    );
    expect((await desk.as.confirm(id, plan)).body).toMatchObject({ code: 'questions_open' });
    const draft = await desk.as.read(id);
    const third = draft.questions.filter(({ position }) => position === 3);
    const saved = await desk.as.patch(
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
    expect((await desk.as.confirm(id, { ...plan, version: 0 })).body.code).toBe('draft_changed');
    const confirmed = await desk.as.confirm(id, { ...plan, version: 1 });
    expect(confirmed).toMatchObject({ status: 200, body: { activities: 2, past: 0 } });
    const activities = await desk.api.database.activity.findMany({
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
    const hints = await desk.api.database.outbox.findMany({ where: { process: 'activity' } });
    expect(hints.map(({ key }) => key)).toEqual(expect.arrayContaining(activities.map((one) => one.id)));
    expect(await desk.as.confirm(id, plan)).toMatchObject({ status: 409, body: { code: 'order_confirmed' } });
    expect((await desk.as.patch(id, 1, { kind: 'document', number: '9' })).body.code).toBe('order_confirmed');
    expect(await desk.api.database.activity.count({ where: { orderId: id } })).toBe(2);
  });

  test('a body written in other quotes or letters than the organisation has it is that body', async () => {
    const group = 'школы-наставники района';
    const organisation = await desk.api.database.organisation.findFirstOrThrow();
    const known = await desk.api.database.body.create({
      data: { organisationId: organisation.id, name: group, kind: 'group', createdAt: new Date() },
    });
    const id = await desk.load(['Справка', 'ежегодно', `МКУ "Центр обеспечения"; Школы–наставники района`]);
    const before = await desk.api.database.body.count();
    expect(await desk.as.confirm(id, plan)).toMatchObject({ status: 200 });
    expect(await desk.api.database.body.count()).toBe(before);
    const bodies = await desk.api.database.activityBody.findMany({
      where: { activity: { orderId: id } },
      orderBy: { index: 'asc' },
      include: { body: true },
    });
    expect(bodies.map(({ body }) => body.name)).toEqual([centre, known.name]);
  });

  test('a row that would never become a task says so: its day was before control, or never comes', async () => {
    const id = await desk.load(
      ['Отчёт', 'до 15.02.2026', centre],
      ['Доклад', 'ежегодно до 1 марта', centre],
      ['Мониторинг', 'по графику', centre],
      ['Справка', 'ежегодно', centre],
    );
    const period = { validFrom: '2026-03-02', validUntil: '2026-12-31', controlFrom: '2026-03-15' };
    const shown = await desk.as.preview(id, { kind: 'plan', ...period });
    const rows = shown.body.sections.flatMap((section) => section.rows);
    expect(rows.map(({ dates, never }) => [dates.length, never])).toEqual([
      [0, 'past'],
      [0, 'outside'],
      [0, null],
      [1, null],
    ]);
  });
});

describe('a draft put away', () => {
  const discard = (id: string, version: number) =>
    desk.control.call('POST', `/api/orders/${id}/draft/discard`, { body: { version } });
  const listed = async (id: string) =>
    (await desk.control.call<{ items: { id: string }[] }>('GET', '/api/orders?limit=200')).body.items.some(
      (one) => one.id === id,
    );

  test('is nowhere any more, keeps its history, and its file starts anew without what was decided', async () => {
    const bytes = orderFile(desk.head(), [
      { title: 'Раздел', rows: [['Доклад', 'до 15 мая 2026 г.', centre]] },
    ]);
    const id = await desk.as.load(bytes);
    await desk.as.patch(id, 0, { kind: 'row', positions: [1], set: { readAs: 'до 20 мая 2026 г.' } });
    expect(await discard(id, 0)).toMatchObject({ status: 409, body: { code: 'draft_changed' } });
    expect(await listed(id)).toBe(true);
    expect((await discard(id, 1)).status).toBe(200);
    expect(await listed(id)).toBe(false);
    for (const answer of [
      await desk.control.call('GET', `/api/orders/${id}/draft`),
      await desk.as.patch(id, 2, { kind: 'row', positions: [1], set: { readAs: 'до 20 мая 2026 г.' } }),
      await desk.as.confirm(id),
      await discard(id, 2),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'draft_discarded' } });
    expect(await desk.as.load(bytes)).toBe(id);
    const again = await desk.as.read(id);
    expect([again.state, again.sections[0]?.rows[0]?.dates.map(({ due }) => due)]).toEqual([
      'draft',
      ['2026-05-15'],
    ]);
    // Whoever still sees the draft of before cannot put away the new one.
    expect((await discard(id, 1)).status).toBe(409);
    const events = await desk.api.database.auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { seq: 'asc' },
    });
    expect(events.map(({ action }) => action)).toEqual([
      ...['order.loaded', 'order.draft_changed', 'order.draft_discarded', 'order.loaded'],
    ]);
  });
});
