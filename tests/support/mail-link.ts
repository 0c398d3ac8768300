import { request as httpRequest } from 'node:http';
import { createSendMail } from '../../activities/send-mail.js';
import type { NotificationKind } from '../../domain/notifications.js';
import { laneOf } from '../../domain/notifications.js';
import { createMailer } from '../../platform/mailer.js';
import { change, processActor } from '../../store/change.js';
import type { Database } from '../../store/client.js';
import { planNotifications } from '../../store/notifications/plan-notifications.js';
import { loadSettings } from '../../store/settings.js';
import { startSmtpSink } from './smtp-sink.js';
import type { ReceivedMail } from './smtp-sink.js';

export const linkSecret = 'a secret only for tests, long enough';

export interface MailedTask {
  organisationId: string;
  activityId: string;
  occurrenceId: string;
  assignmentId: string;
}

/** Plans a notice, sends the waiting mails over real SMTP at `now`, and gives back what arrived. */
export async function mailTask(
  database: Database,
  task: MailedTask,
  {
    kind = 'assigned',
    now,
    publicUrl,
    secret = linkSecret,
  }: { kind?: NotificationKind; now: Date; publicUrl: string; secret?: string },
): Promise<ReceivedMail[]> {
  const { organisationId, activityId, occurrenceId, assignmentId } = task;
  const settings = await loadSettings(database, organisationId);
  const lane = laneOf(kind);
  // The digest of a morning is written in the night before.
  const planned = lane === 'digest' ? new Date(now.getTime() - 6 * 3_600_000) : now;
  await change(database, { organisationId, actor: processActor, now: planned }, (unit) =>
    planNotifications(unit, settings, { kind, activityId, occurrenceId, assignmentIds: [assignmentId] }),
  );
  const sink = await startSmtpSink();
  const mailer = createMailer({ smtpUrl: sink.url, from: 'vekha@example.test' });
  try {
    const { sendBatch } = createSendMail({ database, mailer, publicUrl, linkSecret: secret });
    await sendBatch({ scope: { lane, organisationId }, now: now.getTime() });
    return sink.received;
  } finally {
    mailer.close();
    await sink.stop();
  }
}

/** The paths `/link/<token>` in the words of a mail, in their order. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/\/link\/[0-9a-f]{40}\b/g)].map(([path]) => path);
}

export interface PageAnswer {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

export type FormPart = [name: string, value: string | { name: string; bytes: Buffer }];

/** A form as a browser writes it, line breaks in texts as CRLF. */
export function formBytes(parts: readonly FormPart[]): { payload: Buffer; type: string } {
  const boundary = '----vekha-form-boundary';
  const chunks = parts.map(([name, value]) => {
    const file = typeof value === 'string' ? null : value;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file ? `; filename="${file.name}"\r\nContent-Type: application/octet-stream` : ''}\r\n\r\n`;
    const bytes = typeof value === 'string' ? Buffer.from(value.replace(/\n/g, '\r\n')) : value.bytes;
    return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n')]);
  });
  return {
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

/** A browser without scripts and cookies: opens pages and sends forms, as after Referrer-Policy no-referrer. */
export function visitor(port: number) {
  const ask = (method: string, path: string, headers: Record<string, string>, payload?: Buffer) =>
    new Promise<PageAnswer>((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString('utf8'),
            headers: response.headers,
          }),
        );
      });
      request.on('error', reject);
      request.end(payload);
    });
  return {
    get: (path: string) => ask('GET', path, { accept: 'text/html' }),
    head: (path: string) => ask('HEAD', path, {}),
    post(path: string, parts: readonly FormPart[], headers: Record<string, string> = {}) {
      const { payload, type } = formBytes(parts);
      return ask(
        'POST',
        path,
        { origin: 'null', 'content-type': type, 'content-length': `${payload.length}`, ...headers },
        payload,
      );
    },
  };
}
