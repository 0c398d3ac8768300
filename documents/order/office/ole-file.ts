import { InvalidInput } from '../../../domain/errors.js';
import { macrosRefused } from '../formats/macros.js';
import { damagedFile } from '../formats/zip-directory.js';
import type { ForeignFormat } from './convert.js';

/** Names of streams stand in the directory of the container in UTF-16. */
const utf16 = (name: string) => Buffer.from(name, 'utf16le');

/**
 * What an OLE container holds, by the names of its streams. Throws InvalidInput `order_encrypted` for a file with a password,
 * `order_macros`, `order_damaged` when it is neither a document nor a workbook.
 */
export function oleFormat(bytes: Uint8Array): ForeignFormat {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => content.includes(utf16(name));
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw encryptedFile();
  if (has('_VBA_PROJECT')) throw macrosRefused();
  if (has('WordDocument')) {
    if (isEncryptedWord(content)) throw encryptedFile();
    return 'doc';
  }
  if (has('Workbook') || has('Book')) return 'xls';
  throw damagedFile();
}

/** The refusal of a file that opens only with a password. */
export function encryptedFile(): InvalidInput {
  return new InvalidInput(
    'order_encrypted',
    'Файл защищён паролем. Откройте его, снимите пароль («Файл» → «Сведения» → «Защита документа»), сохраните и загрузите снова.',
  );
}

/** The first block of the main stream says it ([MS-DOC] 2.5.2, fEncrypted); the stream begins at a sector of 512 bytes. */
function isEncryptedWord(content: Buffer): boolean {
  for (let at = 512; at + 12 <= content.length; at += 512) {
    if (content.readUInt16LE(at) === 0xa5ec) return (content.readUInt16LE(at + 10) & 0x0100) !== 0;
  }
  return false;
}
