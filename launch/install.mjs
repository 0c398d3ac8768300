import { accessSync, constants, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, mustRun, root, step } from './steps.mjs';
import { locked } from './lock.mjs';

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/**
 * npm writes what it installed into node_modules/.package-lock.json, as its last act. Installed means: every package of
 * our lockfile is there in its version; optional ones of other systems may be missing.
 */
export function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || present[path]?.version === entry.version || (entry.optional && !present[path]),
  );
}

export async function install() {
  if (isInstalled()) return;
  await locked(async () => {
    if (isInstalled()) return;
    await step('Устанавливаем зависимости', () =>
      mustRun('npm ci', ...npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']), {
        env: {
          // An npm that does not know `allowScripts` runs every install script: none of these may download or set hooks.
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
          LEFTHOOK: '0',
          CI: 'true',
          ...npmCache(),
        },
      }),
    );
  });
}

/** npm keeps its cache in the home; where there is none that can be written, it goes into the checkout. */
function npmCache() {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: join(root, '.launch', 'npm') };
  }
}

function npm(args) {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? [process.execPath, [own, ...args]] : ['npm', args];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await launch(install);
