import { beginsAnother, context } from '../names/begins-another.js';
import { standsBesideAuthority } from '../names/beside-authority.js';
import { headOf, isAdjective } from '../words/head.js';
import { withoutRole } from '../names/markers.js';
import { startsPost } from '../cell/persons-with-posts.js';
import { personsIn } from '../words/persons.js';
import { type Piece, type Separator } from '../names/piece.js';
import { beginsUnsigned } from './side-by-side.js';
import { hasKind } from '../words/second-institution.js';
import { subordinate } from '../words/shared-noun.js';
import { standsBehindAbbreviation } from '../names/unsigned-abbreviations.js';
import {
  fieldAbbreviation,
  functionAbbreviation,
  isWholeAbbreviation,
  startsAbbreviation,
  startsSmall,
} from '../words/words.js';

/** Where a name begins although nothing parts it from the one before. */
interface Cut {
  at: number;
  separator: Separator;
}
/** What stands before a person and is no body of its own: «и», «им.», «Отв.:». */
const opensName =
  /(?:^|\s)(?:и|а также|им\.?|имени|(?:отв|исп)\.?\s?[:–—-]?|исполнител[ьи]:?|г-жа|г-н|т\.)\s*$/iu;
const longestName = 160;

/** A piece of a cell → the names in it that stand side by side («Иванова И.И. Петров П.П.», «Кл. руководители Организатор»). */
export function impliedCuts(piece: Piece): Piece[] {
  const text = blankQuoted(piece.text);
  const cuts = [...personCuts(text), ...headCuts(text)].sort((one, other) => one.at - other.at);
  if (cuts.length === 0) return [piece];
  const pieces: Piece[] = [];
  let begin = 0;
  let { separator, written } = piece;
  for (const cut of cuts) {
    if (cut.at <= begin) continue;
    if (piece.text.slice(begin, cut.at).trim() === '') continue;
    pieces.push({ text: piece.text.slice(begin, cut.at), separator, written });
    ({ separator } = cut);
    written = '';
    begin = cut.at;
  }
  return [...pieces, { text: piece.text.slice(begin), separator, written }];
}

/** Quotations and brackets hold no names of their own: their letters are taken out, the places of all others stay. */
function blankQuoted(text: string): string {
  return text.replace(/«[^»]{0,300}»|"[^"]{0,300}"|“[^”]{0,300}”|\([^)]{0,300}\)/g, (quoted) =>
    '\u0000'.repeat(quoted.length),
  );
}

/** After a person anything that begins a name; before one, whatever is no post to hold. */
function personCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  let last = 0;
  let held = false;
  for (const { from, to } of personsIn(text)) {
    const between = text.slice(last, from);
    if (between.trim() !== '') {
      const named = withoutRole(between.trimStart());
      const head = headOf(named, ['nominative', 'dative']);
      if (last > 0) cuts.push({ at: last, separator: held && startsPost(between) ? 'gap' : after(between) });
      const holder = head?.class === 'post' || (head?.class === 'people' && head.number === 'singular');
      held = holder && head.number !== 'plural';
      if (head && !held) cuts.push({ at: from, separator: 'doubt' });
      else if (
        !head &&
        /\p{L}{2}/u.test(named) &&
        !/^\s*(?:ПДО(?:\sпо\s\p{Ll}+)?|УУП(?:\s\p{Ll}+\sполиции)?|ИП(?:\s(?:глава\s)?Г?КФХ)?|Г?КФХ|КХ|ЛПХ|ПБОЮЛ|ЧП|ЗД\p{Lu}{0,4}|ЗАМ)\s*$/u.test(
          between,
        ) &&
        !opensName.test(between)
      )
        cuts.push({ at: from, separator: 'doubt' });
    } else if (last > 0) {
      cuts.push({ at: from, separator: 'gap' });
      held = false;
    }
    last = to;
  }
  const rest = text.slice(last);
  if (last > 0 && isGlued(rest)) cuts.push({ at: last, separator: 'doubt' });
  else if (last > 0 && startsName(rest))
    cuts.push({
      at: last,
      separator: held && startsPost(rest) ? 'gap' : after(rest, cuts.at(-1)?.separator === 'gap'),
    });
  return cuts;
}

/** «Чуйков Н.А.ЮИД», «Чуйков Н.А.завуч»: the blank, or a sign between names, was forgotten. */
function isGlued(rest: string): boolean {
  return /^\p{L}{2}/u.test(rest) && (headOf(rest) !== null || startsAbbreviation(rest));
}

function startsName(rest: string): boolean {
  const next = rest.trimStart();
  return next !== rest && (headOf(next) !== null || (startsAbbreviation(next) && next.trim().length > 1));
}

/** A person and a post beside may be one and the same; several people, a body or a capital's plural are not. */
function after(rest: string, severalBefore = false): Separator {
  const next = rest.trimStart();
  if (/^(?:отв|исп|соисп)\.\s*$/i.test(next)) return 'gap';
  const head = headOf(next);
  if (head?.class === 'post' && severalBefore && startsSmall(next)) return 'doubt';
  if (!head) return startsAbbreviation(next) ? 'gap' : 'doubt';
  // «Ветврач Сизов Л.Д. владельцы скота»: others, or those for whom he acts
  if (head.class === 'people' && head.number === 'plural' && startsSmall(next) && !severalBefore)
    return 'doubt';
  return head.class !== 'post' || head.number === 'plural' ? 'gap' : 'doubt';
}

function headCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  let begin = 0;
  let first = headOf(text.trimStart(), ['nominative', 'dative']);
  for (const { index } of text.matchAll(/(?<=[\s\0])[\p{L}]/gu)) {
    if (index - begin > longestName) continue;
    const before = text.slice(begin, index);
    if (!/\p{L}/u.test(before)) continue;
    const rest = text.slice(index, index + context);
    if (
      beginsUnsigned(before, rest) ||
      standsBesideAuthority(before, rest) ||
      standsBehindAbbreviation(before, rest)
    ) {
      cuts.push({ at: index, separator: 'doubt' });
      begin = index;
      first = headOf(rest);
      continue;
    }
    const unnamed = !first && !isWholeAbbreviation(before) && !hasKind(before);
    if (unnamed && !/^\p{Lu}/u.test(rest) && !endsGenitiveName(before)) continue;
    const head = beginsAnother(before, rest, first);
    if (!head) continue;
    if (!first && begin === 0 && head !== true && subordinate.test(text.trimStart())) {
      // «подведомственные Минсельхозу России | федеральные учреждения»: their own noun
      first = head;
      continue;
    }
    cuts.push({ at: index, separator: 'doubt' });
    begin = index;
    first = head === true ? null : head;
  }
  return cuts;
}

/** «… и делопроизводства | отдел сельского хозяйства»: the end of a name that was cut at «и», and no form that waits for its noun. */
function endsGenitiveName(before: string): boolean {
  if (/^\s*\p{Lu}{2,3}\s*$/u.test(before))
    return functionAbbreviation.test(before.trim()) || fieldAbbreviation.test(before.trim());
  const word = /([а-яё-]{5,})\s*$/.exec(before)?.[1];
  return word !== undefined && /(?:[аяиы]|ов|ев|ей)$/.test(word) && !isAdjective(word);
}
