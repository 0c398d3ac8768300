import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const here = dirname(fileURLToPath(import.meta.url));

/** Where the built program keeps its workflow bundle. */
export const bundlePath = join(here, 'workflow-bundle.js');

/** The bundle of all workflows, as text; made once at build time so that a worker starts without webpack. */
export async function bundleWorkflows(workflowsPath: string): Promise<string> {
  const { code } = await bundleWorkflowCode({ workflowsPath });
  return code;
}

// Run as a program by the build: `node dist/worker/bundle.js`.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(bundlePath, await bundleWorkflows(join(here, '../workflows/index.js')));
}
