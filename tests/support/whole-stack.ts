import { randomBytes } from 'node:crypto';
import { localDate } from '../../domain/local-time.js';
import { startEmbedded } from '../../embedded/start-all.js';
import { untilNamespace } from '../../embedded/temporal/namespace.js';
import { readConfig } from '../../platform/config.js';
import { createLogger } from '../../platform/logger.js';
import { hashPassword } from '../../platform/passwords.js';
import { freePorts } from '../../platform/ports.js';
import { connectDatabase } from '../../store/client.js';
import type { Database } from '../../store/client.js';
import { setUpOrganisation } from '../../store/organisations/set-up-organisation.js';
import type { OrganisationFile } from '../../store/organisations/set-up-organisation.js';
import { openBrowser, watchedPages } from './browser.js';
import { createTestDatabase } from './database.js';
import { tester } from './installation.js';
import { testServers } from './servers.js';
import { startSmtpSink } from './smtp-sink.js';
import type { ReceivedMail, SmtpSink } from './smtp-sink.js';
import { eventually, temporaryData } from './temporary-data.js';

/** The password of everybody in the stories. */
export const ownPassword = 'берёза у дороги 7';

export const people = {
  officer: { login: 'kontrol', name: 'Контролёва Мария Петровна', email: 'kontrol@kurkino.example' },
  methodist: { login: 'metodist', name: 'Методистова Елена Ивановна', email: 'metodist@kurkino.example' },
  auditor: { login: 'audit', name: 'Проверкин Олег Львович' },
} as const;

/** A zone in which it is day now: a story that crosses midnight would tell of two days. */
const zone = new Date().getUTCHours() < 17 ? 'Europe/Moscow' : 'Asia/Kamchatka';

const organisation: OrganisationFile = {
  name: 'Отдел образования Куркинского района',
  zone,
  bodies: [
    { name: 'Отдел образования', kind: 'body', isDepartment: true },
    { name: 'МКУ «Центр обеспечения»', kind: 'body' },
    { name: 'Школа № 1', kind: 'body' },
  ],
  officials: [
    {
      ...{ name: people.officer.name, email: people.officer.email },
      posts: [{ body: 'Отдел образования', title: 'главный специалист', isHead: true }],
    },
    {
      ...{ name: people.methodist.name, email: people.methodist.email },
      posts: [{ body: 'МКУ «Центр обеспечения»', title: 'методист' }],
    },
    { name: people.auditor.name, posts: [] },
  ],
  accounts: [
    { login: people.officer.login, role: 'control_officer', official: people.officer.name },
    { login: people.methodist.login, role: 'executor', official: people.methodist.name },
    { login: people.auditor.login, role: 'auditor', official: people.auditor.name },
  ],
};

/**
 * The built program as `vekha start` runs it, API and worker under its supervisor, by the real clock, on a database and a
 * Temporal namespace of its own, with a real mail server behind it and a real browser before it. Mail leaves at any hour.
 */
export async function startWholeStack() {
  const testDatabase = await createTestDatabase();
  const database = connectDatabase(testDatabase.url, 2);
  await moveIn(database);
  const data = temporaryData();
  const { temporalAddress } = testServers();
  const namespace = `stories-${randomBytes(6).toString('hex')}`;
  await untilNamespace(temporalAddress, namespace, { hasExited: () => false, patience: 20_000 });
  const [sink, [port = 0], browser] = await Promise.all([startSmtpSink(), freePorts(1), openBrowser()]);
  const program = await startEmbedded({
    config: readConfig({
      ...{ DATABASE_URL: testDatabase.url, DATABASE_OWNER_URL: testDatabase.ownerUrl },
      ...{ TEMPORAL_ADDRESS: temporalAddress, TEMPORAL_NAMESPACE: namespace },
      ...{ SMTP_URL: sink.url, MAIL_FROM: 'Веха <vekha@kurkino.example>', VEKHA_DATA: data.root },
      ...{ VEKHA_PORT: String(port), VEKHA_LOG_LEVEL: 'warn', HOME: process.env['HOME'] },
    }),
    log: createLogger('silent', 'stories'),
    report: { say: () => undefined, step: (_name, work) => work() },
  });
  await program.processesReady;
  const pages = watchedPages(browser, program.address);
  return {
    ...{ ...pages, browser, today: localDate(new Date(), zone) },
    mailTo: mailReader(sink),
    async stop(): Promise<void> {
      await browser.close();
      await program.stop();
      await sink.stop();
      await database.$disconnect();
      await testDatabase.drop();
      data.remove();
    },
  };
}

export type WholeStack = Awaited<ReturnType<typeof startWholeStack>>;

async function moveIn(database: Database): Promise<void> {
  const hash = await hashPassword(ownPassword);
  const now = new Date();
  const { id } = await setUpOrganisation(database, {
    ...{ file: organisation, actor: tester, today: localDate(now, zone), now },
    passwordHashes: new Map(organisation.accounts.map(({ login }) => [login, hash])),
  });
  await database.account.updateMany({ data: { mustChangePassword: false } });
  const { presets } = await database.organisation.findUniqueOrThrow({ where: { id } });
  const always = { mailFrom: '00:00', mailUntil: '23:59', mailOnDaysOff: true };
  await database.organisation.update({
    where: { id },
    data: { presets: { ...(presets as object), ...always } },
  });
}

/** Waits for the first mail to this address that says these words. */
function mailReader({ received }: SmtpSink) {
  return async (address: string, words: RegExp): Promise<ReceivedMail> => {
    const find = () => received.find(({ to, text }) => to.includes(address) && words.test(text));
    await eventually(`a mail to ${address} with ${String(words)}`, () => find() !== undefined);
    return find() as ReceivedMail;
  };
}
