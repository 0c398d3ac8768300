import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { mustRun, root, step, StepFailed } from './steps.mjs';

const typesFile = join(root, 'web', 'generated', 'api.ts');

/** Types of every call out of the API's own document. Written only when they differ, so that nothing is built twice. */
export async function writeApiTypes() {
  const printed = spawnSync(process.execPath, [join(root, 'dist', 'api', 'print-openapi.js')], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (printed.status !== 0) throw new StepFailed(`Описание API не получилось:\n${printed.stderr}`);
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const types = astToString(await openapiTS(printed.stdout, { alphabetize: true }));
  if (existsSync(typesFile) && readFileSync(typesFile, 'utf8') === types) return;
  mkdirSync(dirname(typesFile), { recursive: true });
  writeFileSync(typesFile, types);
}

export async function buildWeb() {
  await step('Собираем страницы', () =>
    mustRun('vite', process.execPath, [
      join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      'web',
      '--logLevel=warn',
    ]),
  );
}
