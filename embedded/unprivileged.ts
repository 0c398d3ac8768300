import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { Unavailable } from '../domain/errors.js';

/** How to start a program that refuses to run as root. */
export interface Launch {
  uid?: number;
  gid?: number;
  /** Put before the program and its arguments. */
  prefix: readonly string[];
}

interface Account {
  uid: number;
  gid: number;
}

function account(name: string): Account | undefined {
  const ask = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** `postgres` where there is one or one can be made, else `nobody`, which every system has. */
function unprivilegedAccount(): Account {
  const known = account('postgres');
  if (known) return known;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  const found = account('postgres') ?? account('nobody');
  if (!found)
    throw new Unavailable(
      'embedded.no_account',
      'PostgreSQL не запускается от имени root, а завести для него пользователя postgres не удалось. Запустите программу от имени обычного пользователя.',
    );
  return found;
}

/**
 * Root starts PostgreSQL as an unprivileged account, which comes to own `folder`. A checkout below /root or a private
 * temporary folder is closed to that account: there the process keeps one capability, to pass through closed folders,
 * instead of the modes of the person's folders being changed. Anyone but root simply runs the program.
 */
export function unprivilegedLaunch(program: string, folder: string): Launch {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const { uid, gid } = unprivilegedAccount();
  chownSync(folder, uid, gid);
  const succeeds = (file: string, args: string[], as: Partial<Account>) =>
    spawnSync(file, args, { ...as, cwd: '/', stdio: 'ignore' }).status === 0;
  if (succeeds(program, ['--version'], { uid, gid }) && succeeds('test', ['-w', folder], { uid, gid }))
    return { uid, gid, prefix: [] };

  for (const capability of ['dac_read_search', 'dac_override']) {
    const args = [
      ...['--reuid', String(uid), '--regid', String(gid), '--clear-groups'],
      // Without this bit access(2) of a process that is not root forgets the capability, and initdb asks by access(2).
      ...['--securebits', '+no_setuid_fixup'],
      ...['--inh-caps', `-all,+${capability}`, '--ambient-caps', `-all,+${capability}`],
    ];
    if (succeeds('setpriv', [...args, 'test', '-x', program], {})) return { prefix: ['setpriv', ...args] };
  }
  throw new Unavailable(
    'embedded.closed_folder',
    `PostgreSQL не запускается от имени root, а другим пользователям папка ${folder} закрыта. Перенесите программу в открытую папку (например, /opt/vekha) или запустите её от имени обычного пользователя.`,
  );
}
