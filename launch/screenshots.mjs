import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { launch, root } from './steps.mjs';

await launch(async () => {
  await install();
  await build();
});
await import(pathToFileURL(join(root, 'tests', 'support', 'typescript.mjs')).href);
await import(pathToFileURL(join(root, 'tests', 'support', 'take-pictures.ts')).href);
