import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { InvalidInput, TooLarge, VekhaError } from '../domain/errors.js';

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

/** The parser's own complaints about a broken form carry no code. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof VekhaError || 'code' in error) return error;
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
