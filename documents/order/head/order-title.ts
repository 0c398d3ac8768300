import { joinBrokenWords } from '../grid/broken-words.js';
import { preamble, verbAtEnd } from './clauses.js';
import type { HeadLine } from './head-lines.js';
import { authority, titleStart } from './issuer.js';

/** The verbs by which an order orders, as the last word of its preamble, and the kind of act each belongs to. */
export const verbTypes: readonly [RegExp, string][] = [
  [/п\s*р\s*и\s*к\s*а\s*з\s*ы\s*в\s*а\s*(?:ю|е\s*т|е\s*м)(?![а-яё])/i, 'приказ'],
  [/п\s*о\s*с\s*т\s*а\s*н\s*о\s*в\s*л\s*я\s*(?:ю|е\s*т)(?![а-яё])/i, 'постановление'],
  [/обязываю/i, 'распоряжение'],
];

/** «(В редакции постановления от …)» under the title of an act. */
const editionNote = /^\(?(?:в\s+редакции|в\s+ред\.|с\s+изменениями)/i;
/** How many lines below the order's name a title may begin. */
const farthest = 24;

/**
 * «Об утверждении …» with its following lines, up to the preamble: the title in one line and the line it begins at, or null. `from` = the
 * first line that may begin it.
 */
export function readTitle(lines: readonly HeadLine[], from: number): { text: string; at: number } | null {
  const at = lines.findIndex(({ text }, index) => index >= from && titleStart.test(text));
  const first = lines[at];
  if (!first || at - from > farthest) return null;
  const parts = [first.text];
  const rest = lines.slice(at + 1, at + 12);
  for (const [index, { text, apart }] of rest.entries()) {
    const open = /(?<!\p{L})(?:в|во|на|по|и|с|о|об|для|к|при|от|до|за)$|[,-]$/u.test(parts.at(-1) ?? '');
    const capitals = !/\p{Ll}/u.test(parts.join('') + text);
    const goesOn = !apart || open || capitals || /^[\p{Ll}«"(]/u.test(text);
    if (
      !goesOn ||
      editionNote.test(text) ||
      preamble.test(text) ||
      verbTypes.some(([pattern]) => pattern.test(text))
    )
      break;
    if (isVerbAlone(rest[index + 1]?.text ?? '') && authority.test(text)) break;
    parts.push(text);
  }
  const text = joinBrokenWords(parts.join('\n')).replaceAll('\n', ' ');
  return { text: withoutQuotes(text), at };
}

/** «администрация города» above «ПОСТАНОВЛЯЕТ:» says who does, not what the order is about. */
function isVerbAlone(text: string): boolean {
  return text.length < 60 && verbAtEnd.test(text);
}

/** Quotes round the whole title are no part of it. */
function withoutQuotes(text: string): string {
  if (text.startsWith('"')) {
    // the quotation inside may end with the same sign as the whole
    const inside = text.slice(1);
    if (inside.split('"').length % 2 === 1) return inside;
    return inside.endsWith('"') ? inside.slice(0, -1) : text;
  }
  if (!/^«.*»$/u.test(text)) return text;
  let depth = 0;
  for (const sign of text.slice(0, -1)) {
    depth += sign === '«' ? 1 : sign === '»' ? -1 : 0;
    if (depth === 0) return text;
  }
  return depth > 1 ? text.slice(1) : text.slice(1, -1);
}
