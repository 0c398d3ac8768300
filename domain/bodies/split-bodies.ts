import type { DraftBody } from '../draft-order.js';
import { bodyKind } from './body-kind.js';
import { bodyKey } from './words/body-key.js';
import { cutCell } from './cut/cut-cell.js';
import { joinPieces, type JoinedName } from './cut/join-pieces.js';
import { headOf } from './words/head.js';
import { keepsNote } from './cut/kept-bracket.js';
import { holderBehindEmptyLine, severalBelowPost } from './names/line-persons.js';
import { markerAlone, othersAlone, readMarkers } from './names/markers.js';
import { gluedStop } from './cut/glued-stop.js';
import { mixesLinesWithCommas } from './cut/mixed-separators.js';
import { namesSomebody, withoutQuotation } from './cut/names-somebody.js';
import { toNominative } from './names/nominative.js';
import { namesEverybody, namesNobody, prepareCell } from './cell/prepare-cell.js';
import { inRussianLetters, inSmallLetters, isAllCapitals } from './words/typed-letters.js';
import { isNumberOnly } from './words/words.js';

/** A body named in one cell, spelled as there. */
export interface BodyMention extends DraftBody {
  /** «по согласованию» stood by it. */
  agreed: boolean;
  /** The short name the cell gives the body for the rest of the order («далее – Министерство»). */
  alias: string | null;
}

/** A responsibles cell taken apart. `ambiguous` = it can be read in another way too, so a person should look. */
export interface BodySplit {
  mentions: BodyMention[];
  ambiguous: boolean;
}

/** «СОШ №№ 1-5»: several schools under one name, and nobody says that all of the numbers exist; «директора СОШ №№ 1-5» are people of one post. */
const severalNumbers = /№\s*№|№\s*\d{1,4}\s*[-–—]\s*\d/;
/** Precincts and constituencies of an election are numbered without gaps. */
const precincts =
  /^(?:[УО]ИК|(?:участков|окружн)\p{L}+\s(?:избирательн\p{L}+\s)?комисси|избирательн\p{L}+\s(?:участк|округ))/iu;

/** A name found, before the lead is known. */
interface Found {
  mention: BodyMention;
  lead: boolean;
  coExecutor: boolean;
}

/**
 * The bodies a responsibles cell names, in its order. Lead (DOMAIN §3) = the one marked «созыв», «свод» or «ответственный», else
 * the first; the others are co-executors. Line breaks of the text are taken as real ones. Names keep the order's spelling
 * without markers, holders in brackets and aliases; «совместно с школами» gives «школы», and is asked. A cell that names nobody,
 * or points elsewhere («то же», «все»), is ambiguous. Total: any text gives an answer.
 */
export function splitBodies(text: string): BodySplit {
  const russian = inRussianLetters(text);
  const small = isAllCapitals(russian.text) ? inSmallLetters(russian.text) : null;
  const { text: cell, wrapped, flows } = prepareCell(small ?? russian.text);
  if (namesNobody(cell)) return { mentions: [], ambiguous: true };
  const { pieces, broken } = cutCell(cell);
  let ambiguous = broken || namesEverybody(cell);
  const found: Found[] = [];
  let restAreCo = false;
  const joined = joinPieces(pieces, wrapped, flows);
  ambiguous ||=
    holderBehindEmptyLine(russian.text) ||
    severalBelowPost(cell) ||
    endsWithHelper(joined) ||
    mixesLinesWithCommas(joined, cell);
  for (const name of joined) {
    const marker = markerAlone(name.text);
    const before = found.at(-1);
    if (marker && before) {
      before.lead ||= marker.lead;
      before.coExecutor ||= marker.coExecutor;
      if (marker.agreed) before.mention = mention(before.mention.name, true, before.mention.alias);
      continue;
    }
    const own = name.text.replace(connector, '');
    const joins = own !== name.text;
    const marked = readMarkers(own);
    const unnamed = before !== undefined && othersAlone.test(marked.name);
    ambiguous ||= marked.open || !name.sure || joins || unnamed;
    if (!/[\p{L}\d]/u.test(marked.name)) continue;
    const spelled = spell(marked.name, joins ? 'with' : name.separator, before?.mention.name);
    ambiguous ||= !spelled.sure;
    restAreCo ||= marked.coExecutor;
    const coExecutor = marked.coExecutor || (restAreCo && !marked.lead);
    found.push({
      mention: mention(spelled.name, marked.agreed, marked.alias),
      lead: marked.lead,
      coExecutor,
    });
  }
  for (const { mention } of found)
    mention.name = russian.asTyped(small === null ? mention.name : mention.name.toUpperCase());
  return withRoles(found, ambiguous || (found.length > 1 && isAllCapitals(cell)));
}

/** Each body once, at its first place; exactly one leads. One that comes again after others may answer for a matter of its own: asked. */
function withRoles(found: readonly Found[], ambiguous: boolean): BodySplit {
  const keys = found.map(({ mention }) => bodyKey(mention.name));
  const distinct = found.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
  const again = distinct.length > 1 && distinct.length < found.length;
  const lead = distinct.find((one) => one.lead) ?? distinct.find((one) => !one.coExecutor) ?? distinct[0];
  return {
    mentions: distinct.map((one) => ({ ...one.mention, role: one === lead ? 'lead' : 'co_executor' })),
    ambiguous: ambiguous || again || distinct.length === 0 || distinct.filter((one) => one.lead).length > 1,
  };
}

function mention(name: string, agreed: boolean, alias: string | null): BodyMention {
  return { name, agreed, alias, kind: bodyKind(name, agreed), role: 'co_executor' };
}

/** At the very beginning of a cell: with whom, and nobody says who. */
const connector = /^\s*(?:совместно\s+с(?:о)?|при\s+участии|с\s+участием|с\s+привлечением)\s+/i;

/** The name in the nominative and whole: «№ 2» after «МБОУ СОШ № 1» is «МБОУ СОШ № 2». */
function spell(
  name: string,
  separator: JoinedName['separator'],
  before: string | undefined,
): { name: string; sure: boolean } {
  if (isNumberOnly(name)) return { name: before ? memberLike(before, name) : name, sure: false };
  if (separator === 'with') {
    const { name: nominative, known, changed } = toNominative(name);
    return { name: nominative, sure: known && !changed && headOf(name)?.syncretic !== true };
  }
  const sure =
    namesSomebody(name) &&
    !gluedStop(withoutQuotation(name)) &&
    !keepsNote(name) &&
    (!severalNumbers.test(name) || headOf(name)?.class === 'post' || precincts.test(name)) &&
    !/по\s+согласованию\s+со?\s/i.test(name);
  return { name, sure };
}

/** «Завуч совместно с ЦЗН»: an abbreviation hides its case, and alone it may as well be the one who is only asked to help. */
function endsWithHelper(names: readonly JoinedName[]): boolean {
  const last = names.at(-1);
  return (
    last?.separator === 'with' && names.at(-2)?.separator !== 'with' && /^\s*\p{Lu}{2,8}\s*$/u.test(last.text)
  );
}

/** A bare number takes the rest of its name from the one before it; a range of numbers stays as written. */
function memberLike(before: string, name: string): string {
  const number = /№?\s*\d{1,4}$/.exec(before)?.[0];
  if (number === undefined || !/^(?:№\s?)*\d{1,4}$/.test(name)) return name;
  return (
    before.slice(0, -number.length).replace(/№\s*$/, '') + number.replace(/\d{1,4}$/, name.replace(/\D/g, ''))
  );
}
