import { monthOf, isGenitiveMonth } from './months.js';
import { cardinalOf, looseRomanOf, ordinalOf } from './numbers.js';
import type { Mark, Token } from './tokens.js';
import { unitOf, weekdayOf } from './units.js';

/** After these a phrase cannot end, so a new line goes on with it: «Каждый⏎понедельник», «до⏎1 мая». */
const openWords =
  /^(до|с|со|по|к|ко|в|во|на|за|не|от|и|или|каждый|каждая|каждую|каждое|каждого|каждые|кажд|весь|всего|круглый|при|через|спустя|согласно|минимум|хотя|начал[ое]|начала|кон(?:ец|це|ца)|середин[аеуы]|каб|кабинет|ул|позднее|позже|ранее|чем|течение|течении|теч|протяжении|срок|первый|первая|второй|вторая|третий|третья|последний|последняя|рабочий|рабочих|учебный|учебного|текущего|следующего|отчетного)$/;

/**
 * The tokens without the new lines that only wrap a phrase inside a narrow cell. Taken out where the line before cannot end
 * or the line after cannot begin a deadline («10–13⏎октября», «сентябрь⏎2024 г.», «с 1 мая⏎по 5 июня»); every other new line
 * still parts two deadlines.
 */
export function withoutSoftBreaks(written: readonly Token[]): Token[] {
  const listed = withoutNumbers(written);
  const tokens = withoutLineDash(listed.filter((token, at) => !aroundDash(token, listed, at)));
  return tokens.filter((token, index) => !isMark(token, 'break') || !isSoft(tokens, index));
}

/**
 * «октябрь⏎– декабрь 2024»: a dash at the beginning of the second line is a sign of a period or of a list. Without both the two
 * stand side by side, and which it is will be asked. Several such lines are a list.
 */
function withoutLineDash(tokens: readonly Token[]): readonly Token[] {
  const begins = (at: number) => isMark(tokens[at], 'break') && isMark(tokens[at + 1], 'dash');
  const lines = tokens.flatMap((_, at) => (begins(at) ? [at] : []));
  const [at, ...more] = lines;
  if (at === undefined || more.length > 0 || isMark(tokens[0], 'dash')) return tokens;
  const after = tokens[at + 2];
  const dated =
    after?.type === 'number' || monthOf(word(after)) !== null || looseRomanOf(word(after)) !== null;
  return dated ? [...tokens.slice(0, at), ...tokens.slice(at + 2)] : tokens;
}

/** «1) до 15 мая; 2) до 1 июня»: the numbers of a list are no days. */
function withoutNumbers(tokens: readonly Token[]): readonly Token[] {
  const numbers = new Set<number>();
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    const [before, close] = [tokens[at - 1], tokens[at + 1]];
    if (isMark(token, 'open')) depth += 1;
    if (isMark(token, 'close') && !numbers.has(at)) depth -= 1;
    const begins = !before || (['break', 'semicolon', 'comma'] as const).some((mark) => isMark(before, mark));
    const number = token.type === 'number' && token.digits === 1 && isMark(close, 'close') && close?.glued;
    // a list begins with its first
    if (depth === 0 && begins && number && (numbers.size > 0 || token.value === 1))
      numbers.add(at).add(at + 1);
  }
  return numbers.size === 0 ? tokens : tokens.filter((_, at) => !numbers.has(at));
}

/** «сентябрь⏎–⏎май»: a dash in a line of its own joins the lines around it. */
function aroundDash(token: Token, tokens: readonly Token[], at: number): boolean {
  const lone = (dash: number) =>
    isMark(tokens[dash], 'dash') && isMark(tokens[dash - 1], 'break') && isMark(tokens[dash + 1], 'break');
  return isMark(token, 'break') && (lone(at + 1) || lone(at - 1));
}

function isSoft(tokens: readonly Token[], at: number): boolean {
  const [before, after, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (!before || !after) return false;
  if (isMark(before, 'dash') || isMark(before, 'comma')) return true;
  // «каб.⏎12»
  const head = isMark(before, 'dot') ? tokens[at - 2] : before;
  if (openWords.test(word(head)) || /^(и|или)$/.test(word(after))) return true;
  if (/^раза?$/.test(word(before)) && word(after) === 'в') return true;
  if (ordinalOf(word(before)) !== null || cardinalOf(word(before)) !== null) return true;
  // a line that begins with a bracket belongs to the one before
  if (isMark(after, 'open')) return true;
  if (counted.test(word(after)) && isNumber(before)) return true;
  const short = before.type === 'number' && before.digits <= 2;
  const numbered = short || looseRomanOf(word(before)) !== null;
  if (short && isGenitiveMonth(word(after))) return true;
  const year = /^(уч|календарн|финансов)/.test(word(after)) || unitOf(word(after)) !== null;
  if ((numbered && unitOf(word(after)) !== null) || (isYear(before) && year)) return true;
  // «2009⏎2011 годы»: side by side they are asked
  if (isYear(after) && (endsDate(head) || isYear(before))) return true;
  // «май⏎текущего года»
  if (endsDate(head) && ofYear.test(word(after)) && unitOf(word(next)) === 'year') return true;
  // «23.10⏎понедельник», «ВТ.⏎24 апреля»
  if (weekdayOf(word(after)) !== null && head?.type === 'number') return true;
  if (weekdayOf(word(head)) !== null && after.type === 'number') return true;
  const until = word(after) === 'по' && (next?.type === 'number' || monthOf(word(next)) !== null);
  return until && before.type !== 'mark';
}

const ofYear = /^(текущего|следующего|прошлого|предыдущего|отчетного|этого|сего)$/;

/** «май», «IV квартал», «25.12.»: what a year may follow in the next line. */
function endsDate(token: Token | undefined): boolean {
  if (token?.type === 'number') return token.digits === 2 && token.glued;
  const unit = unitOf(word(token));
  return monthOf(word(token)) !== null || unit === 'quarter' || unit === 'half_year';
}

function isMark(token: Token | undefined, mark: Mark): boolean {
  return token?.type === 'mark' && token.mark === mark;
}

const counted = /^(раза?|р|числ[аоу]|половин[аеу]|этап|тур|рабочих|календарных|класс(?:ы|ов)?|кл)$/;

const isNumber = (token: Token): boolean => token.type === 'number' || looseRomanOf(word(token)) !== null;

function isYear(token: Token): boolean {
  return token.type === 'number' && token.digits === 4 && token.value >= 1990 && token.value <= 2100;
}

function word(token: Token | undefined): string {
  return token?.type === 'word' ? token.word : '';
}
