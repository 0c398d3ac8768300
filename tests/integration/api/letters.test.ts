import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { finishMail } from '../../../store/mail-fate.js';
import { claimMails } from '../../../store/mails.js';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

let api: TestApi;
let seed: SeededOrganisation;
let control: Caller;

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database);
  control = await api.login('control');
});
afterAll(() => api.close());

describe('the ledger of letters', () => {
  interface Row {
    id: string;
    kind: string;
    kindWords: string;
    state: string;
    stateWords: string;
    recipientName: string | null;
    mail: { subject: string } | null;
  }
  interface Preview {
    kind: string;
    subject: string;
    text: string;
    html: string;
    messageId: string | null;
    address: string | null;
    state: string;
  }
  const rows = async (query = '') =>
    (await control.call<{ items: Row[] }>('GET', `/api/notifications?limit=200&${query}`)).body.items;
  const preview = async (id: string) =>
    (await control.call<Preview>('GET', `/api/notifications/${id}/preview`)).body;

  /** What the worker does, up to the mail server's answer. */
  async function deliver(outcome: 'sent' | 'refused'): Promise<string[]> {
    const mails = await claimMails(api.database, {
      ...{ lane: 'urgent' as const, scope: { organisationId: seed.organisationId }, now: api.clock.now },
      ...{ limit: 50, leaseSeconds: 30, publicUrl: 'https://vekha.kurkino.example' },
      linkSecret: 'a secret only for tests, long enough',
    });
    for (const { id } of mails)
      await finishMail(api.database, { mailId: id, outcome, response: outcome, now: api.clock.now });
    return mails.map((mail) => mail.messageId);
  }

  test('a letter is read before it goes, sent, read as it went, and sent again as a new one', async () => {
    const { occurrenceId } = seed.tasks[0] ?? { occurrenceId: '' };
    await control.call('POST', `/api/occurrences/${occurrenceId}/due`, {
      body: { newDue: '2026-06-01', ground: 'по письму школы' },
    });
    const planned = await rows(`kind=extended&occurrence=${occurrenceId}`);
    expect(planned.map((row) => [row.kindWords, row.stateWords])).toEqual(
      planned.map(() => ['срок перенесён', 'ждёт отправки']),
    );
    const first = planned.find((row) => row.recipientName === 'lead a');
    if (!first) throw new Error('the lead was not told');
    expect(await preview(first.id)).toMatchObject({
      kind: 'planned',
      messageId: null,
      address: 'lead.a@kurkino.example',
    });
    expect((await preview(first.id)).text).toContain('по письму школы');
    expect(await control.call('POST', `/api/notifications/${first.id}/send-again`)).toMatchObject({
      ...{ status: 409, body: { code: 'notification_waits' } },
    });
    const sent = await deliver('refused');
    const went = await preview(first.id);
    expect(went).toMatchObject({ kind: 'sent', state: 'refused' });
    expect(sent).toContain(went.messageId);

    const again = await control.call<{ id: string; sendAfter: string }>(
      'POST',
      `/api/notifications/${first.id}/send-again`,
    );
    expect(again.status).toBe(201);
    expect(again.body.sendAfter).toBe('2026-03-02T09:00:00.000Z');
    const [newMessage] = await deliver('sent');
    expect(sent).not.toContain(newMessage);
    expect(await preview(again.body.id)).toMatchObject({
      kind: 'sent',
      state: 'sent',
      messageId: newMessage,
    });
    // The old row tells its old fate.
    expect(await preview(first.id)).toEqual(went);
    expect(await api.database.auditEvent.count({ where: { action: 'notification.sent_again' } })).toBe(1);
    expect(await api.database.outbox.count({ where: { process: 'urgent_mail' } })).toBeGreaterThan(0);
  });

  test('links that act without an account are not shown to whoever reads the ledger', async () => {
    const [row] = (await rows('kind=extended')).filter((one) => one.mail !== null);
    const { text, html } = await preview(row?.id ?? '');
    const links = [...text.matchAll(/\/link\/(\S+)/g)].map(([, end]) => end ?? '');
    expect(links.length).toBeGreaterThan(0);
    for (const end of links) {
      expect(end).toMatch(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/);
      expect((await api.anonymous.call('GET', `/link/${end}`)).status).not.toBe(200);
    }
    expect(html).not.toContain('<script');
  });

  test('what would now be untrue is not sent again', async () => {
    const { occurrenceId, leadAssignmentId } = seed.tasks[1] ?? { occurrenceId: '', leadAssignmentId: '' };
    const old = await api.database.notification.create({
      data: {
        ...{
          organisationId: seed.organisationId,
          key: 'test:remind',
          activityId: seed.tasks[1]?.activityId ?? '',
        },
        ...{ occurrenceId, assignmentId: leadAssignmentId, recipient: `official:${seed.officials.lead}` },
        ...{
          kind: 'remind',
          lane: 'digest',
          day: new Date('2026-03-01'),
          sendAfter: new Date(),
          state: 'sent',
        },
      },
    });
    await control.call('POST', `/api/occurrences/${occurrenceId}/cancel`, { body: { ground: 'не нужно' } });
    expect(await control.call('POST', `/api/notifications/${old.id}/send-again`)).toMatchObject({
      ...{ status: 409, body: { code: 'notification_obsolete' } },
    });
    await api.database.official.update({ where: { id: seed.officials.lead }, data: { email: null } });
    const [cancelled] = await rows(`kind=cancelled&recipient=official:${seed.officials.lead}`);
    await deliver('sent');
    expect((await preview(cancelled?.id ?? '')).state).toBe('refused');
    expect(await control.call('POST', `/api/notifications/${cancelled?.id ?? ''}/send-again`)).toMatchObject({
      ...{ status: 409, body: { code: 'no_address' } },
    });
  });

  test('bad input', async () => {
    expect((await control.call('GET', '/api/notifications?recipient=x')).status).toBe(400);
    expect((await control.call('GET', '/api/notifications/x/preview')).status).toBe(400);
    expect((await control.call('POST', `/api/notifications/${seed.orderId}/send-again`)).status).toBe(404);
  });
});
