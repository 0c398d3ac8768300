import { isKnownWord, shortForms, spellableForms } from './lexicon.js';

/**
 * Corrects one wrong, missing, extra or swapped letter in long words of the grammar («сентебрь», «декбарь»). In short words
 * a wrong letter is left alone, «марта» and «карта», «июня» and «июля» differ by one too; only a slip of the hand is mended.
 */
const shortest = 6;
const longest = 24;

/** Every form without one of its letters → the forms it comes from; looking up costs as much as the word is long. */
const shortened = new Map<string, Set<string>>();
const forms = new Set(spellableForms.filter((form) => form.length >= shortest));
for (const form of forms) {
  for (const key of withoutOneLetter(form)) {
    const sources = shortened.get(key) ?? new Set<string>();
    shortened.set(key, sources.add(form));
  }
}

/** What looks like a slip in a short word and is a word of its own. */
const ownWords = new Set(['марат', 'мата', 'мара', 'арта', 'чила']);
/** «мрта», «июння», «чилса» → the short word they stand for; null where they may stand for two. */
const shortSlips = new Map<string, string | null>();
for (const form of shortForms) {
  for (const slip of slipsOf(form)) {
    const other = shortSlips.get(slip);
    const same = other === undefined || (other !== null && other.slice(0, 3) === form.slice(0, 3));
    shortSlips.set(slip, same ? (other ?? form) : null);
  }
}

/** A word without one of its letters, with one doubled, with two neighbours swapped; of at least four letters. */
function slipsOf(word: string): string[] {
  const slips = [...word].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    return [
      before + after,
      before + letter + letter + after,
      before + after.slice(0, 1) + letter + after.slice(1),
    ];
  });
  return slips.filter((slip) => slip.length >= 4 && !ownWords.has(slip) && !shortForms.includes(slip));
}

/** True for a word the grammar has in this very form. */
export function isGrammarWord(word: string): boolean {
  return forms.has(word) || isKnownWord(word);
}

/** The known form one mistake away from the word; the word itself when it is known, short, or near several meanings. */
export function correctSpelling(word: string): string {
  const slip = isKnownWord(word) ? null : shortSlips.get(word);
  if (slip) return slip;
  if (word.length < shortest - 1 || word.length > longest || forms.has(word) || isKnownWord(word))
    return word;
  const found = new Set<string>(shortened.get(word));
  // a short word may only lack a letter («янвая»)
  if (word.length < shortest) return onlyMeaning(found) ?? word;
  for (const key of withoutOneLetter(word)) {
    if (forms.has(key)) found.add(key);
    for (const form of shortened.get(key) ?? []) if (isOneMistakeAway(word, form)) found.add(form);
  }
  return onlyMeaning(found) ?? word;
}

/** The first of the forms where all of them are forms of one word. */
function onlyMeaning(found: ReadonlySet<string>): string | null {
  const stems = new Set([...found].map((form) => form.slice(0, 4)));
  const [first] = found;
  return first !== undefined && stems.size === 1 ? first : null;
}

/** «теч-е», «полуг-ие», «кв-л»: the one form of the grammar that begins and ends so; null when none or several do. */
export function contractedForm(beginning: string, ending: string): string | null {
  if (beginning.length < 2 || ending.length > 3) return null;
  const found = [...forms].filter(
    (form) =>
      form.length > beginning.length + ending.length && form.startsWith(beginning) && form.endsWith(ending),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function withoutOneLetter(word: string): string[] {
  return Array.from({ length: word.length }, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

function isOneMistakeAway(word: string, form: string): boolean {
  if (word.length !== form.length) return Math.abs(word.length - form.length) === 1;
  const wrong = [...word].flatMap((letter, index) => (letter === form[index] ? [] : [index]));
  const [first, second] = wrong;
  if (first === undefined || wrong.length === 1) return true;
  return (
    wrong.length === 2 && second === first + 1 && word[first] === form[second] && word[second] === form[first]
  );
}
