import { utf16Order } from './sniff-format.js';

const cyrillicEncodings = ['windows-1251', 'koi8-r', 'ibm866'] as const;
const sampleBytes = 65_536;

/**
 * Bytes of a text file → its text, without a byte order mark. UTF-8 and UTF-16 are certain; anything else is an old
 * Cyrillic encoding, chosen by how much the result looks like Russian prose. Never throws.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Order(bytes);
  if (utf16) return decode(utf16, bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(likeliestEncoding(bytes), bytes);
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function likeliestEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleBytes);
  const scores = cyrillicEncodings.map((encoding) => ({
    encoding,
    score: russianness(decode(encoding, sample)),
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

/** The ten commonest small letters make up most of Russian prose in the right encoding and little of it in a wrong one. */
function russianness(text: string): number {
  return text.match(/[оеаинтсрвл]/g)?.length ?? 0;
}
