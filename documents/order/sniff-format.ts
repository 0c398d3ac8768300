/** What the first bytes of a file say it is; the name of a file proves nothing. */
export type FileFormat = 'text' | 'zip' | 'pdf' | 'old_office' | 'rtf' | 'image' | 'binary';

const signatures: readonly [FileFormat, readonly number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['old_office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

const sampleBytes = 65_536;
const allowedControls = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1f]);

/** The format by content. UTF-16 text is known by its byte order; control bytes mean `binary`. */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  for (const [format, signature] of signatures) {
    if (signature.every((byte, at) => bytes[at] === byte)) return format;
  }
  if (utf16Order(bytes)) return 'text';
  return bytes.subarray(0, sampleBytes).some((byte) => byte < 0x20 && !allowedControls.has(byte))
    ? 'binary'
    : 'text';
}

/**
 * The byte order of UTF-16 text, by its mark or, without one, by its high bytes: in Russian text nearly all of them are 0 or 4. Null
 * when it is no UTF-16.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2_000);
  const high = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0 || byte === 4) high[at % 2] = (high[at % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  if (half < 8) return null;
  const [first = 0, second = 0] = high;
  if (second > half * 0.9 && first < half * 0.3) return 'utf-16le';
  return first > half * 0.9 && second < half * 0.3 ? 'utf-16be' : null;
}
