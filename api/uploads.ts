import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { InvalidInput, TooLarge, VekhaError } from '../domain/errors.js';
import type { FileStore, StoredFile } from '../platform/file-store.js';

/** What surrounds the file in a form: boundaries and headers. */
const formOverhead = 64 * 1024;

export function tooLarge(limitBytes: number): TooLarge {
  const megabytes = Math.floor(limitBytes / 1024 / 1024);
  return new TooLarge(
    'file_too_large',
    `Файл больше ${megabytes} МБ. Уменьшите его или разделите на части.`,
    { limitBytes },
  );
}

/**
 * The one file of a form, as a stream that ends only when the whole form turned out to hold nothing else: who consumes it to
 * the end knows that the request was complete. Throws TooLarge at once when the announced size is beyond the limit.
 */
export async function receiveFile(
  request: FastifyRequest,
  limitBytes: number,
): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes + formOverhead) throw tooLarge(limitBytes);
  const parts = request.parts({ limits: { fileSize: limitBytes + 1, files: 2, fields: 1, parts: 4 } });
  const first = await nextPart(parts);
  if (first.done === true || first.value.type !== 'file') {
    throw new InvalidInput('file_expected', 'В запросе нет файла. Передайте один файл в поле file.');
  }
  return { name: first.value.filename, bytes: wholeForm(first.value, parts) };
}

/** A whole form of a page: its texts, and its files, which are safe on disk. */
export interface ReceivedForm {
  texts: ReadonlyMap<string, readonly string[]>;
  files: StoredFile[];
  /** Why a file was not taken; what could be read of the form is here all the same, so that nothing must be typed again. */
  refusal: VekhaError | null;
}

/** One text of a form, as bytes. */
const textLimit = 128 * 1024;

/**
 * Reads a form of texts and files to its end. A refused file does not end it: what follows is read past the file, unless the
 * announced size is beyond two such files or not announced. Throws InvalidInput `upload_broken` when the form breaks off.
 */
export async function receiveForm(
  request: FastifyRequest,
  fileStore: FileStore,
  maxFiles: number,
): Promise<ReceivedForm> {
  const { limitBytes } = fileStore;
  const announced = Number(request.headers['content-length'] ?? Infinity);
  const parts = request.parts({
    limits: { fileSize: limitBytes + 1, files: maxFiles + 1, fields: 100, fieldSize: textLimit, parts: 200 },
  });
  const texts = new Map<string, string[]>();
  const files: StoredFile[] = [];
  let refusal: VekhaError | null = null;
  for (let next = await nextPart(parts); next.done !== true; next = await nextPart(parts)) {
    const part = next.value;
    if (part.type === 'field') {
      const before = texts.get(part.fieldname) ?? [];
      texts.set(part.fieldname, [...before, typeof part.value === 'string' ? part.value : '']);
      continue;
    }
    // A browser sends a field without a file as a file without a name.
    if (part.filename && refusal === null) {
      const kept = files.length < maxFiles ? await keepFile(part, fileStore) : tooMany(maxFiles);
      if (kept instanceof VekhaError) refusal = kept;
      else files.push(kept);
    }
    if (refusal && !(announced <= 2 * limitBytes + formOverhead)) break;
    part.file.resume();
  }
  return { texts, files, refusal };
}

function tooMany(maxFiles: number): InvalidInput {
  return new InvalidInput('too_many_files', `За один раз можно приложить не больше ${maxFiles} файлов.`);
}

/** The stored file, or why it was refused; its stream is left open, so that what follows in the form can still be read. */
async function keepFile(part: MultipartFile, fileStore: FileStore): Promise<StoredFile | VekhaError> {
  try {
    return await fileStore.put(unbroken(part), part.filename);
  } catch (error) {
    if (error instanceof VekhaError && error.kind !== 'unavailable') return error;
    throw error;
  }
}

async function* unbroken({ file }: MultipartFile): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of file.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
  } catch (error) {
    throw asRefusal(error);
  }
}

/** The parser's own complaints about a broken form carry no code; ECONNRESET: who sent has gone away, no failure of ours. */
function asRefusal(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || error instanceof VekhaError) return error;
  if ('code' in error && error.code !== 'ECONNRESET') return error;
  return new InvalidInput(
    'upload_broken',
    'Передача файла оборвалась или форма собрана неверно. Повторите загрузку.',
  );
}

async function nextPart<Part>(parts: AsyncIterator<Part>): Promise<IteratorResult<Part>> {
  try {
    return await parts.next();
  } catch (error) {
    throw asRefusal(error);
  }
}

async function* wholeForm(part: MultipartFile, parts: AsyncIterator<unknown>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of part.file) yield chunk as Uint8Array;
  } catch (error) {
    throw asRefusal(error);
  }
  const rest = await nextPart(parts);
  if (rest.done !== true)
    throw new InvalidInput('file_expected', 'За один раз передаётся один файл, без других полей.');
}

/** All bytes of a small file. Throws TooLarge `file_too_large`. */
export async function collect(bytes: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limitBytes) throw tooLarge(limitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
