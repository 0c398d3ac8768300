import { Conflict, InvalidInput, NotFound } from '../domain/errors.js';
import type { Role, Viewer } from '../domain/roles.js';
import { change } from './change.js';
import type { ChangeContext } from './change.js';
import type { Database, Reader, Transaction } from './client.js';
import { dropSessionsOf } from './sessions.js';

/** An account without its secrets. Instants are ISO 8601 in UTC. */
export interface AccountRow {
  id: string;
  login: string;
  role: Role;
  official: { id: string; name: string } | null;
  mustChangePassword: boolean;
  disabledAt: string | null;
  createdAt: string;
}

const noSuchAccount = () => new NotFound('account_not_found', 'Такой учётной записи нет.');

/** An account on its way in. */
export interface LoginAccount {
  id: string;
  organisationId: string;
  passwordHash: string;
  mustChangePassword: boolean;
  /** The official's, or the login. */
  name: string;
}

/** What a login needs: the account, if it may sign in. Letter case of the login does not matter. */
export async function findForLogin(db: Reader, login: string): Promise<LoginAccount | null> {
  const found = await db.account.findFirst({
    where: { login: login.toLowerCase(), disabledAt: null },
    include: { official: { select: { name: true } } },
  });
  if (!found) return null;
  const { id, organisationId, passwordHash, mustChangePassword, official } = found;
  return { id, organisationId, passwordHash, mustChangePassword, name: official?.name ?? found.login };
}

/** The password hash of an account that is in use; null when it is not. */
export async function passwordHashOf(db: Reader, accountId: string): Promise<string | null> {
  const found = await db.account.findFirst({
    where: { id: accountId, disabledAt: null },
    select: { passwordHash: true },
  });
  return found?.passwordHash ?? null;
}

/** Accounts of the organisation by id, at most `limit` after `after`. */
export async function listAccounts(
  db: Reader,
  organisationId: string,
  after: string | null,
  limit: number,
): Promise<AccountRow[]> {
  const rows = await db.account.findMany({
    where: { organisationId, ...(after === null ? {} : { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: limit,
    include: { official: { select: { id: true, name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    role: row.role as Role,
    official: row.official,
    mustChangePassword: row.mustChangePassword,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }));
}

/**
 * Creates an account with a one-time password (its hash is given) that must be changed at the first login. Throws Conflict
 * `login_taken`, `official_has_account`; NotFound `official_not_found`.
 */
export async function createAccount(
  db: Database,
  context: ChangeContext,
  input: { login: string; role: Role; officialId: string | null; passwordHash: string },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const login = input.login.toLowerCase();
    await checkOfficial(tx, context.organisationId, input.officialId);
    const [created] = await tx.account.createManyAndReturn({
      skipDuplicates: true,
      select: { id: true },
      data: {
        organisationId: context.organisationId,
        login,
        role: input.role,
        officialId: input.officialId,
        passwordHash: input.passwordHash,
        mustChangePassword: true,
        createdAt: context.now,
      },
    });
    if (!created) throw new Conflict('login_taken', 'Этот логин уже занят. Выберите другой.');
    record({
      action: 'account.created',
      subject: { type: 'account', id: created.id },
      data: { login, role: input.role, officialId: input.officialId },
    });
    return created;
  });
}

async function checkOfficial(
  tx: Transaction,
  organisationId: string,
  officialId: string | null,
): Promise<void> {
  if (officialId === null) return;
  const official = await tx.official.findFirst({
    where: { id: officialId, organisationId },
    select: { account: { select: { id: true } } },
  });
  if (!official) throw new NotFound('official_not_found', 'Такого сотрудника нет.');
  if (official.account)
    throw new Conflict('official_has_account', 'У этого сотрудника уже есть учётная запись.');
}

/** Closes or opens an account; closing ends its sessions. Throws NotFound, InvalidInput `own_account` on closing one's own. */
export async function setAccountDisabled(
  db: Database,
  context: ChangeContext,
  input: { id: string; disabled: boolean },
): Promise<{ id: string }> {
  if (input.disabled && input.id === context.actor.accountId) {
    throw new InvalidInput(
      'own_account',
      'Свою учётную запись закрыть нельзя. Попросите другого администратора.',
    );
  }
  return change(db, context, async ({ tx, record }) => {
    await findAccount(tx, context.organisationId, input.id);
    await tx.account.update({
      where: { id: input.id },
      data: { disabledAt: input.disabled ? context.now : null },
    });
    if (input.disabled) await dropSessionsOf(tx, input.id);
    record({
      action: input.disabled ? 'account.disabled' : 'account.enabled',
      subject: { type: 'account', id: input.id },
    });
    return { id: input.id };
  });
}

/** Replaces the password by a one-time one (its hash is given) and ends all sessions of the account. Throws NotFound. */
export async function resetPassword(
  db: Database,
  context: ChangeContext,
  input: { id: string; passwordHash: string },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    await findAccount(tx, context.organisationId, input.id);
    await tx.account.update({
      where: { id: input.id },
      data: { passwordHash: input.passwordHash, mustChangePassword: true },
    });
    await dropSessionsOf(tx, input.id);
    record({ action: 'account.password_reset', subject: { type: 'account', id: input.id } });
    return { id: input.id };
  });
}

/**
 * Sets one's own password and ends all sessions of the account, the present one too. `knownHash` is the hash the present
 * password was checked against: should it have been replaced meanwhile, Conflict `password_changed`.
 */
export async function changePassword(
  db: Database,
  context: ChangeContext,
  input: { viewer: Viewer; knownHash: string; passwordHash: string },
): Promise<{ id: string }> {
  const { accountId } = input.viewer;
  return change(db, context, async ({ tx, record }) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, passwordHash: input.knownHash },
      data: { passwordHash: input.passwordHash, mustChangePassword: false },
    });
    if (count === 0) throw new Conflict('password_changed', 'Пароль только что сменили. Войдите заново.');
    await dropSessionsOf(tx, accountId);
    record({ action: 'account.password_changed', subject: { type: 'account', id: accountId } });
    return { id: accountId };
  });
}

/** Leaves in the history that the account signed in. */
export async function recordLogin(db: Database, context: ChangeContext, accountId: string): Promise<void> {
  await change(db, context, ({ record }) => {
    record({ action: 'session.opened', subject: { type: 'account', id: accountId } });
    return Promise.resolve();
  });
}

async function findAccount(tx: Transaction, organisationId: string, id: string): Promise<void> {
  const found = await tx.account.findFirst({ where: { id, organisationId }, select: { id: true } });
  if (!found) throw noSuchAccount();
}
