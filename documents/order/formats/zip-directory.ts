import { inflateRawSync } from 'node:zlib';
import { InvalidInput, TooLarge } from '../../../domain/errors.js';

/** A file inside a zip, as its directory describes it. */
export interface ZipEntry {
  name: string;
  /** Inflates the content; throws InvalidInput `order_damaged` when it is larger than the directory says. */
  read(): Uint8Array;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const longestComment = 65_557;
const mostEntries = 2_000;
const mostInflated = 60 * 1024 * 1024;
const mostXml = 20 * 1024 * 1024;

/**
 * The entries of a zip, checked before any library inflates them: their number, their sizes by the directory, and, by inflating
 * each once under its declared limit, that the directory does not lie. Throws TooLarge `order_too_large` and InvalidInput
 * `order_damaged`. Office files are small; what goes over these sizes is made to fill the memory.
 */
export function readZipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = directoryOf(view, bytes);
    for (const entry of entries.values()) entry.read();
    return entries;
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof TooLarge) throw error;
    throw damagedFile();
  }
}

/** The refusal of a file that begins as an office document but cannot be taken apart. */
export function damagedFile(): InvalidInput {
  return new InvalidInput(
    'order_damaged',
    'Файл повреждён или защищён паролем: прочитать его не удалось. Откройте его в редакторе, сохраните заново и загрузите ещё раз.',
  );
}

function directoryOf(view: DataView, bytes: Uint8Array): Map<string, ZipEntry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw tooLarge();
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  let xml = 0;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== directoryEntry) throw damagedFile();
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const skip = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const offset = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (entries.has(name)) throw damagedFile();
    total += size;
    if (/\.(?:xml|rels)$/i.test(name)) xml += size;
    if (total > mostInflated || xml > mostXml) throw tooLarge();
    entries.set(name, { name, read: () => inflate(view, bytes, { method, packed, size, offset }) });
    at += 46 + skip;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - longestComment);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw damagedFile();
}

function inflate(
  view: DataView,
  bytes: Uint8Array,
  entry: { method: number; packed: number; size: number; offset: number },
): Uint8Array {
  if (view.getUint32(entry.offset, true) !== localHeader) throw damagedFile();
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0 && entry.packed === entry.size) return packed;
  if (entry.method !== 8) throw damagedFile();
  return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
}

function tooLarge(): TooLarge {
  return new TooLarge(
    'order_too_large',
    'Содержимое файла слишком велико для приказа. Уберите из документа картинки и лишние листы или выберите другой файл.',
  );
}
