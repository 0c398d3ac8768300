import { roleNames } from '../domain/roles.js';
import type { Embedded } from '../embedded/start-all.js';
import type { Config } from '../platform/config.js';
import type { UnclaimedAccount } from './first-run.js';

/** What a person needs to know when everything is up: where, with which login, and what to do next. */
export function welcome({
  embedded,
  config,
  accounts,
}: {
  embedded: Pick<Embedded, 'address' | 'temporalAddress'>;
  config: Pick<Config, 'smtpUrl' | 'dataRoot'>;
  accounts: readonly UnclaimedAccount[];
}): string {
  const width = Math.max(0, ...accounts.map((account) => account.login.length));
  const logins = accounts.map(
    ({ login, role, password }) => `    ${login.padEnd(width)}  ${password}  ${roleNames[role]}`,
  );
  const mail = config.smtpUrl
    ? '  Письма уходят через почтовый сервер, указанный в SMTP_URL.'
    : `  Письма никуда не уходят: они складываются в ${config.dataRoot}/mail`;
  return [
    '',
    `  Веха:      ${embedded.address}`,
    `  Temporal:  ${embedded.temporalAddress}`,
    mail,
    '  По умолчанию письма уходят с 8 до 18 часов рабочего дня, утренняя сводка — в 9.',
    ...(logins.length > 0
      ? ['', '  Войти (пароль одноразовый, при первом входе попросим задать свой):', ...logins]
      : []),
    '',
    '  Что дальше:',
    '    npm run --silent vekha -- status          что запущено и сколько задач открыто',
    '    npm run --silent vekha -- import ПРИКАЗ   поставить на контроль свой приказ',
    '    docs/first-steps.ru.md                    закрыть первую задачу по шагам',
    '',
  ].join('\n');
}
