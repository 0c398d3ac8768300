import type { DraftBody } from '../draft-order.js';
import { bodyKind } from './body-kind.js';
import { bodyKey } from './body-key.js';
import { cutCell } from './cut-cell.js';
import { joinPieces, type JoinedName } from './join-pieces.js';
import { markerAlone, readMarkers } from './markers.js';
import { toNominative } from './nominative.js';
import { beginsBody } from './words.js';

/** A body named in one cell, spelled as there. */
export interface BodyMention extends DraftBody {
  /** «по согласованию» stood by it. */
  agreed: boolean;
}

/** A responsibles cell taken apart. `ambiguous` = it can be read in another way too, so a person should look. */
export interface BodySplit {
  mentions: BodyMention[];
  ambiguous: boolean;
}

const longestName = 250;

/**
 * The bodies a responsibles cell names, in its order. Lead (DOMAIN §3) = the one marked «созыв», «свод» or «ответственный», else
 * the first; the others are co-executors. Line breaks of the text are taken as real ones. Names keep the order's spelling
 * without markers; «совместно с школами» gives «школы». A cell that names nobody gives no mentions and is ambiguous.
 */
export function splitBodies(text: string): BodySplit {
  const { pieces, broken } = cutCell(text);
  let ambiguous = broken;
  const found: { mention: BodyMention; lead: boolean; coExecutor: boolean }[] = [];
  let restAreCo = false;
  for (const name of joinPieces(pieces)) {
    const marker = markerAlone(name.text);
    const before = found.at(-1);
    if (marker && before) {
      before.lead ||= marker.lead;
      before.coExecutor ||= marker.coExecutor;
      if (marker.agreed) before.mention = mention(before.mention.name, true);
      continue;
    }
    const marked = readMarkers(withoutConnector(name));
    ambiguous ||= marked.andOthers || !name.sure;
    if (!/[\p{L}\d]/u.test(marked.name)) continue;
    const spelled = spell(marked.name, name.separator, before?.mention.name);
    ambiguous ||= !spelled.sure;
    restAreCo ||= marked.coExecutor;
    found.push({
      mention: mention(spelled.name, marked.agreed),
      lead: marked.lead,
      coExecutor: marked.coExecutor || restAreCo,
    });
  }
  const distinct = [
    ...new Map(found.toReversed().map((one) => [bodyKey(one.mention.name), one])).values(),
  ].toReversed();
  const lead = distinct.find((one) => one.lead) ?? distinct.find((one) => !one.coExecutor) ?? distinct[0];
  return {
    mentions: distinct.map((one) => ({ ...one.mention, role: one === lead ? 'lead' : 'co_executor' })),
    ambiguous: ambiguous || distinct.length === 0 || distinct.filter((one) => one.lead).length > 1,
  };
}

function mention(name: string, agreed: boolean): BodyMention {
  return { name, agreed, kind: bodyKind(name, agreed), role: 'co_executor' };
}

/** «Совместно с …» at the very beginning of a cell. */
function withoutConnector(name: JoinedName): string {
  return name.text.replace(/^\s*(?:совместно\s+с(?:о)?|при\s+участии|с\s+участием)\s+/i, '');
}

/** The name in the nominative and whole: «№ 2» after «МБОУ СОШ № 1» is «МБОУ СОШ № 2». */
function spell(
  name: string,
  separator: JoinedName['separator'],
  before: string | undefined,
): { name: string; sure: boolean } {
  if (/^№?\s*\d{1,4}$/.test(name)) {
    const whole =
      before && /№?\s*\d{1,4}$/.test(before)
        ? before.replace(/№?\s*\d{1,4}$/, numberLike(before, name))
        : name;
    return { name: whole, sure: false };
  }
  if (separator === 'with') return toNominative(name);
  return { name, sure: name.length <= longestName && namesSomebody(name) };
}

function namesSomebody(name: string): boolean {
  const preposition = /^(?:в|во|по|на|с|со|к|при|для|за|из|от|до|согласно)\s/i.test(name);
  return beginsBody(name) || (/^["«“„\p{Lu}]/u.test(name) && !preposition);
}

function numberLike(before: string, name: string): string {
  const digits = name.replace(/\D/g, '');
  return (/№\s*\d{1,4}$/.exec(before)?.[0] ?? name).replace(/\d{1,4}$/, digits);
}
