import { shortForms } from './lexicon.js';
import { isGrammarWord } from './spelling.js';
import type { Token, WordToken } from './token.js';

/** Words of deadlines that need no spelling of their own: what a narrow column breaks in two («не ре-⏎же», «10 чис-⏎ла»). */
const others =
  'реже менее более ранее раньше мере срок срока сроки сразу после через перед даты момента следующему предшествующего предыдущего последующего текущего текущий планируемому планируемого прошлого отчет отчета отчеты план планы плану раз разу года годов годам день дни запросу заявке факту поступления выявления проведения начала конца концу конец середина согласованию требованию обращению обращений весна весной осень осенью лето летом зима зимой полугодие ежедневно накануне немедленно незамедлительно срочно систематически регулярно периодически бессрочно круглый всего весь'.split(
    ' ',
  );
const known = new Set([...shortForms, ...others]);
const isKnown = (word: string): boolean => known.has(word) || isGrammarWord(word);

/** A column of a few letters breaks no word into more pieces than this. */
const mostPieces = 6;

/**
 * «ежеквар-⏎тально», «посту-⏎пления», «не-⏎обход-⏎имости»: a word cut by hyphens at line ends, as one token. Where both halves
 * say something by themselves («январь-⏎март», «15 мая-⏎утренник») the hyphen is a sign of its own.
 */
export function joinBroken(tokens: readonly Token[], plain: (text: string) => string): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const pieces = token.type === 'word' ? piecesFrom(tokens, at) : [];
    const whole = token.type === 'word' && pieces.length > 1 ? wholeOf(pieces, plain) : null;
    joined.push(whole?.word ?? token);
    if (whole) at += 3 * (whole.count - 1);
  }
  return joined;
}

/** The word and what goes on behind «-⏎» in small letters. */
function piecesFrom(tokens: readonly Token[], first: number): WordToken[] {
  const pieces: WordToken[] = [];
  for (let at = first; pieces.length < mostPieces; at += 3) {
    const piece = tokens[at];
    if (piece?.type !== 'word' || (at > first && !/^\p{Ll}/u.test(piece.text))) break;
    pieces.push(piece);
    const [dash, line] = [tokens[at + 1], tokens[at + 2]];
    const cut = dash?.type === 'mark' && dash.mark === 'dash' && dash.glued;
    if (!cut || line?.type !== 'mark' || line.mark !== 'break') break;
  }
  return pieces;
}

function wholeOf(
  pieces: readonly WordToken[],
  plain: (text: string) => string,
): { word: WordToken; count: number } | null {
  const join = (count: number) => {
    const own = pieces.slice(0, count);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return null;
    const text = own.map((piece) => piece.text).join('');
    return { word: { ...first, text, word: plain(text), typo: true, broken: true, end: last.end }, count };
  };
  for (let count = pieces.length; count > 1; count -= 1) {
    const found = join(count);
    if (found && isKnown(found.word.word)) return found;
  }
  const silent = pieces.every((piece) => !isKnown(plain(piece.text)));
  return silent ? join(pieces.length) : null;
}
