import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  /** Envelope recipients, as the client wrote them. */
  to: string[];
  /** With angle brackets. */
  messageId: string;
  subject: string;
  text: string;
  html: string;
  header(name: string): string;
}

export interface SmtpSink {
  /** `smtp://127.0.0.1:<port>`. */
  url: string;
  /** What was taken, in the order of arrival. */
  received: ReceivedMail[];
  /** Answers RCPT TO of this address (lower case) with that code, the next `times` times. */
  answer(address: string, code: number, times?: number): void;
  /** The next greeting, or MAIL FROM, is answered with that code once. */
  answerSender(code: number): void;
  /** Called with every message before it is taken; what it awaits keeps the client waiting. */
  onMessage(hook: (mail: ReceivedMail) => void | Promise<void>): void;
  stop(): Promise<void>;
}

/** A real SMTP server on a free loopback port that keeps what it is given. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const received: ReceivedMail[] = [];
  const answers = new Map<string, { code: number; times: number }>();
  const senderCodes: number[] = [];
  let hook: (mail: ReceivedMail) => void | Promise<void> = () => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onMailFrom(_address, _session, done) {
      const code = senderCodes.shift();
      if (code === undefined) done();
      else done(refusal(code));
    },
    onRcptTo({ address }, _session, done) {
      const answer = answers.get(address.toLowerCase());
      if (!answer || answer.times <= 0) return done();
      answer.times -= 1;
      return done(refusal(answer.code));
    },
    onData(stream, session, done) {
      simpleParser(stream)
        .then(async (parsed) => {
          const mail = toMail(
            parsed,
            session.envelope.rcptTo.map(({ address }) => address),
          );
          await hook(mail);
          received.push(mail);
        })
        .then(() => done(), done);
    },
  });
  // A client killed in the middle of a mail resets its connection: that is what the crash test is about.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answer: (address, code, times = Infinity) => {
      answers.set(address.toLowerCase(), { code, times });
    },
    answerSender: (code) => {
      senderCodes.push(code);
    },
    onMessage: (next) => {
      hook = next;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function refusal(code: number): Error {
  return Object.assign(new Error(code >= 500 ? 'no such user here' : 'greylisted, try again later'), {
    responseCode: code,
  });
}

function toMail(parsed: ParsedMail, to: string[]): ReceivedMail {
  return {
    to,
    messageId: parsed.messageId ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    header: (name) => {
      const value = parsed.headers.get(name.toLowerCase());
      return typeof value === 'string' ? value : '';
    },
  };
}
