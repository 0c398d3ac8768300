import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/paths.js';

/** The two programs of the Temporal server module: the server itself and its schema tool. */
export interface TemporalPrograms {
  server: string;
  sql: string;
}

/** The folder of go.mod, which pins the server. */
export const moduleFolder = () => join(projectRoot(), 'embedded', 'temporal');

/** The version go.mod pins, for example `1.32.1`. */
export function temporalVersion(folder = moduleFolder()): string {
  const pinned = /go\.temporal\.io\/server v(\S+)/.exec(readFileSync(join(folder, 'go.mod'), 'utf8'))?.[1];
  if (pinned === undefined) throw new Error('go.mod does not pin go.temporal.io/server');
  return pinned;
}

export const programFolder = (cache: string) => join(cache, `temporal-${temporalVersion()}`);

/** The finished build in the cache. A build appears there by one rename, so what is there is whole. */
export function cachedPrograms(cache: string): TemporalPrograms | undefined {
  const folder = programFolder(cache);
  const programs = { server: join(folder, 'server'), sql: join(folder, 'sql') };
  try {
    for (const file of Object.values(programs)) accessSync(file, constants.X_OK);
    return programs;
  } catch {
    return undefined;
  }
}
