import type { Item } from './items.js';
import { parseItems } from './parse-items.js';
import { withoutSoftBreaks } from '../words/soft-breaks.js';
import { tokenize } from '../words/tokens.js';

/**
 * What a phrase is put together from, piece by piece («до 1 мая, школы» = date, comma, place): for those who must know whether it is a time and
 * nothing else. What the time is, `readDeadline` tells.
 */
export function kindsOfPieces(phrase: string): Item['type'][] {
  return parseItems(phrase, withoutSoftBreaks(tokenize(phrase))).map(({ type }) => type);
}
