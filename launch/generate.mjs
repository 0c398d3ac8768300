import { generate } from './build.mjs';
import { install } from './install.mjs';
import { launch } from './steps.mjs';

await launch(async () => {
  await install();
  await generate();
});
