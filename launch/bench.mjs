import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { launch, root, say } from './steps.mjs';

const folder = join(root, 'bench');
const [name, ...rest] = process.argv.slice(2);
const script = join(folder, `${name}.ts`);
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

if (name === undefined || !existsSync(script)) {
  say(`Какой замер? npm run bench ИМЯ; есть: ${known.join(', ') || 'ни одного'}`);
  process.exit(1);
}
await launch(async () => {
  await install();
  await build();
});
process.argv = [process.execPath, script, ...rest];
await import(pathToFileURL(join(root, 'tests', 'support', 'typescript.mjs')).href);
await import(pathToFileURL(script).href);
