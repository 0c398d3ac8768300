import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMailer } from '../../../platform/mailer.js';
import type { Mailer, OutgoingMail } from '../../../platform/mailer.js';
import { startSmtpSink } from '../../support/smtp-sink.js';
import type { SmtpSink } from '../../support/smtp-sink.js';

let sink: SmtpSink;
let mailer: Mailer;

beforeAll(async () => {
  sink = await startSmtpSink();
  mailer = createMailer({ smtpUrl: sink.url, from: 'Веха <vekha@example.test>' });
});

afterEach(() => {
  sink.received.length = 0;
});

afterAll(async () => {
  mailer.close();
  await sink.stop();
});

const mail = (to: string): OutgoingMail => ({
  to,
  subject: 'Веха: на сегодня 3 задачи',
  text: 'Здравствуйте!',
  html: '<p>Здравствуйте!</p>',
  messageId: '<0197-fixed@vekha.example>',
});

test('a mail arrives whole, with our Message-ID and marked as automatic', async () => {
  const result = await mailer.send(mail('reader@example.test'));
  expect(result.outcome).toBe('sent');
  expect(sink.received).toHaveLength(1);
  expect(sink.received[0]).toMatchObject({
    to: ['reader@example.test'],
    messageId: '<0197-fixed@vekha.example>',
    subject: 'Веха: на сегодня 3 задачи',
    html: '<p>Здравствуйте!</p>',
  });
  expect(sink.received[0]?.text.trim()).toBe('Здравствуйте!');
  expect(sink.received[0]?.header('Auto-Submitted')).toBe('auto-generated');
});

describe('what the mail server answers', () => {
  test('5xx to the recipient refuses the mail, in the server’s words', async () => {
    sink.answer('gone@example.test', 550);
    expect(await mailer.send(mail('gone@example.test'))).toEqual({
      outcome: 'refused',
      response: '550 no such user here',
    });
  });

  test('4xx to the recipient puts it off', async () => {
    sink.answer('grey@example.test', 451, 1);
    expect((await mailer.send(mail('grey@example.test'))).outcome).toBe('later');
    expect((await mailer.send(mail('grey@example.test'))).outcome).toBe('sent');
  });

  test('5xx to our own sender address loses no mail', async () => {
    sink.answerSender(553);
    expect((await mailer.send(mail('reader@example.test'))).outcome).toBe('later');
  });

  test('5xx and 4xx to the content', async () => {
    const answer = (responseCode: number) => () =>
      Promise.reject(Object.assign(new Error('content'), { responseCode }));
    sink.onMessage(answer(554));
    expect((await mailer.send(mail('reader@example.test'))).outcome).toBe('refused');
    sink.onMessage(answer(452));
    expect((await mailer.send(mail('reader@example.test'))).outcome).toBe('later');
    sink.onMessage(() => undefined);
    expect(sink.received).toHaveLength(0);
  });

  test('an address that is none is refused before anything is sent', async () => {
    expect((await mailer.send(mail('не адрес'))).outcome).toBe('refused');
  });

  test('a mail never goes to a second address hidden in the first', async () => {
    await mailer.send(mail('reader@example.test, other@example.test'));
    await mailer.send(mail('reader@example.test\r\nBcc: other@example.test'));
    expect(sink.received.flatMap(({ to }) => to)).not.toContain('other@example.test');
  });
});

describe('when the mail server is not well', () => {
  test('nobody listens: later', async () => {
    const unused = createServer();
    await new Promise<void>((resolve) => unused.listen(0, '127.0.0.1', resolve));
    const { port } = unused.address() as AddressInfo;
    await new Promise((resolve) => unused.close(resolve));
    const lonely = createMailer({
      smtpUrl: `smtp://user:secret@127.0.0.1:${port}`,
      from: 'vekha@example.test',
    });
    const result = await lonely.send(mail('reader@example.test'));
    lonely.close();
    expect(result.outcome).toBe('later');
    expect(result.response).not.toContain('secret');
  });

  test('a login that is refused is our fault, not the reader’s: later', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 ready\r\n');
      socket.on('data', (data) => {
        const line = data.toString();
        if (line.startsWith('EHLO')) socket.write('250-here\r\n250 AUTH PLAIN LOGIN\r\n');
        else if (line.startsWith('AUTH')) socket.write('535 5.7.8 authentication failed\r\n');
        else socket.end('221 bye\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const locked = createMailer({
      smtpUrl: `smtp://user:secret@127.0.0.1:${port}`,
      from: 'vekha@example.test',
    });
    const result = await locked.send(mail('reader@example.test'));
    locked.close();
    server.close();
    expect(result.outcome).toBe('later');
    expect(result.response).toContain('535');
  });
});
