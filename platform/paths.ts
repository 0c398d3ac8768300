import { accessSync, constants, existsSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout (or the installed copy): the nearest folder above this file that holds package.json and prisma/. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'prisma')))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error('vekha was moved apart: no package.json beside prisma/ above its code');
    folder = above;
  }
  return folder;
}

/** Where everything of one installation lies. Absolute paths; nothing is created by asking. */
export interface DataFolder {
  root: string;
  postgres: string;
  secrets: string;
  temporal: string;
  mail: string;
  files: string;
  pids: string;
  logs: string;
  lock: string;
  ports: string;
  run: string;
}

export function dataFolder(root: string): DataFolder {
  return {
    root,
    postgres: join(root, 'postgres'),
    secrets: join(root, 'secrets'),
    temporal: join(root, 'temporal'),
    mail: join(root, 'mail'),
    files: join(root, 'files'),
    pids: join(root, 'pids'),
    logs: join(root, 'logs'),
    lock: join(root, 'lock'),
    ports: join(root, 'ports.json'),
    run: join(root, 'run.json'),
  };
}

/** The wanted cache folder when it can be written, else one in the temporary folder (a read-only or missing home). */
export function writableCache(wanted: string): string {
  const spare = join(tmpdir(), `vekha-cache-${userInfo().uid}`);
  for (const folder of [wanted, spare]) {
    try {
      mkdirSync(folder, { recursive: true, mode: folder === spare ? 0o700 : 0o755 });
      accessSync(folder, constants.W_OK | constants.X_OK);
      // Programs are run from here: a folder that somebody else laid ready in the temporary folder is not trusted.
      if (folder === spare && (lstatSync(folder).uid !== userInfo().uid || !lstatSync(folder).isDirectory()))
        continue;
      return folder;
    } catch {
      continue;
    }
  }
  throw new Error(`Некуда сохранить собранные части: нет права записи ни в ${wanted}, ни в ${spare}.`);
}
