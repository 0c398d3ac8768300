import { build } from './build.mjs';
import { handOver } from './hand-over.mjs';
import { install } from './install.mjs';
import { launch } from './steps.mjs';

await launch(async () => {
  await install();
  await build();
});
await handOver(['start', ...process.argv.slice(2)]);
