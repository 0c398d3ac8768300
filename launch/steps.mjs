import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Нужен Node.js 20.19 или новее, а здесь ${process.versions.node}. Обновите его: https://nodejs.org`,
  );
  process.exit(1);
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).replace('.', ',')} с`;

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A step that fails ends the program with its words alone: a stack of the launcher helps nobody. */
export class StepFailed extends Error {}

/**
 * One step with its time. A long one says every few seconds that it is alive, in lines that read well in a log too.
 * `work` gets `tell`, for a better word about how far it is.
 */
export async function step(name, work) {
  const started = performance.now();
  let detail = '';
  const alive = setInterval(() => say(`  … ${name}: ${detail}прошло ${seconds(started)}`), 10_000);
  try {
    const result = await work((words) => {
      detail = `${words}, `;
    });
    say(`✓ ${name} (${seconds(started)})`);
    return result;
  } catch (error) {
    say(`✗ ${name} (${seconds(started)})`);
    throw error;
  } finally {
    clearInterval(alive);
  }
}

/** Runs a program in the checkout. Quiet: its words are shown only when it fails. Resolves with its exit code. */
export function run(command, args, { env = {}, quiet = true } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const words = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => words.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code !== 0) process.stderr.write(Buffer.concat(words));
      resolve(signal === null ? code : 1);
    });
  });
}

/** The same, and anything but success is a failed step. */
export async function mustRun(what, command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new StepFailed(`${what}: команда закончилась с кодом ${code}, её слова выше.`);
}

/** Runs a launcher and turns a failed step into one sentence and exit code 1. */
export async function launch(work) {
  try {
    await work();
  } catch (error) {
    say(error instanceof StepFailed ? error.message : (error.stack ?? String(error)));
    process.exit(1);
  }
}
