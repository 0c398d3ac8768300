import { createTransport } from 'nodemailer';

export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** With angle brackets. */
  messageId: string;
  headers?: Readonly<Record<string, string>>;
}

/**
 * What became of a try. `refused`: the server will never take this mail for this address. `later`: the mail itself may well
 * be fine (the server is down or busy, our own access is wrong), so it must be tried again. `response`: in the server's words.
 */
export interface SendResult {
  outcome: 'sent' | 'refused' | 'later';
  response: string;
}

export interface Mailer {
  /** Never rejects: every failure is a result. */
  send(mail: OutgoingMail): Promise<SendResult>;
  /** Ends the connections; mails under way are given back as `later`. */
  close(): void;
}

/** Mails that are under way at one time; more only wait inside the pool. */
export const mailConnections = 10;

/**
 * A pool of connections to the mail server of `smtpUrl` (`smtp://` with STARTTLS where offered, `smtps://`), writing in the
 * name of `from`. Connects with the first mail. The url may hold a password and is never logged.
 */
export function createMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: mailConnections,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, html, messageId, headers }) {
      try {
        const info = await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId,
          // RFC 3834: keeps out-of-office answers from coming back.
          headers: { 'Auto-Submitted': 'auto-generated', ...headers },
        });
        const rejection = info.rejectedErrors?.[0];
        if (info.accepted.length === 0) return resultOf(rejection ?? new Error(info.response));
        return { outcome: 'sent', response: info.response };
      } catch (error) {
        return resultOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** The fields of nodemailer's errors that matter here; `response` is the server's whole line. */
interface SmtpFailure {
  code?: unknown;
  responseCode?: unknown;
  response?: unknown;
  command?: unknown;
  message?: unknown;
}

/**
 * A 5xx answer refuses this mail only when it was given to its recipient or its content. The same to the greeting, the login
 * or the sender is a fault of the installation, and giving all mails up for it would lose them. An address that cannot be
 * written in SMTP at all is found before anything is sent and has no answer.
 */
function resultOf(error: unknown): SendResult {
  const { code, responseCode, response, command, message } = error as SmtpFailure;
  const words = typeof response === 'string' && response !== '' ? response : asText(message);
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  const permanent = typeof responseCode === 'number' && responseCode >= 500;
  const unwritable = code === 'EENVELOPE' && command === 'API';
  return { outcome: (aboutThisMail && permanent) || unwritable ? 'refused' : 'later', response: words };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : 'нет ответа';
}
