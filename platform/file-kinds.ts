import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { InvalidInput } from '../domain/errors.js';

/** A kind of document that may serve as evidence. */
interface FileKind {
  /** As the browser is told on download. */
  mime: string;
  /** Endings a name of this kind may have. */
  endings: readonly string[];
  /** What the content turns out to be: an answer of the file-type library, or one of our own three. */
  contents: readonly string[];
}

const kinds: readonly FileKind[] = [
  { mime: 'application/pdf', endings: ['pdf'], contents: ['pdf'] },
  {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    contents: ['docx'],
  },
  {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    contents: ['xlsx'],
  },
  {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['pptx'],
    contents: ['pptx'],
  },
  { mime: 'application/vnd.oasis.opendocument.text', endings: ['odt'], contents: ['odt'] },
  { mime: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'], contents: ['ods'] },
  { mime: 'application/msword', endings: ['doc'], contents: ['cfb'] },
  { mime: 'application/vnd.ms-excel', endings: ['xls'], contents: ['cfb'] },
  { mime: 'application/rtf', endings: ['rtf'], contents: ['rtf'] },
  { mime: 'image/png', endings: ['png'], contents: ['png'] },
  { mime: 'image/jpeg', endings: ['jpg', 'jpeg'], contents: ['jpg'] },
  { mime: 'image/tiff', endings: ['tif', 'tiff'], contents: ['tif'] },
  { mime: 'text/plain', endings: ['txt'], contents: ['text'] },
  { mime: 'text/csv', endings: ['csv'], contents: ['text'] },
  { mime: 'application/zip', endings: ['zip'], contents: ['zip'] },
  { mime: 'application/pkcs7-signature', endings: ['sig', 'p7s'], contents: ['pkcs7', 'pkcs7 text'] },
];

/** Endings of the files that are taken, without dots. */
export const allowedEndings: readonly string[] = kinds.flatMap((one) => one.endings);

const headLength = 4096;
/** Object identifier of PKCS #7 signed data, DER. */
const signedData = Buffer.from('06092a864886f70d010702', 'hex');

/**
 * The media type of a stored file whose name and content agree. `isText` says that all its bytes are UTF-8 without control
 * characters. Throws InvalidInput `file_type_refused` (no such kind is taken) or `file_type_mismatch` (the content is
 * something else than the name says).
 */
export async function kindOfFile(path: string, shownName: string, isText: boolean): Promise<string> {
  const ending = /\.([^.]+)$/.exec(shownName)?.[1]?.toLowerCase() ?? '';
  const kind = kinds.find((one) => one.endings.includes(ending));
  if (!kind) {
    throw new InvalidInput(
      'file_type_refused',
      `Файлы этого вида не принимаются. Подойдут: ${allowedEndings.join(', ')}.`,
      { allowed: allowedEndings },
    );
  }
  const content = await contentOf(path, isText);
  if (kind.contents.some((one) => content.includes(one))) return kind.mime;
  throw new InvalidInput(
    'file_type_mismatch',
    `Содержимое файла не похоже на .${ending}. Сохраните документ заново в этом формате и загрузите снова.`,
    { ending },
  );
}

/** Everything the content can pass for. Text formats the library knows by a first line (XML, a calendar) are plain text here. */
async function contentOf(path: string, isText: boolean): Promise<string[]> {
  const signature = await signatureOf(path);
  if (signature) return [signature];
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found && (!isText || kinds.some((one) => one.contents.includes(found.ext)))) return [found.ext];
  return isText ? ['text'] : [];
}

async function signatureOf(path: string): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head[0] === 0x30 && head.subarray(0, 64).includes(signedData)) return 'pkcs7';
    const text = head.toString('latin1').replace(/-----BEGIN [A-Z0-9 #]+-----/, '');
    const bytes = /^[A-Za-z0-9+/=\s]+/.exec(text.trimStart())?.[0];
    const decoded = Buffer.from(bytes ?? '', 'base64');
    return decoded[0] === 0x30 && decoded.subarray(0, 64).includes(signedData) ? 'pkcs7 text' : null;
  } finally {
    await file.close();
  }
}
