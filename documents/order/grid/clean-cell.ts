import { joinBrokenWords } from './broken-words.js';

const blockTags = 'p|br|li|ul|ol|div|table|tbody|thead|tr|td|th|h[1-6]|hr|blockquote|section';
const inlineTags = 'b|i|u|s|em|strong|span|font|a|sub|sup|small|big|center|label|code|pre|img|mark|o:p|nobr';
const brokenTag = new RegExp(`<(?:${blockTags}|${inlineTags})\\s[^<>]*$`, 'i');
const paragraphEnd = /<(?:\/p|br|\/li|li|\/div|\/tr)(?:\s[^<>]*)?\/?>/gi;
const block = new RegExp(`</?(?:${blockTags})(?:\\s[^<>]*)?/?>`, 'gi');
const inline = new RegExp(`</?(?:${inlineTags})(?:\\s[^<>]*)?/?>`, 'gi');
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  mdash: '—',
  ndash: '–',
  minus: '−',
  hellip: '…',
  bull: '•',
  middot: '·',
  numero: '№',
  shy: '',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
};

/**
 * The text of a cell on one line: remains of HTML and Markdown bold become text, every run of white space one space, words
 * broken with a hyphen at a line's end whole.
 * Only known tags go, so «<10 человек» stays.
 */
export function cleanCell(raw: string): string {
  return joinBrokenWords(withoutMarkup(raw)).replace(/\s+/g, ' ').trim();
}

/** As `cleanCell`, but real line breaks and paragraphs of the cell stay as `\n`: each may name another body. */
export function cleanLines(raw: string): string {
  return joinBrokenWords(withoutMarkup(raw))
    .split(/[\n\r\v\f\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function withoutMarkup(raw: string): string {
  const text = raw.includes('<')
    ? raw.replace(paragraphEnd, '\n').replace(block, ' ').replace(inline, '').replace(brokenTag, ' ')
    : raw;
  return decodeEntities(text).replaceAll('**', '').replace(invisible, '');
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}
