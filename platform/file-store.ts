import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { InvalidInput, NotFound, TooLarge, Unavailable } from '../domain/errors.js';
import { kindOfFile } from './file-kinds.js';
import { shownName } from './shown-name.js';

/** A file that is safe on disk. */
export interface StoredFile {
  /** Hex; also its address in the store. */
  sha256: string;
  size: number;
  mime: string;
  /** The cleaned name, for showing only. */
  name: string;
}

export interface FileStore {
  readonly limitBytes: number;
  /**
   * Stores the stream under its hash and returns when the bytes would survive a power cut. Throws TooLarge
   * `file_too_large` as soon as the limit is passed, InvalidInput `file_empty`, `file_name`, `file_type_refused`,
   * `file_type_mismatch`; after any error nothing of the stream is left.
   */
  put(bytes: AsyncIterable<Uint8Array>, name: string): Promise<StoredFile>;
  /** The bytes of a stored file. Throws NotFound `file_missing`. */
  read(sha256: string): Promise<{ stream: Readable; size: number }>;
}

/** The evidence store in `folder` (made when missing); what an interrupted upload left behind is removed. */
export async function openFileStore(folder: string, limitBytes: number): Promise<FileStore> {
  const unfinished = join(folder, 'unfinished');
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  for (const name of await readdir(unfinished)) await rm(join(unfinished, name), { force: true });
  const shelfOf = (sha256: string) => join(folder, sha256.slice(0, 2));
  return {
    limitBytes,
    async put(bytes, name) {
      const label = shownName(name);
      const path = join(unfinished, randomUUID());
      try {
        const written = await writeOut(path, bytes, limitBytes);
        const mime = await kindOfFile(path, label, written.isText);
        await settle(path, shelfOf(written.sha256), written.sha256, folder);
        return { sha256: written.sha256, size: written.size, mime, name: label };
      } catch (error) {
        if (!isDiskFull(error)) throw error;
        throw new Unavailable(
          'disk_full',
          'На диске сервера кончилось место, файл не сохранён. Сообщите администратору.',
        );
      } finally {
        await rm(path, { force: true });
      }
    },
    async read(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw missing();
      const path = join(shelfOf(sha256), sha256);
      const found = await stat(path).catch(() => null);
      if (!found?.isFile()) throw missing();
      return { stream: createReadStream(path), size: found.size };
    },
  };
}

function missing(): NotFound {
  return new NotFound('file_missing', 'Файл не найден в хранилище. Сообщите администратору.');
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** True for bytes that no text file has: control characters other than tab, line feed, form feed, carriage return. */
const hasControls = (chunk: Uint8Array) =>
  chunk.some((byte) => byte < 9 || byte === 11 || (byte > 13 && byte < 32));

async function writeOut(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<{ sha256: string; size: number; isText: boolean }> {
  const hash = createHash('sha256');
  const text = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  let isText = true;
  const decode = (chunk?: Uint8Array) => {
    try {
      if (isText) text.decode(chunk, { stream: chunk !== undefined });
      if (chunk && hasControls(chunk)) isText = false;
    } catch {
      isText = false;
    }
  };
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > limitBytes) {
        const megabytes = Math.floor(limitBytes / 1024 / 1024);
        throw new TooLarge(
          'file_too_large',
          `Файл больше ${megabytes} МБ. Уменьшите его или разделите на части.`,
          {
            limitBytes,
          },
        );
      }
      hash.update(chunk);
      if (isText) decode(chunk);
      await file.writeFile(chunk);
    }
    decode();
    if (size === 0) throw new InvalidInput('file_empty', 'Файл пуст. Выберите другой.');
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size, isText };
}

/** Gives the finished file its place. The same content once more replaces itself. */
async function settle(path: string, shelf: string, sha256: string, folder: string): Promise<void> {
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  await rename(path, join(shelf, sha256));
  for (const changed of [shelf, folder]) {
    const directory = await open(changed, 'r');
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  }
}
