const firstEnd = /^\p{L}+(?:но|ско|цко|ово|ево)$/u;
const adjective = /(?:[ыи]й|ой|[ая]я|[ое]е|[ыи]е|ого|его|ому|ему|[ыи]х|[ыи]ми?|[ую]ю|ом|ем|ей)$/u;
/** Words with such a first half that grow together. */
const oneWord =
  /^(?:железнодорож|сельскохозяйств|народнохозяйств|общеобразоват|машиностроит|жизнеобеспеч|законодат|самоуправл|дополнительн|(?:не)?совершеннолет|международн|одновремен|равнозначн|благоприят)/u;
const leastFirst = 5;
const leastSecond = 7;

/**
 * True when a word that breaks off with a hyphen at a line end is the first half of an adjective written with one: «дорожно-⏎строительное»,
 * «организационно-⏎правовой»; not «дополнительно-⏎го», «лично-⏎стного», «железно-⏎дорожный». `second` = the word the next line begins with.
 */
export function isCompoundAdjective(first: string, second: string): boolean {
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  return (
    one.length >= leastFirst &&
    other.length >= leastSecond &&
    firstEnd.test(one) &&
    adjective.test(other) &&
    !/^стн/.test(other) &&
    !oneWord.test(one + other)
  );
}
