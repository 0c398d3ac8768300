import { headOf, type Head } from '../words/head.js';
import { beginsBody } from './name-start.js';
import { nounForms } from '../words/nouns.js';
import { lowered, startsQuoted } from '../words/words.js';

/** Adjectives with the stress on the ending, which have «-ой». */
const stressed =
  /^(?:городск|област|краев|основн|передов|част|район(?!н)|головн|волевой|молод|больш|друг|люб|опытн)(?:$|н$)/;

/**
 * A name after «совместно с» or in an order's dative → as it stands in a list. `known` = its form is one of the known nouns;
 * `changed` = the spelling is not that of the text, so a person should see it.
 */
export function toNominative(name: string): { name: string; known: boolean; changed: boolean } {
  const own = headOf(name, ['instrumental', 'genitive', 'dative']);
  if (own && !headOf(name)) return { name: rewritten(name, own), known: true, changed: true };
  const plain = startsQuoted(name) || /^\p{Lu}{2,}/u.test(name);
  if (own) return { name, known: true, changed: false };
  return { name, known: plain && beginsBody(name), changed: false };
}

/** A name in the dative → nominative, any other as it is: the two are the same body. */
export function fromDative(name: string): string {
  const head = headOf(name) ? null : headOf(name, ['dative']);
  return head ? rewritten(name, head) : name;
}

/** A name known to be in the genitive («приказом Министерства …») → nominative; as it is where its head is not known. */
export function fromGenitive(name: string): string {
  const head = headOf(name, ['genitive']);
  return head ? rewritten(name, head) : name;
}

function rewritten(name: string, head: Head): string {
  const words = name.slice(0, head.length);
  const form = nounForms(head.word).find((one) => one.nominative === head.nominative);
  const gender = head.number === 'plural' ? 'plural' : (form?.gender ?? 'm');
  let at = 0;
  const nominative = words.replace(/[\p{L}-]+/gu, (word) => {
    const adjective = head.adjectives[at++];
    if (adjective === undefined)
      return at === head.adjectives.length + 1 ? like(word, head.nominative) : word;
    return word.replace(/(?:ыми|ими|ого|его|ому|ему|ым|им|ых|их|ой|ей)(ся)?$/i, (ending, self?: string) => {
      const stem = lowered(word).slice(0, word.length - ending.length);
      return adjectiveEnding(stem, gender) + (self ?? '');
    });
  });
  return nominative + name.slice(head.length);
}

const soft = /(?:средн|внешн|соседн|вечерн|летн|высш|низш)$/;

function adjectiveEnding(stem: string, gender: 'm' | 'f' | 'n' | 'plural'): string {
  const hushing = /[гкхжчшщ]$/.test(stem) || soft.test(stem);
  switch (gender) {
    case 'plural':
      return hushing ? 'ие' : 'ые';
    case 'f':
      return 'ая';
    case 'n':
      return 'ое';
    case 'm':
      return stressed.test(stem) ? 'ой' : hushing ? 'ий' : 'ый';
  }
}

/** The nominative with the capital and the «ё» of the word as written. */
function like(word: string, nominative: string): string {
  const yo = [...nominative]
    .map((letter, at) => (word[at]?.toLowerCase() === 'ё' && letter === 'е' ? 'ё' : letter))
    .join('');
  return /^\p{Lu}/u.test(word) ? yo.charAt(0).toUpperCase() + yo.slice(1) : yo;
}
