import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { InvalidInput, NotFound } from '../../domain/errors.js';

/** The formats of an order, for the help of the commands that read one. */
export const orderFormats =
  '.docx, .xlsx, .csv, .txt, .pdf; через LibreOffice — .doc, .odt, .rtf, .xls, .ods';

/** The bytes of a file a person named. Throws NotFound `file`. */
export async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new NotFound('file', `Файл ${file} не открывается. Проверьте имя и права.`);
  }
}

const chunk = 64 * 1024;

/**
 * Reads a file of JSON lines (`-` = standard input) and prints what `read` makes of each as one line. A line that is no
 * object of the wanted shape becomes `{line, error}`, so that answers stay in step with questions; the error is also told
 * on standard error and, when all lines are read, InvalidInput `line` says how many there were. Throws NotFound `file`.
 */
export async function eachLine(file: string, read: (line: unknown) => unknown): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file).on('error', () => undefined);
  if (file !== '-') await bytesOf(file);
  let number = 0;
  let broken = 0;
  let answers = '';
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    const line = text.replace(/^\uFEFF/, '');
    if (line.trim() === '') continue;
    const { answer, error } = answerTo(line, number, read);
    if (error !== null) {
      broken += 1;
      process.stderr.write(`${error}\n`);
    }
    answers += `${JSON.stringify(answer)}\n`;
    if (answers.length > chunk) {
      process.stdout.write(answers);
      answers = '';
    }
  }
  process.stdout.write(answers);
  if (broken > 0) throw new InvalidInput('line', `Строк с ошибкой: ${broken}; остальные прочитаны.`);
}

function answerTo(line: string, number: number, read: (line: unknown) => unknown) {
  const refused = (why: string) => {
    const error = `Строка ${number} не подходит: ${why}.`;
    return { answer: { line: number, error }, error };
  };
  try {
    return { answer: read(JSON.parse(line)), error: null };
  } catch (error) {
    if (error instanceof SyntaxError) return refused('это не JSON. Нужен объект JSON, как в справке');
    if (!(error instanceof z.ZodError)) throw error;
    const field = error.issues[0]?.path.join('.') ?? '';
    return refused(field === '' ? 'нужен объект JSON, как в справке' : `проверьте поле «${field}»`);
  }
}
