import { InvalidInput } from '../domain/errors.js';

const longest = 255;
/** Control characters, halves of surrogate pairs, and marks that turn the direction of what is read. */
const hidden = /[\p{Cc}\p{Surrogate}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/**
 * A client's file name as a label to show; it never becomes a path. Names that try to be one, or that hide something, are
 * refused rather than mended: no browser sends them. Throws InvalidInput `file_name`.
 */
export function shownName(raw: string): string {
  const name = raw.normalize('NFC').trim();
  const refuse = (reason: string) =>
    new InvalidInput('file_name', `Имя файла не подходит: ${reason}. Переименуйте файл.`);
  if (name === '') throw refuse('оно пусто');
  if ([...name].length > longest) throw refuse(`оно длиннее ${longest} знаков`);
  if (hidden.test(name)) throw refuse('в нём есть невидимые знаки');
  if (/[/\\]/.test(name)) throw refuse('в нём есть путь к папке');
  if (/^\.+$/.test(name) || name.startsWith('.')) throw refuse('оно начинается с точки');
  return name;
}
