import { describe, expect, test } from '@jest/globals';
import { InvalidInput, TooLarge, VekhaError } from '../../../domain/errors.js';
import { decodeText } from '../../../documents/order/decode-text.js';
import { readOrder } from '../../../documents/order/read-order.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const header = '№\tМероприятие\tСроки\tОтветственные';

function refusal(content: Uint8Array): VekhaError {
  try {
    readOrder({ name: 'order.txt', bytes: content });
  } catch (error) {
    if (error instanceof VekhaError) return error;
    throw error;
  }
  throw new Error('the file was read');
}

describe('refusals', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'order_empty', /пуст/],
    ['white space', bytes(' \n\t\r\n'), 'order_empty', /пуст/],
    ['no table', bytes('ПРИКАЗ\n№ 1\nО работе'), 'order_no_table', /Наименование мероприятия/],
    [
      'an amendment in words alone',
      bytes(
        'ПРИКАЗ\nот 15.03.2021 № 21\nО внесении изменений в приказ от 27.11.2020 № 88\n' +
          '1. Внести в приложение к приказу следующие изменения:\n1.1. Пункт 5 исключить.',
      ),
      'order_amends_in_words',
      /меняет документ № 88 словами.*новую редакцию/,
    ],
    ['a header without rows', bytes(`${header}\n\n`), 'order_no_rows', /мероприятий под ним нет/],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'order_format', /архив/],
    ['a PDF', bytes('%PDF-1.7\n'), 'order_format', /PDF/],
    ['an old .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'order_format', /старого формата/],
    ['an RTF', bytes('{\\rtf1\\ansi'), 'order_format', /RTF/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'order_format', /изображение/],
    ['binary data', Uint8Array.of(0x41, 0, 0, 1, 2, 3), 'order_format', /двоичные/],
  ])('%s', (_, content, code, message) => {
    const error = refusal(content);
    expect(error).toBeInstanceOf(InvalidInput);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  test('more than 5 MB', () => {
    const error = refusal(new Uint8Array(5 * 1024 * 1024 + 1).fill(0x20));
    expect(error).toBeInstanceOf(TooLarge);
    expect(error.message).toContain('5 МБ');
  });
});

describe('encodings', () => {
  const sample = 'Отдел образования';
  const koi8 = { о: 0xcf, т: 0xd4, д: 0xc4, е: 0xc5, л: 0xcc } as const;

  test('UTF-8 with a mark, UTF-16 with a mark', () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes(sample)))).toBe(sample);
    expect(decodeText(new Uint8Array(Buffer.from(`\ufeff${sample}`, 'utf16le')))).toBe(sample);
  });

  test('windows-1251', () => {
    const windows1251 = Uint8Array.from(sample, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });
    expect(decodeText(windows1251)).toBe(sample);
  });

  test('koi8-r', () => {
    expect(
      decodeText(Uint8Array.of(koi8.о, koi8.т, koi8.д, koi8.е, koi8.л, 0x20, koi8.д, koi8.е, koi8.л, koi8.о)),
    ).toBe('отдел дело');
  });
});
