import { goesWithNumber, keepsHyphen } from './broken-words.js';
import { cleanCell } from './clean-cell.js';

/** White space everywhere but between bodies, where it may be the end of a line. */
const softBreak = '\u2028';

/**
 * A cell that arrives in parts, because its row was broken over lines or pages. Parts are kept apart until the end, so that
 * joining stays linear however many there are.
 */
export class CellParts {
  private readonly parts: string[] = [];
  private quoteOpen = false;

  constructor(first = '') {
    this.add(first);
  }

  add(part: string): void {
    if (!part.trim()) return;
    if (this.endsName && /^\s*\p{L}/u.test(part)) this.parts.push(softBreak);
    this.parts.push(part.trim());
    this.readQuotes(part);
  }

  private readQuotes(part: string): void {
    for (const { 0: sign, index } of part.matchAll(/["«“„»”]/gu)) {
      if (sign === '"') this.quoteOpen = /\S/.test(part[index - 1] ?? ' ') ? false : !this.quoteOpen;
      else if ('«“„'.includes(sign)) this.quoteOpen = true;
      else if ('»”'.includes(sign)) this.quoteOpen = false;
    }
  }

  /** A part that stands on a line of its own, such as one more body. */
  addLine(part: string): void {
    if (part.trim() && this.parts.length > 0) this.parts.push('\n');
    this.add(part);
  }

  /** The rest of a word that was cut in two. */
  grow(part: string): void {
    this.parts.push((this.parts.pop() ?? '') + part.trim());
    this.readQuotes(part);
  }

  /** The last part of it. */
  get end(): string {
    return this.parts.at(-1) ?? '';
  }

  get empty(): boolean {
    return this.parts.length === 0;
  }

  /** True behind the closing sign of a name or of a remark: what follows may be another. */
  private get endsName(): boolean {
    return !this.quoteOpen && /[»")]$/u.test(this.parts.at(-1) ?? '');
  }

  /** True when the text cannot end here: an open quotation, a comma, a hyphen, a preposition. */
  get unfinished(): boolean {
    const last = this.parts.at(-1)?.slice(-40) ?? '';
    return (
      this.quoteOpen ||
      /(?:[,(:№–—-]|(?:^|\s)(?:и|в|во|с|со|на|по|к|о|об|от|до|для|при|из|у|за|или))$/i.test(last)
    );
  }

  /** The whole text as written, words broken at a line's end put together again. */
  toString(): string {
    const whole: string[] = [];
    for (const part of this.parts) {
      const before = whole.at(-1);
      if (isBreak(part) || (before !== undefined && isBreak(before))) {
        whole.push(part);
        continue;
      }
      if (
        before !== undefined &&
        /(?:\d[-–]|\p{Lu}{2}-)$/u.test(before.slice(-3)) &&
        (/^\d/.test(part) || (/\d-$/.test(before) && goesWithNumber(part)))
      ) {
        whole.push(part);
        continue;
      }
      const broken = before === undefined ? null : /(\p{L}+)-$/u.exec(before.slice(-40));
      if (before === undefined || !broken || !/^[\p{Ll}\p{Lu}]/u.test(part)) {
        if (before !== undefined) whole.push(' ');
        whole.push(part);
        continue;
      }
      if (!keepsHyphen(broken[1] ?? '', part)) whole[whole.length - 1] = before.slice(0, -1);
      whole.push(part);
    }
    return whole.join('');
  }
}

function isBreak(part: string): boolean {
  return part === '\n' || part === softBreak;
}

/** True when the text begins as the middle of a sentence does: with a small letter or a closing sign. */
export function startsMidSentence(raw: string): boolean {
  return /^[\p{Ll})»”,;.]/u.test(cleanCell(raw.slice(0, 400)));
}
