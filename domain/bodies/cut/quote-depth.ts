import { headOf } from '../words/head.js';
import { beginsKind } from '../words/second-institution.js';
import { legalForm } from '../words/words.js';

const quotes = /["«»“”„‟]/g;

/**
 * How deep in quotations a place of a text is, whatever marks are used. One closing mark may stand for all that are open
 * («Музей «Человек и природа»), unless a name of its own was opened inside or the outer one does not begin with the kind of a
 * body («"ЛМЗ "Сокол"»); then, and at a stray closing mark, `broken` is true.
 */
export class QuoteDepth {
  depth = 0;
  broken = false;
  private readonly places: number[];
  private passed = 0;
  private outerIsName = false;
  private outerHasKind = false;

  constructor(private readonly text: string) {
    this.places = [...text.matchAll(quotes)].map((match) => match.index);
  }

  /** Takes the sign at `at`; true when it was a quotation mark. To be called for each place once, in order. */
  pass(at: number): boolean {
    if (this.places[this.passed] !== at) return false;
    this.passed++;
    if (this.opens(at)) this.open(at);
    else if (this.depth === 0) this.broken = true;
    else if (this.depth > 1 && !this.closedAgain()) {
      this.depth = 0;
      this.broken ||= !this.outerHasKind;
    } else this.depth--;
    return true;
  }

  private open(at: number): void {
    const named = legalForm.test(
      /([\p{L}]+)\s*$/u.exec(this.text.slice(Math.max(0, at - 12), at))?.[1] ?? '',
    );
    if (this.depth === 0) {
      this.outerIsName = named;
      const outer = this.text.slice(at + 1, at + 100).trimStart();
      this.outerHasKind = headOf(outer) !== null || beginsKind(outer);
    } else if (named && this.outerIsName) this.broken = true;
    this.depth++;
  }

  /** Whether the next mark closes too, so that each opening has its own. */
  private closedAgain(): boolean {
    const next = this.places[this.passed];
    return next !== undefined && !this.opens(next);
  }

  private opens(at: number): boolean {
    const sign = this.text.charAt(at);
    if (sign === '«' || sign === '„') return true;
    if (sign === '»' || sign === '”') return false;
    const before = this.text.charAt(at - 1);
    const after = this.text.charAt(at + 1);
    return /^[\s(«"„“/-]?$/.test(before) && /[\p{L}\d«"„“]/u.test(after);
  }
}
