import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder, type DataFolder } from '../../platform/paths.js';

/** A data folder for one test; a name of its own, so that the clean-up of abandoned runs leaves it alone. */
export function temporaryData(): DataFolder & { remove(): void } {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'vekha-part-'));
  mkdirSync(root, { recursive: true });
  return { ...dataFolder(root), remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Waits until the condition holds; fails loudly when it never does. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  ms = 20_000,
): Promise<void> {
  const deadline = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`${what}: not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
