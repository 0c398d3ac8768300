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

/** The format by content. UTF-16 text is recognised by its byte order mark; control bytes mean `binary`. */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  for (const [format, signature] of signatures) {
    if (signature.every((byte, at) => bytes[at] === byte)) return format;
  }
  if (hasUtf16Mark(bytes)) return 'text';
  return bytes.subarray(0, sampleBytes).some((byte) => byte < 0x20 && !allowedControls.has(byte))
    ? 'binary'
    : 'text';
}

/** True when the bytes begin with the mark of UTF-16, either order. */
export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
