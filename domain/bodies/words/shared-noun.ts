import type { Case } from './noun-form.js';
import { headOf, type Head } from './head.js';
import { describing, lowered } from './words.js';

/** «управляющие» are people too, but not beside another kind of organisations. */
const managing = /^управляющ(?:ие|им)\s/;
const ofCompanies = /^(?:организаци|компани|предприяти)/;
const firstOfTwo = /^([\p{L}-]+(?:ие|им)(?:ся)?\s+)(?:и|или)\s+(?=\p{Ll})/u;

/** «обслуживающие жилые дома»: what others look after. */
const served =
  /^(?:дом|система|площадка|участок|зал|стадион|бассейн|котельная|столовая|магазин|порт|средство|пищеблок|парк|общежитие|население|граждане|здравпункт)$/;
const servants = /(?:обслужива|эксплуатиру|снабжа|контролиру|проверя|надзира)ющие$/;

/** «городской и районные советы»: one of the first, several of the second. */
const oneAndSeveral =
  /^((?:межпоселенческ|центральн|городск|районн|областн|краев|республиканск|региональн|окружн|сельск|поселков|поселенческ|местн|школьн)(?:ой|ый|ий|ая|ое)\s+)и\s+(?=\p{Ll})/u;

/** The participle of a head tells of others who serve it. */
export function isServed({ adjectives, lemma }: Head): boolean {
  return served.test(lemma) && adjectives.some((one) => servants.test(one));
}

/**
 * «ресурсоснабжающие и сетевые организации», «лечащие и дежурные врачи»: the noun of a participle that only describes, where an
 * adjective or another participle stands between. Null where the text begins otherwise.
 */
export function sharedNoun(text: string, cellCase: Case): Head | null {
  const low = lowered(text.slice(0, 80));
  const one = oneAndSeveral.exec(low)?.[0];
  const several = one === undefined ? null : headOf(text.slice(one.length), [cellCase]);
  if (one !== undefined && several?.number === 'plural' && several.adjectives.length > 0)
    return { ...several, syncretic: false, length: several.length + one.length };
  const [both, first = ''] = firstOfTwo.exec(low) ?? [];
  if (both === undefined || !(describing.test(first) || managing.test(first))) return null;
  const head = headOf(text.slice(both.length), [cellCase]);
  if (head?.number !== 'plural' || head.adjectives.length === 0 || isServed(head)) return null;
  if (managing.test(first) && !ofCompanies.test(head.lemma)) return null;
  return { ...head, syncretic: false, length: head.length + both.length };
}

/** «подведомственные Минсельхозу …», «подчинённые управлению …» */
export const subordinate =
  /^(?:подведомственн|подчин[её]нн|подконтрольн|поднадзорн)ые\s(?=\S+(?:у|ю|е|и)\s)/iu;
const mostWords = 8;

/**
 * «подведомственные Минсельхозу России федеральные учреждения»: the noun of the participle, behind whoever they are under. Null where it may be the end
 * of his name («… управлению образования школы»).
 */
export function subordinateNoun(text: string): Head | null {
  const participle = subordinate.exec(text)?.[0];
  if (participle === undefined) return null;
  let at = participle.length;
  for (const word of text.slice(at).split(' ').slice(0, mostWords)) {
    if (at > participle.length) {
      const head = headOf(text.slice(at));
      if (head?.number === 'plural' && !head.syncretic) return { ...head, length: at + head.length };
    }
    at += word.length + 1;
  }
  return null;
}

/** «подведомственные управлению образования школы»: they are several, or it is the school's. */
export function mayBeSubordinate(text: string): boolean {
  const participle = subordinate.exec(text)?.[0];
  const last = /\s([\p{Ll}-]+)$/u.exec(text)?.[1];
  return participle !== undefined && last !== undefined && headOf(last)?.syncretic === true;
}
