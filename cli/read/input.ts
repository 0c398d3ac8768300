import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { InvalidInput, NotFound } from '../../domain/errors.js';

/** The bytes of a file a person named. Throws NotFound `file`. */
export async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new NotFound('file', `Файл ${file} не открывается. Проверьте имя и права.`);
  }
}

/**
 * Reads a file of JSON lines (`-` = standard input) and prints what `read` makes of each as one line. Throws NotFound `file`
 * and InvalidInput `line` with the number of a line that is not an object of the wanted shape.
 */
export async function eachLine(file: string, read: (line: unknown) => unknown): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file).on('error', () => undefined);
  if (file !== '-') await bytesOf(file);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      console.log(JSON.stringify(read(JSON.parse(line))));
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError) {
        throw new InvalidInput('line', `Строка ${number} не подходит: нужен объект JSON, как в справке.`);
      }
      throw error;
    }
  }
}
