import { monthOf, isGenitiveMonth } from './months.js';
import type { Mark, Token } from './tokens.js';
import { unitOf } from './units.js';

/** After these a phrase cannot end, so a new line goes on with it: «Каждый⏎понедельник», «до⏎1 мая». */
const openWords =
  /^(до|с|со|по|к|ко|в|во|на|за|не|от|и|или|каждый|каждая|каждую|каждое|каждого|каждые|позднее|позже|ранее|чем|течение|течении|протяжении|срок|первый|первая|второй|вторая|третий|третья|последний|последняя|рабочий|рабочих|учебный|учебного|текущего|следующего|отчетного)$/;

/**
 * The tokens without the new lines that only wrap a phrase inside a narrow cell. Taken out where the line before cannot end
 * or the line after cannot begin a deadline («10–13⏎октября», «сентябрь⏎2024 г.», «с 1 мая⏎по 5 июня»); every other new line
 * still parts two deadlines.
 */
export function withoutSoftBreaks(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, index) => !isMark(token, 'break') || !isSoft(tokens, index));
}

function isSoft(tokens: readonly Token[], at: number): boolean {
  const [before, after, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (!before || !after) return false;
  if (isMark(before, 'dash') || isMark(before, 'comma')) return true;
  if (openWords.test(word(before)) || /^(и|или)$/.test(word(after))) return true;
  if (/^раза?$/.test(word(before)) && word(after) === 'в') return true;
  const numbered = before.type === 'number' && before.digits <= 2;
  if (numbered && (isGenitiveMonth(word(after)) || unitOf(word(after)) !== null)) return true;
  const yearly = after.type === 'number' && after.digits === 4 && unitOf(word(next)) === 'year';
  if (yearly && monthOf(word(before)) !== null) return true;
  const until = word(after) === 'по' && (next?.type === 'number' || monthOf(word(next)) !== null);
  return until && before.type !== 'mark';
}

function isMark(token: Token | undefined, mark: Mark): boolean {
  return token?.type === 'mark' && token.mark === mark;
}

function word(token: Token | undefined): string {
  return token?.type === 'word' ? token.word : '';
}
