import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { issuePassword } from '../../../cli/password.js';
import { checkPassword } from '../../../platform/passwords.js';
import { findForLogin } from '../../../store/accounts.js';
import { connectDatabase } from '../../../store/client.js';
import type { Database } from '../../../store/client.js';
import { createTestDatabase } from '../../support/database.js';
import type { TestDatabase } from '../../support/database.js';
import { loginOf, seedOrganisation, seedPassword } from '../../support/seed.js';

const now = new Date('2026-03-02T12:00:00Z');
const login = loginOf('administrator');
let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  database = connectDatabase(own.url);
  await seedOrganisation(database);
});

afterAll(async () => {
  await database.$disconnect();
  await own.drop();
});

test('a forgotten password of the only administrator is replaced by a one-time one, and the history says so', async () => {
  const password = await issuePassword(database, login.toUpperCase(), now);

  const account = await findForLogin(database, login);
  expect(account?.mustChangePassword).toBe(true);
  expect(await checkPassword(account?.passwordHash ?? null, password)).toBe(true);
  expect(await checkPassword(account?.passwordHash ?? null, seedPassword)).toBe(false);
  const events = await database.auditEvent.findMany({ where: { action: 'account.password_reset' } });
  expect(events).toMatchObject([{ subjectId: account?.id }]);
  expect(events[0]?.body).not.toContain(password);
});

test('of a login nobody has it says so and writes nothing', async () => {
  const before = await database.auditEvent.count();
  await expect(issuePassword(database, 'nobody', now)).rejects.toMatchObject({ code: 'account_not_found' });
  expect(await database.auditEvent.count()).toBe(before);
});
