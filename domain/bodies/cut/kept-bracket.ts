import { headOf } from '../words/head.js';
import { personAtEnd, startsPerson } from '../words/persons.js';

const atEnd = /\(([^()]+)\)$/;
/** «(в рамках контрактов)», «(кроме выходных)»: in what or when it acts. */
const condition = /^(?:во?|на|для|со?|при|за|от|до|по|кроме|только|исключая|согласно)\s/i;
/** «(по вопросам социального развития)», «(ответственный за кадры)»: what a post is for. */
const ofPost = /^(?:ответственн|по\s(?!согл|догов|контракт|соглаш|вызов|необходим|заявк|мере|график|плану))/i;
const whoInside =
  /\p{Ll}{3},|^ответственн|тел\.|^\p{Lu}{2,6}\s*[«"„]|^(?:гл|зам|зав|нач|рук|дир|инж|спец|аппарат)(?:\.|$)/iu;

/**
 * A bracket that stays at the end of a name though it tells who of it acts, on what condition or under which telephone: a person has
 * to say whether it is of the name. «… (законные представители)», «… (ЭПК)», «РС(Я)» are.
 */
export function keepsNote(name: string): boolean {
  const note = atEnd.exec(name)?.[1]?.trim();
  if (note === undefined) return false;
  const ofOne = headOf(name)?.class === 'post';
  if (ofPost.test(note) && ofOne) return false;
  // «Администрация (глава поселения)»: which of the two answers
  const post = headOf(note);
  if (post?.class === 'post' && post.number === 'singular' && !ofOne) return true;
  return condition.test(note) || whoInside.test(note) || startsPerson(note) || personAtEnd(note) !== null;
}
