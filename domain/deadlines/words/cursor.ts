import type { RuleSpan } from '../../deadline.js';
import { monthOf } from './months.js';
import { everyOf, isEveryAbbreviation } from './recurrence-words.js';
import type { Mark, NumberToken, Token } from './token.js';

/** A place in the tokens of one phrase. Every rule of the grammar looks ahead a bounded number of tokens. */
export class Cursor {
  constructor(
    readonly phrase: string,
    readonly tokens: readonly Token[],
    public at = 0,
  ) {}

  private rhythms: ReadonlySet<RuleSpan> | null = null;

  /** Whether an adverb of this rhythm («ежеквартально») stands anywhere in the phrase; looked up once. */
  saysEvery(span: RuleSpan): boolean {
    this.rhythms ??= new Set(
      this.tokens.flatMap((token) => (token.type === 'word' ? (everyOf(token.word) ?? []) : [])),
    );
    return this.rhythms.has(span);
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  /** The normalised word `ahead` tokens on; empty where there is none. */
  word(ahead = 0): string {
    const token = this.peek(ahead);
    return token?.type === 'word' ? token.word : '';
  }

  number(ahead = 0): NumberToken | null {
    const token = this.peek(ahead);
    return token?.type === 'number' ? token : null;
  }

  isMark(mark: Mark, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.type === 'mark' && token.mark === mark;
  }

  eatMark(mark: Mark): boolean {
    if (!this.isMark(mark)) return false;
    this.at += 1;
    return true;
  }

  /** Takes the next word when it is one of these, with the dot of an abbreviation. */
  eat(...words: string[]): boolean {
    if (!words.includes(this.word())) return false;
    this.skipWord();
    return true;
  }

  /** Takes several words in a row, or nothing. */
  eatAll(...words: string[]): boolean {
    if (!words.every((word, index) => this.word(index) === word)) return false;
    this.at += words.length - 1;
    this.skipWord();
    return true;
  }

  /** Takes «не позднее (, чем)», «не позже», «не поздней». */
  eatNotLater(): boolean {
    if (this.word() !== 'не' || !['позднее', 'позже', 'поздней', 'познее'].includes(this.word(1)))
      return false;
    this.at += 2;
    if (this.isMark('comma') && this.word(1) === 'чем') this.at += 1;
    this.eat('чем');
    return true;
  }

  /** Takes the next word when it begins with the stem. */
  eatStem(...stems: string[]): boolean {
    const word = this.word();
    if (word === '' || !stems.some((stem) => word.startsWith(stem))) return false;
    this.skipWord();
    return true;
  }

  /** Moves past a word and the dot glued to it when the word is short enough to be an abbreviation. */
  skipWord(): void {
    const word = this.word();
    this.at += 1;
    const abbreviated = word.length <= 3 || (word.length <= 5 && word !== 'году' && monthOf(word) !== null);
    const known = [
      'уч',
      'учеб',
      'кварт',
      'полуг',
      'полугод',
      'четв',
      'нояб',
      'февр',
      'раб',
      'календ',
      'теч',
      'след',
      'посл',
      'пост',
      'отч',
      'кажд',
      'включ',
      'понед',
      'вторн',
      'пятн',
      'субб',
      'воскр',
      'воскрес',
    ];
    const dot = this.peek();
    if (
      (abbreviated || known.includes(word) || isEveryAbbreviation(word)) &&
      dot?.glued &&
      this.isMark('dot')
    )
      this.at += 1;
  }

  /** Runs a rule; when it finds nothing the cursor stays where it was. */
  attempt<T>(rule: (cursor: Cursor) => T | null): T | null {
    const before = this.at;
    const found = rule(this);
    if (found === null) this.at = before;
    return found;
  }

  /** The phrase's own text of the tokens from one index up to another, exclusive. */
  textOf(from: number, to: number): string {
    const first = this.tokens[from];
    const last = this.tokens[to - 1];
    if (!first || !last) return '';
    let text = '';
    let at = first.start;
    for (const token of this.tokens.slice(from, to)) {
      text += this.phrase.slice(at, token.start);
      const whole = token.type === 'word' && token.broken;
      text += whole ? token.text : this.phrase.slice(token.start, token.end);
      at = token.end;
    }
    return text.replace(/\s+/gu, ' ');
  }
}
