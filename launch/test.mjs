import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root, run, say, step, StepFailed } from './steps.mjs';

const node = process.execPath;
const bin = (path) => join(root, 'node_modules', ...path.split('/'));
const jestArgs = process.argv.slice(2);

const checks = [
  ['Типы', [bin('typescript/bin/tsc'), '--noEmit']],
  ['Типы страниц', [bin('typescript/bin/tsc'), '-p', 'web']],
  ['Правила кода', [bin('eslint/bin/eslint.js'), '.']],
  ['Оформление', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  ['Лишний код', [bin('knip/bin/knip.js')]],
];

const total = { passed: 0, failed: 0 };

async function counted(work) {
  try {
    await work();
    total.passed += 1;
    return true;
  } catch (error) {
    if (!(error instanceof StepFailed)) say(error.stack ?? String(error));
    else if (error.message) say(error.message);
    total.failed += 1;
    return false;
  }
}

const check = (name, args) =>
  counted(() =>
    step(name, async () => {
      if ((await run(node, args)) !== 0) throw new StepFailed();
    }),
  );

/** All jest projects. A file that could not even be loaded counts as one failure; so does a jest that gives no answer. */
async function jest() {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-jest-'));
  const answer = join(folder, 'result.json');
  try {
    const code = await run(node, [bin('jest/bin/jest.js'), '--json', `--outputFile=${answer}`, ...jestArgs], {
      env: {
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim(),
      },
      quiet: false,
    });
    const result = JSON.parse(readFileSync(answer, 'utf8'));
    total.passed += result.numPassedTests;
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    total.failed += failed === 0 && code !== 0 ? 1 : failed;
  } catch (error) {
    say(`jest не дал ответа: ${error.message}`);
    total.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Without dependencies nothing else can run; with a broken build the rest still has something to say.
if (await counted(install)) {
  await counted(build);
  // Asked for some files only: their answer is wanted quickly.
  if (jestArgs.length === 0) for (const [name, args] of checks) await check(name, args);
  await jest();
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
