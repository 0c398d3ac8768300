import { Command } from 'commander';
import { NotFound } from '../domain/errors.js';
import { hashPassword, oneTimePassword, randomSeed } from '../platform/passwords.js';
import { findForLogin, resetPassword } from '../store/accounts.js';
import type { Database } from '../store/client.js';
import { withInstallation } from './connect.js';
import { consoleActor } from './import-order.js';

/** `vekha password`: the way back in when nobody is left who could issue a password on the pages. */
export function passwordCommand(): Command {
  return new Command('password')
    .description('выдать учётной записи одноразовый пароль, если его забыли')
    .argument('<логин>', 'логин учётной записи')
    .action((login: string) =>
      withInstallation(async ({ database }) => {
        const password = await issuePassword(database, login, new Date());
        console.log(`Одноразовый пароль: ${login}  ${password}`);
        console.log('При первом входе попросим задать свой. Все открытые сеансы этой записи закончены.');
      }),
    );
}

/** Replaces the password of an account by a one-time one, as the history will show. Throws NotFound `account_not_found`. */
export async function issuePassword(database: Database, login: string, now: Date): Promise<string> {
  const account = await findForLogin(database, login);
  if (!account)
    throw new NotFound(
      'account_not_found',
      `Учётной записи «${login}» нет, или она закрыта. Проверьте логин.`,
    );
  const password = oneTimePassword(randomSeed(), randomSeed());
  const context = { organisationId: account.organisationId, actor: consoleActor, now };
  await resetPassword(database, context, { id: account.id, passwordHash: await hashPassword(password) });
  return password;
}
