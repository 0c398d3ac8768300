import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { finishMail } from '../../../store/mail-fate.js';
import { claimMails } from '../../../store/mails.js';
import { axeViolations } from '../../support/browser.js';
import { seedOrganisation } from '../../support/seed.js';
import { createWeb, shot } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

let web: TestWeb;

/** A date is moved; the first letter about it goes out and is refused by the mail server, the others wait. */
beforeAll(async () => {
  web = await createWeb();
  const seed = await seedOrganisation(web.database);
  const control = await web.login('control');
  const moved = await control.call('POST', `/api/occurrences/${seed.tasks[0]?.occurrenceId ?? ''}/due`, {
    body: { newDue: '2026-06-01', ground: 'по письму школы' },
  });
  expect(moved.status).toBeLessThan(300);
  const now = new Date('2026-03-02T09:00:00Z');
  const mails = await claimMails(web.database, {
    ...{ lane: 'urgent' as const, scope: { organisationId: seed.organisationId }, now },
    ...{ limit: 1, leaseSeconds: 30, publicUrl: 'https://vekha.kurkino.example' },
    linkSecret: 'a secret only for tests, long enough',
  });
  expect(mails).toHaveLength(1);
  for (const { id } of mails)
    await finishMail(web.database, {
      ...{ mailId: id, outcome: 'refused', response: '550 No such user here', now },
    });
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

describe('«Письма»', () => {
  test('tells why a letter did not arrive, shows it, and sends it once more, once', async () => {
    const page = await web.open('/mails', { as: 'control' });
    await page.getByRole('combobox', { name: 'Что с письмом' }).click();
    await page.getByRole('option', { name: 'Не доставлено' }).click();
    await page.waitForURL(/state=refused/);
    const row = page.getByRole('row').filter({ hasText: 'Почтовый сервер ответил: 550 No such user here' });
    await row.waitFor();
    expect(await row.innerText()).toContain('не доставлено');
    await page.reload();
    await row.getByRole('button', { name: 'Срок перенесён' }).press('Enter');
    await page.getByText('Письмо не дошло').waitFor();
    expect(await page.getByRole('region', { name: 'Текст письма' }).innerText()).toContain('по письму школы');
    await shot(page, 'mails-letter');
    await page.getByRole('button', { name: 'Отправить ещё раз' }).dblclick();
    await page.getByRole('dialog').getByText('Поставлено в очередь').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await web.database.auditEvent.count({ where: { action: 'notification.sent_again' } })).toBe(1);
    await page.getByRole('button', { name: 'Открыть новое письмо' }).click();
    await page.getByText('Так письмо прочтут, если отправить его сейчас').waitFor();
    expect(await page.getByRole('button', { name: 'Отправить ещё раз' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('an empty filter says so and is reset; an auditor sends nothing', async () => {
    const page = await web.open('/mails?kind=cancelled', { as: 'auditor' });
    await page.getByText('По этому отбору писем нет').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Сбросить отбор' }).last().click();
    await shot(page, 'mails');
    await page.getByRole('row').filter({ hasText: '550' }).getByRole('button').click();
    await page.getByText('Письмо не дошло').waitFor();
    expect(await page.getByRole('button', { name: 'Отправить ещё раз' }).count()).toBe(0);
  });

  test('an executor is told whose page this is', async () => {
    const page = await web.open('/mails', { as: 'lead' });
    await page.getByText('Журнал писем ведёт сотрудник контроля').waitFor();
  });
});
