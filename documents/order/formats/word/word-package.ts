import type { ZipEntry } from '../zip-directory.js';

const largestList = 3_000_000;

/** The parts of a Word file that are read, as XML text. */
export interface WordParts {
  document: string;
  numbering: string | null;
  styles: string | null;
}

/** The name of the main part: the package says it; some programs call it other than `word/document.xml`. Null when it is no Word file. */
export function mainWordPart(entries: ReadonlyMap<string, ZipEntry>): string | null {
  const usual = 'word/document.xml';
  if (entries.has(usual)) return usual;
  const relations = entries.get('_rels/.rels');
  const target =
    relations && /<Relationship\s[^>]*Type="[^"]*\/officeDocument"[^>]*/.exec(xmlText(relations.read()))?.[0];
  const name = target && /Target="\/?([^"]+)"/.exec(target)?.[1];
  return name && /^word\/.*\.xml$/.test(name) && entries.has(name) ? name : null;
}

/** Reads the parts beside the main one. Lists and styles of an unreasonable size are not read: their numbers are lost, no text is. */
export function wordParts(entries: ReadonlyMap<string, ZipEntry>, main: string): WordParts {
  const beside = (name: string) => {
    const bytes = entries.get(name)?.read();
    return bytes && bytes.byteLength <= largestList ? xmlText(bytes) : null;
  };
  return {
    document: xmlText(entries.get(main)?.read() ?? new Uint8Array()),
    numbering: beside('word/numbering.xml'),
    styles: beside('word/styles.xml'),
  };
}

/** True when the package carries macros, whatever its name says. */
export function hasMacros(entries: ReadonlyMap<string, ZipEntry>): boolean {
  return [...entries.keys()].some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name));
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
export function xmlText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
