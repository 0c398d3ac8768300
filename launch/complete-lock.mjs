/**
 * A package store that carries only some systems makes npm leave the optional packages of the others out of the
 * lockfile, and `npm ci` refuses such a file everywhere. Run after `npm install`: adds them by what their parents name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './steps.mjs';

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'win32',
  'windows',
];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;

/** Where Node would look for a package that `path` needs, nearest first. */
function* places(path, name) {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    yield `${at}/node_modules/${name}`;
  yield `node_modules/${name}`;
}

let added = 0;
for (const [path, parent] of Object.entries({ ...packages }))
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if ([...places(path, name)].some((place) => packages[place])) continue;
    const words = name.split(/[/-]/);
    const os = systems.find((system) => words.includes(system));
    const cpu = processors.find((processor) => words.includes(processor));
    if (!os || !cpu || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version))
      throw new Error(`${name}@${version}: not a package of one system in one version, add it by hand`);
    packages[`node_modules/${name}`] = {
      ...{ version, cpu: [cpu] },
      ...(parent.dev ? { dev: true } : {}),
      ...{ optional: true, os: [os === 'windows' ? 'win32' : os] },
    };
    added += 1;
  }
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
say(`Добавлено в package-lock.json: ${added}`);
