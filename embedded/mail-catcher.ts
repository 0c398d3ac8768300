import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { mailFile, mailIndexFile, type MailEntry } from '../platform/mail-folder.js';

/** The newest mails are kept; older ones go in steps, so that not every mail rewrites the index. */
const usual = { kept: 2000, surplus: 200 };
const MAIL_LIMIT = 50 * 1024 * 1024;

export type Refusal = 550 | 451;

export interface MailCatcher {
  /** `smtp://127.0.0.1:port` */
  url: string;
  /** From now on mail to this address is refused for good (550) or for now (451); `undefined` takes it again. */
  refuse(address: string, code: Refusal | undefined): void;
  stop(): Promise<void>;
}

/** An SMTP server on loopback that delivers nowhere: every mail becomes a file of `folder`, for a person to look at. */
export async function startMailCatcher(folder: string, port: number, limits = usual): Promise<MailCatcher> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const shelf = createShelf(folder, limits);
  const refusals = new Map<string, Refusal>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAIL_LIMIT,
    logger: false,
    onRcptTo({ address }, _session, done) {
      const code = refusals.get(address.toLowerCase());
      if (code === undefined) done();
      else
        done(
          Object.assign(new Error(code === 550 ? 'No such mailbox' : 'Try again later'), {
            responseCode: code,
          }),
        );
    },
    onData(stream, session, done) {
      read(stream)
        .then((source) => shelf.put(source, session))
        .then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  server.on('error', () => undefined); // a client that broke off is nobody's fault here
  return {
    url: `smtp://127.0.0.1:${port}`,
    refuse(address, code) {
      if (code === undefined) refusals.delete(address.toLowerCase());
      else refusals.set(address.toLowerCase(), code);
    },
    async stop() {
      await new Promise<void>((resolve) => server.close(resolve));
      await shelf.idle();
    },
  };
}

async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Files and index. Writes go one after another: two mails at once must not trim the index under each other. */
function createShelf(folder: string, { kept, surplus }: typeof usual) {
  let queue: Promise<void> = Promise.resolve();
  let count: number | undefined;

  async function store(source: Buffer, session: SMTPServerSession): Promise<void> {
    const { subject, messageId } = await simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true });
    const receivedAt = new Date().toISOString();
    const entry: MailEntry = {
      id: `${receivedAt.replace(/\D/g, '')}-${randomBytes(4).toString('hex')}`,
      messageId: messageId ?? '',
      from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
      to: session.envelope.rcptTo.map(({ address }) => address),
      subject: subject ?? '',
      receivedAt,
    };
    const file = mailFile(folder, entry.id);
    const handle = await open(`${file}.new`, 'w', 0o600);
    try {
      await handle.writeFile(source);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${file}.new`, file);
    await appendFile(mailIndexFile(folder), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    count = (count ?? (await lines()).length - 1) + 1;
    if (count > kept + surplus) await trim();
  }

  const lines = async () =>
    (await readFile(mailIndexFile(folder), 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');

  async function trim(): Promise<void> {
    const all = await lines();
    const newest = all.slice(-kept);
    await writeFile(`${mailIndexFile(folder)}.new`, `${newest.join('\n')}\n`, { mode: 0o600 });
    await rename(`${mailIndexFile(folder)}.new`, mailIndexFile(folder));
    for (const line of all.slice(0, -kept)) {
      const id = /"id":"([0-9a-zA-Z-]+)"/.exec(line)?.[1];
      if (id !== undefined) await rm(mailFile(folder, id), { force: true });
    }
    count = newest.length;
  }

  return {
    put(source: Buffer, session: SMTPServerSession): Promise<void> {
      const done = queue.then(() => store(source, session));
      queue = done.catch(() => undefined);
      return done;
    },
    idle: () => queue,
  };
}
