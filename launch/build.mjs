import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { locked } from './lock.mjs';
import { launch, mustRun, root, step } from './steps.mjs';
import { buildWeb, writeApiTypes } from './web.mjs';

const folders = [
  ...['domain', 'documents', 'workflows', 'activities', 'store', 'platform'],
  ...['embedded', 'api', 'worker', 'cli', 'prisma'],
];
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const stampFile = join(root, 'dist', '.stamp.json');
const webStamp = join(root, 'dist', '.web-stamp');
const bin = (name) => join(root, 'node_modules', ...name.split('/'));

function listFiles(folder) {
  const found = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (path === 'store/generated' || path === 'web/generated' || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) found.push(...listFiles(path));
    else if (!entry.name.endsWith('.md')) found.push(path);
  }
  return found;
}

const digest = (files) => {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
};

/** What the built program is made of. By content: a checkout that only touched its files needs no build. */
function fingerprint() {
  const sources = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap(listFiles)
    .sort();
  const schema = sources.filter((file) => file === 'prisma/schema.prisma');
  return {
    all: digest([...settings, ...sources]),
    schema: digest(['package-lock.json', ...schema]),
    sources,
  };
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What the pages are made of: their types of the API come out of the program and change no page. */
const webPrint = () => digest(['package-lock.json', ...listFiles('web').sort()]);
const isWebCurrent = () => existsSync(webStamp) && readFileSync(webStamp, 'utf8') === webPrint();

const schemaStamp = join(root, 'store', 'generated', '.stamp');
const readSchemaStamp = () => (existsSync(schemaStamp) ? readFileSync(schemaStamp, 'utf8') : undefined);

/** The Prisma client. The engine the tool would download is never run by `generate`: any program will do for it. */
export async function generate() {
  await step('Создаём клиента базы данных', () =>
    mustRun('prisma generate', process.execPath, [bin('prisma/build/index.js'), 'generate'], {
      env: {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    }),
  );
  writeFileSync(schemaStamp, fingerprint().schema);
}

const isProgramCurrent = () =>
  readStamp()?.all === fingerprint().all && readSchemaStamp() === fingerprint().schema;

async function buildProgram() {
  const print = fingerprint();
  const before = readStamp();
  rmSync(stampFile, { force: true });
  if (readSchemaStamp() !== print.schema) await generate();
  // The compiler leaves the output of sources that are gone.
  if (!before?.sources?.every((file) => print.sources.includes(file)))
    rmSync(join(root, 'dist'), { recursive: true, force: true });
  await step('Собираем программу', () =>
    mustRun('tsc', process.execPath, [bin('typescript/bin/tsc'), '-p', 'tsconfig.build.json']),
  );
  const bundle = join(root, 'dist', 'worker', 'bundle.js');
  if (existsSync(bundle))
    await step('Собираем процессы', () => mustRun('сборка процессов', process.execPath, [bundle]));
  await step('Описываем API для страниц', writeApiTypes);
  writeFileSync(stampFile, JSON.stringify(print));
}

export async function build() {
  if (isProgramCurrent() && isWebCurrent()) return;
  await locked(async () => {
    if (!isProgramCurrent()) await buildProgram();
    if (isWebCurrent()) return;
    const print = webPrint();
    rmSync(webStamp, { force: true });
    await buildWeb();
    writeFileSync(webStamp, print);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await launch(async () => {
    await install();
    await build();
  });
