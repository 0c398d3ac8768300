import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { launch, root, say } from './steps.mjs';

/** Builds the Temporal server into the cache ahead of the first start: for an image, or for a machine without internet. */
await launch(async () => {
  await install();
  await build();
  const built = (...path) => import(pathToFileURL(join(root, 'dist', ...path)).href);
  const { buildTemporal } = await built('embedded', 'temporal', 'build.js');
  const { readConfig, processEnvironment } = await built('platform', 'config.js');
  const { writableCache } = await built('platform', 'paths.js');
  const cache = writableCache(readConfig(processEnvironment()).cacheRoot);
  const { atMostEvery } = await built('embedded', 'report.js');
  const programs = await buildTemporal(cache, atMostEvery(10_000, say));
  say(Object.values(programs).join('\n'));
});
