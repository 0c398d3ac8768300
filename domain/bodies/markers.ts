/** A piece of a cell without the words that say what its body does, and without the person in brackets after it. */
export interface Marked {
  name: string;
  lead: boolean;
  coExecutor: boolean;
  /** «по согласованию»: the body is not subordinate to the one who signed. */
  agreed: boolean;
  /** «и др.»: the list is not complete. */
  andOthers: boolean;
}

const leadWord = String.raw`созыв|свод|ответственн(?:ый|ая|ые)(?:\s+исполнител[ьи])?|отв\.(?:\s*исп(?:олнитель|\.))?|головной(?:\s+исполнитель)?|координатор`;
const coWord = String.raw`соисполнител[ьи]|участник[аи]?`;
const bullet = /^(?:[-–—•·*]\s*|\d{1,2}[.)]\s+)/u;
const leadPrefix = new RegExp(
  String.raw`^(?:(?:${leadWord}|исполнител[ьи])\s*[:–—-]\s*|(?:созыв|свод|ответственный\s+исполнитель)\s+)`,
  'iu',
);
const coPrefix = new RegExp(String.raw`^(?:${coWord})\s*[:–—-]\s*`, 'iu');
const leadSuffix = new RegExp(
  String.raw`\s*(?:\(\s*(?:${leadWord})\s*\)|[–—-]\s*(?:${leadWord})|\s(?:созыв|свод))\s*$`,
  'iu',
);
const coSuffix = new RegExp(String.raw`\s*\(\s*(?:${coWord})\s*\)\s*$`, 'iu');
const alone = new RegExp(String.raw`^\(?\s*(?:(${leadWord})|(${coWord})|(по\s+согласованию))\s*\)?$`, 'iu');
const agreedNote = /\s*(?:\(\s*по\s+согласованию\s*\)|(?<![а-яё])по\s+согласованию\s*$)/giu;
const others = /(?:^|\s|,)\s*(?:и\s+)?(?:др\.|др$|т\.\s?д\.?|т\.\s?п\.?|другие|иные|прочие)\s*\.?\s*$/iu;
const holder = /\s*\(\s*\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?(?:\p{Lu}\.)?\s*\)\s*$/u;
const fullStopKept = /(?:^|[\s.])(?:\p{L}|им|обл|гг|р-н|зам|отв|исп)\.$/u;

/** Reads and removes the markers of one piece. */
export function readMarkers(piece: string): Marked {
  let name = piece.replace(/\s+/g, ' ').trim().replace(bullet, '');
  const take = (pattern: RegExp): boolean => {
    const shorter = name.replace(pattern, ' ').trim();
    const found = shorter !== name;
    name = shorter;
    return found;
  };
  const andOthers = take(others);
  const agreed = take(agreedNote);
  const coExecutor = take(coPrefix) || take(coSuffix);
  const lead = !coExecutor && (take(leadPrefix) || take(leadSuffix));
  take(holder);
  return { name: trimSigns(name), lead, coExecutor, agreed, andOthers };
}

/** True for a piece that is a marker and nothing else: it belongs to the body before it. */
export function markerAlone(piece: string): { lead: boolean; coExecutor: boolean; agreed: boolean } | null {
  const match = alone.exec(piece.trim());
  return match && { lead: Boolean(match[1]), coExecutor: Boolean(match[2]), agreed: Boolean(match[3]) };
}

function trimSigns(name: string): string {
  const trimmed = name.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '').replace(/\s+/g, ' ');
  return trimmed.endsWith('.') && !fullStopKept.test(trimmed.slice(-12))
    ? trimmed.slice(0, -1).trim()
    : trimmed;
}
