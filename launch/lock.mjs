import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, say } from './steps.mjs';

const folder = join(root, '.launch');
const file = join(folder, 'lock');

function holder() {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One launcher at a time installs and builds in a checkout; a lock whose holder is dead is taken over. */
export async function locked(work) {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    for (let told = false; ;) {
      try {
        linkSync(draft, file);
        break;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const pid = holder();
      if (pid === undefined || !isAlive(pid)) {
        if (holder() === pid) rmSync(file, { force: true });
        continue;
      }
      if (!told) say(`Другой запуск (${pid}) устанавливает или собирает программу, ждём его`);
      told = true;
      await sleep(300);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const release = () => holder() === process.pid && rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}
