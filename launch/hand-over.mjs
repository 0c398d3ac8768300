import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './steps.mjs';

/** Becomes `node dist/cli/main.js …` without one more process between the terminal and the program. */
export async function handOver(args) {
  const main = join(root, 'dist', 'cli', 'main.js');
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}
