import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi, pdf } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation, seedPassword } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';
import { docx as wordFile, p as paragraph } from '../../unit/documents/build-docx.js';

let api: TestApi;
let seed: SeededOrganisation;
let control: Caller;
let school: Caller;

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database, {
    tasks: Array.from({ length: 4 }, () => ({ mode: 'lead' as const })),
  });
  [control, school] = [await api.login('control'), await api.login('school')];
});
afterAll(() => api.close());

const taskOf = (index: number) => {
  const task = seed.tasks[index];
  if (!task) throw new Error('no such task');
  return task;
};
const paper = { kind: 'paper', paperReference: 'дело 1', title: 'Справка' };
const send = (who: Caller, id: string) =>
  who.call('POST', `/api/tasks/${id}/submissions`, { body: { kind: 'final', evidence: [paper] } });

describe('the desk of a reviewer', () => {
  interface Card {
    task: { id: string; text: string };
    toSign: { contentHash: string; bodyName: string; documents: { title: string }[] }[];
    previous: { previous: null | object }[];
    own: boolean;
    next: string | null;
    waiting: number;
  }
  const card = async (who: Caller, id: string) => (await who.call<Card>('GET', `/api/reviews/${id}`)).body;

  test('the longest waiting stands first, with how long it waits; the card leads on to the next', async () => {
    for (const [index, day] of [
      [1, '2026-03-02'],
      [0, '2026-03-03'],
      [2, '2026-03-04'],
    ] as const) {
      api.clock.now = new Date(`${day}T09:00:00Z`);
      const person = await api.login('lead');
      expect((await send(person, taskOf(index).leadAssignmentId)).status).toBe(201);
    }
    control = await api.login('control');
    interface Queue {
      items: {
        id: string;
        waitingDays: number;
        own: boolean;
        late: boolean;
        submissions: { documents: number }[];
      }[];
    }
    const queue = (await control.call<Queue>('GET', '/api/reviews')).body.items;
    expect(queue.map((one) => [one.id, one.waitingDays])).toEqual([
      [taskOf(1).occurrenceId, 2],
      [taskOf(0).occurrenceId, 1],
      [taskOf(2).occurrenceId, 0],
    ]);
    expect(queue[0]).toMatchObject({ own: false, late: false, submissions: [{ documents: 1 }] });
    expect(await card(control, taskOf(1).occurrenceId)).toMatchObject({
      ...{ own: false, next: taskOf(0).occurrenceId, waiting: 3 },
      toSign: [{ bodyName: 'МКУ «Центр обеспечения»', documents: [{ title: 'Справка' }] }],
      previous: [{ previous: null }],
    });
    // The last of the queue leads back to those that were passed over.
    expect((await card(control, taskOf(2).occurrenceId)).next).toBe(taskOf(1).occurrenceId);
    expect((await card(control, taskOf(3).occurrenceId)).toSign).toEqual([]);
  });

  test('an acceptance says what was signed, by whom and when', async () => {
    const { toSign } = await card(control, taskOf(1).occurrenceId);
    const made = await control.call<{ signature: object }>(
      'POST',
      `/api/occurrences/${taskOf(1).occurrenceId}/review`,
      {
        body: {
          ...{ decision: 'accept', password: seedPassword },
          seen: toSign.map((one) => one.contentHash),
        },
      },
    );
    expect(made.body.signature).toMatchObject({
      ...{ name: 'control a', post: 'начальник управления', at: '2026-03-04T09:00:00.000Z' },
      items: [{ contentHash: toSign[0]?.contentHash, bodyName: 'МКУ «Центр обеспечения»' }],
    });
  });

  test('one’s own report is marked', async () => {
    await api.database.post.create({
      data: {
        ...{ officialId: seed.officials.deputy, bodyId: seed.bodies.centre, title: 'методист' },
        startsOn: new Date('2026-01-01'),
      },
    });
    const deputy = await api.login('deputy');
    expect((await send(deputy, taskOf(3).leadAssignmentId)).status).toBe(201);
    expect((await card(deputy, taskOf(3).occurrenceId)).own).toBe(true);
    expect((await card(control, taskOf(3).occurrenceId)).own).toBe(false);
  });

  test('a task closed while its report waits asks for no decision and is none of those that wait', async () => {
    const { occurrenceId } = taskOf(3);
    const { waiting } = await card(control, occurrenceId);
    await api.database.occurrence.update({ where: { id: occurrenceId }, data: { state: 'cancelled' } });
    expect(await card(control, occurrenceId)).toMatchObject({ toSign: [], waiting: waiting - 1 });
    await api.database.occurrence.update({ where: { id: occurrenceId }, data: { state: 'submitted' } });
  });

  test('requests for another date: the oldest first where asked so, with who asks and for what', async () => {
    const person = await api.login('lead');
    await control.call('POST', `/api/occurrences/${taskOf(0).occurrenceId}/review`, {
      body: { decision: 'return', reason: 'дополнить' },
    });
    await person.call('POST', `/api/occurrences/${taskOf(0).occurrenceId}/extensions`, {
      body: { reason: 'мало времени', requestedDue: '2026-05-01' },
    });
    interface Requests {
      items: object[];
    }
    const asked = await control.call<Requests>('GET', '/api/extensions?state=asked&order=asc');
    expect(asked.body.items).toEqual([
      expect.objectContaining({
        ...{ askedBy: 'lead a', decidedBy: null, leadBody: 'МКУ «Центр обеспечения»', dueOn: '2026-04-01' },
        ...{ requestedDue: '2026-05-01', reason: 'мало времени', orderNumber: '88', number: 1 },
      }),
    ]);
  });
});

describe('evidence is looked at in place', () => {
  interface Preview {
    kind: string;
    inlineUrl: string | null;
    blocks: { kind: string; text?: string; cells?: string[] }[];
    truncated: boolean;
    reason: string | null;
  }

  async function preview(name: string, bytes: Buffer): Promise<Preview & { id: string }> {
    const person = await api.login('lead');
    const file = await person.upload<{ id: string }>('/api/evidence', { name, bytes });
    expect([name, file.status]).toEqual([name, 201]);
    const answer = await person.call<Preview & { id: string }>(
      'GET',
      `/api/evidence/${file.body.id}/preview`,
    );
    expect(answer.status).toBe(200);
    return answer.body;
  }

  test('a pdf comes inline under a policy that lets nothing run', async () => {
    const { kind, inlineUrl } = await preview('справка.pdf', pdf('показ'));
    expect([kind, inlineUrl !== null]).toEqual(['pdf', true]);
    const shown = await (await api.login('lead')).call('GET', inlineUrl ?? '');
    expect(shown.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    });
    expect(shown.headers['content-disposition']).toMatch(/^inline; /);
    expect(shown.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'self'/);
    expect((await school.call('GET', inlineUrl ?? '')).status).not.toBe(200);
  });

  test('a picture comes inline in a sandbox', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const { kind, inlineUrl } = await preview('снимок.png', Buffer.from(pixel, 'base64'));
    expect(kind).toBe('picture');
    const shown = await (await api.login('lead')).call('GET', inlineUrl ?? '');
    expect(shown.headers['content-security-policy']).toMatch(/sandbox/);
    expect(shown.headers['content-type']).toBe('image/png');
  });

  test('Word, Excel and text are shown as words', async () => {
    const docx = await preview('отчёт.docx', Buffer.from(wordFile(paragraph('Итоги мониторинга'))));
    expect(docx).toMatchObject({ kind: 'text', truncated: false });
    expect(docx.blocks).toContainEqual({ kind: 'paragraph', text: 'Итоги мониторинга' });
    const book = new Workbook();
    book.addWorksheet('Лист').addRows([
      ['Школа', 'Доля'],
      ['№ 1', 42],
    ]);
    const xlsx = await preview('таблица.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    expect(xlsx.blocks).toEqual([
      { kind: 'row', cells: ['Школа', 'Доля'] },
      { kind: 'row', cells: ['№ 1', '42'] },
    ]);
    const txt = await preview('заметка.txt', Buffer.from('первая строка\r\n\r\n<script>вторая</script>\n'));
    expect(txt.blocks).toEqual([
      { kind: 'paragraph', text: 'первая строка' },
      { kind: 'paragraph', text: '<script>вторая</script>' },
    ]);
  });

  test('a long text is cut and says so; what cannot be shown says why', async () => {
    const long = await preview('длинный.txt', Buffer.from('строка текста\n'.repeat(2_500)));
    expect([long.truncated, long.blocks.length]).toEqual([true, 2_000]);
    const zip = await preview('архив.zip', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64'));
    expect(zip).toMatchObject({ kind: 'none', blocks: [] });
    expect(zip.reason).toContain('Скачайте');
  });
});
