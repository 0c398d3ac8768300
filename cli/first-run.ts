import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { civilDate, partsOf } from '../domain/civil-date.js';
import { localDate } from '../domain/local-time.js';
import type { Role } from '../domain/roles.js';
import { readOrder } from '../documents/order/read-order.js';
import type { Report } from '../embedded/report.js';
import { checkPassword, hashPassword, oneTimePassword } from '../platform/passwords.js';
import { projectRoot } from '../platform/paths.js';
import type { Database } from '../store/client.js';
import { confirmOrder } from '../store/orders/confirm-order.js';
import { saveDraft } from '../store/orders/save-draft.js';
import { findOfficial, listOrganisations, listUnclaimedAccounts } from '../store/organisations/overview.js';
import { setUpOrganisation } from '../store/organisations/set-up-organisation.js';
import type { OrganisationFile } from '../store/organisations/set-up-organisation.js';
import { consoleActor } from './import-order.js';

/** An account that has not chosen its own password yet, with the one-time one. */
export interface UnclaimedAccount {
  login: string;
  role: Role;
  password: string;
}

interface FirstRun {
  database: Database;
  /** One-time passwords are made from it and stored nowhere. */
  secret: string;
  report: Report;
  empty: boolean;
}

const sampleOrder = 'prikaz-88-kurkino.txt';
const samplePeople = 'kurkino.people.json';

/**
 * Sets up the first organisation and, unless `empty`, the sample order; both only where nothing is yet, so a start that was
 * killed half-way is finished by the next one. Returns the accounts whose one-time passwords are still to be handed out.
 */
export async function firstRun({ database, secret, report, empty }: FirstRun): Promise<UnclaimedAccount[]> {
  // An installation without the sample need not have its files.
  const file = empty ? emptyOrganisation : await readPeople();
  if ((await listOrganisations(database)).length === 0) await setUp(database, secret, file);
  const organisations = await listOrganisations(database);
  const sample = organisations.find((one) => one.name === file.name && one.ordersOnControl === 0);
  if (sample && !empty)
    await report.step('Образец приказа на контроле', () => loadSample(database, sample, file));
  return unclaimedAccounts(database, secret, [...file.accounts, ...emptyOrganisation.accounts]);
}

async function setUp(database: Database, secret: string, file: OrganisationFile): Promise<void> {
  const passwordHashes = new Map<string, string>();
  for (const { login } of file.accounts)
    passwordHashes.set(login, await hashPassword(passwordOf(secret, login)));
  const now = new Date();
  const today = localDate(now, file.zone);
  await setUpOrganisation(database, { file, passwordHashes, actor: consoleActor, today, now });
}

/** A password that an administrator has set anew since then is not ours to show: ours would not open the account. */
async function unclaimedAccounts(
  database: Database,
  secret: string,
  known: readonly { login: string }[],
): Promise<UnclaimedAccount[]> {
  const found: UnclaimedAccount[] = [];
  const logins = known.map((account) => account.login);
  for (const { login, role, passwordHash } of await listUnclaimedAccounts(database, logins)) {
    const password = passwordOf(secret, login);
    if (await checkPassword(passwordHash, password)) found.push({ login, role, password });
  }
  return found;
}

function passwordOf(secret: string, login: string): string {
  return oneTimePassword(secret, `first run of ${login}`);
}

/** The sample goes on control from today to the end of the next year; what was over before is shown as past. */
async function loadSample(
  database: Database,
  organisation: { id: string; zone: string },
  { controlOfficer }: OrganisationFile,
): Promise<void> {
  const now = new Date();
  const context = { organisationId: organisation.id, actor: consoleActor, now };
  const bytes = await readFile(join(projectRoot(), 'examples', sampleOrder));
  const draft = readOrder({ name: sampleOrder, bytes });
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const saved = await saveDraft(database, context, { fileName: sampleOrder, fileSha256, draft });
  const today = localDate(now, organisation.zone);
  await confirmOrder(database, context, {
    orderId: saved.id,
    validFrom: draft.document.date ?? today,
    validUntil: civilDate(partsOf(today).year + 1, 12, 31),
    controlFrom: today,
    controlOfficerId: controlOfficer ? await findOfficial(database, organisation.id, controlOfficer) : null,
  });
}

const emptyOrganisation: OrganisationFile = {
  name: 'Организация',
  zone: 'Europe/Moscow',
  bodies: [],
  officials: [],
  accounts: [{ login: 'admin', role: 'administrator' }],
};

const peopleFile = z.object({
  name: z.string(),
  zone: z.string(),
  bodies: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['body', 'group', 'outsider', 'post']),
      mailbox: z.string().optional(),
      isDepartment: z.boolean().optional(),
      members: z.array(z.string()).optional(),
    }),
  ),
  officials: z.array(
    z.object({
      name: z.string(),
      email: z.string().optional(),
      posts: z.array(z.object({ body: z.string(), title: z.string(), isHead: z.boolean().optional() })),
    }),
  ),
  accounts: z.array(
    z.object({
      login: z.string(),
      role: z.enum(['administrator', 'control_officer', 'executor', 'auditor']),
      official: z.string().optional(),
    }),
  ),
  controlOfficer: z.string().optional(),
});

async function readPeople(): Promise<OrganisationFile> {
  return peopleFile.parse(JSON.parse(await readFile(join(projectRoot(), 'examples', samplePeople), 'utf8')));
}
