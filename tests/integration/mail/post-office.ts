import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { createSendMail } from '../../../activities/send-mail.js';
import type { BatchResult, SendMailDeps } from '../../../activities/send-mail.js';
import type { MailLane } from '../../../domain/notifications.js';
import { createMailer } from '../../../platform/mailer.js';
import type { Mailer } from '../../../platform/mailer.js';
import { connectDatabase } from '../../../store/client.js';
import type { Database } from '../../../store/client.js';
import { listNotifications } from '../../../store/notifications/list-notifications.js';
import type { MailScope } from '../../../store/notifications/mail-scope.js';
import { createTestDatabase } from '../../support/database.js';
import type { TestDatabase } from '../../support/database.js';
import { startSmtpSink } from '../../support/smtp-sink.js';
import type { SmtpSink } from '../../support/smtp-sink.js';
import { makeBody, makeOfficial, makeScene } from './fixture.js';
import type { Scene } from './fixture.js';

/** How links in mails begin, and what their tokens are made with. */
export const links = {
  publicUrl: 'https://vekha.example',
  linkSecret: 'a secret only for tests, long enough',
} as const;

/** Moscow is UTC+3: Tuesday 24.11.2026, in the night, at 09:00, at 10:00. */
export const night = '2026-11-24T01:00:00Z';
export const nine = '2026-11-24T06:00:00Z';
export const ten = '2026-11-24T07:00:00Z';

export const ms = (instant: string): number => Date.parse(instant);

/** One database for the tests of a file; a mail server and an organisation for each of them. */
export class PostOffice {
  db!: Database;
  sink!: SmtpSink;
  mailer!: Mailer;
  scene!: Scene;
  private database!: TestDatabase;

  constructor() {
    beforeAll(async () => {
      this.database = await createTestDatabase();
      this.db = connectDatabase(this.database.url);
    });
    beforeEach(async () => {
      await this.openSink();
      this.scene = await makeScene(this.db);
    });
    afterEach(async () => {
      this.mailer.close();
      await this.sink.stop();
    });
    afterAll(async () => {
      await this.db.$disconnect();
      await this.database.drop();
    });
  }

  /** A mail server at a new address, and the mailer that knows it. */
  async openSink(): Promise<void> {
    this.sink = await startSmtpSink();
    this.mailer = createMailer({ smtpUrl: this.sink.url, from: 'vekha@example.test' });
  }

  send(
    lane: MailLane,
    now: string,
    scope: MailScope = { organisationId: this.scene.organisationId },
    gathering?: SendMailDeps['gathering'],
  ): Promise<BatchResult> {
    const deps = { database: this.db, mailer: this.mailer, ...links, ...(gathering && { gathering }) };
    return createSendMail(deps).sendBatch({ scope: { lane, ...scope }, now: ms(now) });
  }

  ledger(of = this.scene) {
    return listNotifications(this.db, of.organisationId, {}, { after: null, limit: 500 });
  }

  /** A body with one official who reads mail at this address. */
  async reader(email: string): Promise<string> {
    const body = await makeBody(this.scene);
    await makeOfficial(this.scene, email, [body]);
    return body;
  }
}
