import { readdirSync, statSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { startMailCatcher, type MailCatcher } from '../../../embedded/mail-catcher.js';
import { listMails, mailIndexFile, readMail } from '../../../platform/mail-folder.js';
import { freePorts } from '../../../platform/ports.js';
import { temporaryData } from '../../support/temporary-data.js';

let data: ReturnType<typeof temporaryData>;
let catcher: MailCatcher;
beforeEach(async () => {
  data = temporaryData();
  const [port = 0] = await freePorts(1);
  catcher = await startMailCatcher(data.mail, port);
});
afterEach(async () => {
  await catcher.stop();
  data.remove();
});

const send = (mail: SendMailOptions) =>
  nodemailer.createTransport(catcher.url).sendMail({ from: 'Веха <vekha@school.ru>', ...mail });

test('a mail is kept whole and found again, with its Russian words', async () => {
  await send({
    to: ['Анна <anna@school.ru>', 'ivan@school.ru'],
    subject: 'Срок завтра: «Мониторинг качества подготовки»',
    messageId: '<task-1@vekha>',
    text: 'До конца срока остался один день.',
    html: '<p>До конца срока остался <b>один</b> день.</p>',
  });
  const [entry, ...more] = await listMails(data.mail);
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    messageId: '<task-1@vekha>',
    from: 'vekha@school.ru',
    to: ['anna@school.ru', 'ivan@school.ru'],
    subject: 'Срок завтра: «Мониторинг качества подготовки»',
  });
  const mail = await readMail(data.mail, entry?.id ?? '');
  expect(mail.text.trim()).toBe('До конца срока остался один день.');
  expect(mail.html).toContain('<b>один</b>');
  expect(mail.source).toContain('Message-ID: <task-1@vekha>');
  expect(statSync(join(data.mail, `${mail.id}.eml`)).mode & 0o777).toBe(0o600);
});

test('newest first, and mails sent at once all arrive', async () => {
  await send({ to: 'a@school.ru', subject: 'первое', text: '1' });
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => send({ to: 'a@school.ru', subject: `${n}`, text: 'x' })),
  );
  await send({ to: 'a@school.ru', subject: 'последнее', text: '2' });
  const mails = await listMails(data.mail);
  expect(mails).toHaveLength(22);
  expect(mails[0]?.subject).toBe('последнее');
  expect(mails[21]?.subject).toBe('первое');
  expect(await listMails(data.mail, 3)).toHaveLength(3);
});

test('only the newest are kept, files and index alike', async () => {
  const [port = 0] = await freePorts(1);
  const folder = join(data.root, 'small');
  const small = await startMailCatcher(folder, port, { kept: 10, surplus: 2 });
  const transport = nodemailer.createTransport(small.url);
  for (let n = 1; n <= 13; n += 1)
    await transport.sendMail({ from: 'a@b.ru', to: 'c@d.ru', subject: `${n}`, text: 'x' });
  await small.stop();
  const subjects = (await listMails(folder)).map(({ subject }) => subject);
  expect(subjects).toEqual(['13', '12', '11', '10', '9', '8', '7', '6', '5', '4']);
  expect(readdirSync(folder).filter((name) => name.endsWith('.eml'))).toHaveLength(10);
});

test('an address can be refused for good, for now, and taken again', async () => {
  catcher.refuse('Gone@school.ru', 550);
  catcher.refuse('busy@school.ru', 451);
  await expect(send({ to: 'gone@school.ru', text: 'x' })).rejects.toMatchObject({ responseCode: 550 });
  await expect(send({ to: 'busy@school.ru', text: 'x' })).rejects.toMatchObject({ responseCode: 451 });
  catcher.refuse('busy@school.ru', undefined);
  await send({ to: 'busy@school.ru', text: 'x' });
  expect(await listMails(data.mail)).toHaveLength(1);
});

test('an id that is a path, or unknown, is answered with "not found"', async () => {
  await send({ to: 'a@school.ru', text: 'x' });
  for (const id of ['../secrets/postgres', 'index.jsonl', '', '20260101-00000000'])
    await expect(readMail(data.mail, id)).rejects.toMatchObject({ code: 'mail.not_found' });
});

test('nothing caught yet is an empty list, and half a last line is left out', async () => {
  expect(await listMails(join(data.root, 'other'))).toEqual([]);
  await send({ to: 'a@school.ru', subject: 'целое', text: 'x' });
  appendFileSync(mailIndexFile(data.mail), '{"id":"2026');
  expect((await listMails(data.mail)).map(({ subject }) => subject)).toEqual(['целое']);
});
