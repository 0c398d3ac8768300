/**
 * The nouns that head the name of an executor, with their forms. A short list of declensions is enough: what matters is which
 * form begins a name (nominative, or dative in an order's «поручить отделу …») and which goes on with one (genitive).
 */
import type { Case, NounClass, NounForm } from './noun-form.js';
import { declensions, nounLists } from './noun-words.js';
import { ShortenedNouns } from './shortened-nouns.js';
import { lastParts, peopleBySuffix } from './word-making.js';

const order: readonly Case[] = ['nominative', 'genitive', 'dative', 'instrumental'];
const forms = new Map<string, NounForm[]>();
for (const [kind, words] of nounLists) {
  for (const [model, list] of Object.entries(words)) {
    for (const word of list.split(' ')) addForms(word, model, kind);
  }
}

const shortened = new ShortenedNouns(forms);

function addForms(word: string, model: string, kind: NounClass): void {
  const declension = declensions[model];
  if (!declension) return;
  const [gender, singular, plural] = declension;
  const own = (singular || plural).split(' ')[0] ?? '-';
  if (own !== '-' && !word.endsWith(own)) return;
  const stem = own === '-' ? word : word.slice(0, -own.length);
  for (const [number, endings] of [
    ['singular', singular.split(' ')],
    ['plural', plural.split(' ')],
  ] as const) {
    if (endings[0] === '') continue;
    const full = endings.map((ending) => stem + (ending === '-' ? '' : ending));
    full.forEach((form, at) => {
      const entry: NounForm = {
        nominative: full[0] ?? word,
        lemma: word,
        class: kind,
        gender,
        number,
        case: order[at] ?? 'nominative',
      };
      const known = forms.get(form);
      if (!known) forms.set(form, [entry]);
      else if (!known.some((one) => one.case === entry.case && one.number === number)) known.push(entry);
    });
  }
}

function bySuffix(word: string): NounForm[] | undefined {
  const number = peopleBySuffix(word);
  if (number === null) return undefined;
  return [
    {
      nominative: word,
      lemma: word.replace(/и$|ы$/, ''),
      class: 'people',
      gender: 'm',
      number,
      case: 'nominative',
    },
  ];
}

/**
 * The forms a word may be, for a word in lower case with «е» for «ё». A compound («педагоги-психологи») is what both its parts
 * can be; when only one of them is known, that one decides; «спец-ты» is what «специалисты» is.
 */
export function nounForms(word: string): readonly NounForm[] {
  const whole = [word, ...lastParts(word)].map((part) => forms.get(part)).find(Boolean);
  if (whole || !word.includes('-')) return whole ?? bySuffix(word) ?? [];
  const parts = word.split('-');
  const first = forms.get(parts[0] ?? '') ?? [];
  const last = forms.get(parts.at(-1) ?? '') ?? bySuffix(parts.at(-1) ?? '') ?? [];
  if (first.length === 0 && last.length === 0) return shortened.find(word) ?? bySuffix(word) ?? [];
  if (first.length === 0 || last.length === 0)
    return (first.length > 0 ? first : last).map((one) => ({
      ...one,
      nominative: wholeNominative(word, one, first.length > 0),
    }));
  const both = first.flatMap((one) => {
    const same = last.find((other) => other.case === one.case && other.number === one.number);
    return same
      ? [{ ...one, nominative: `${one.nominative}-${same.nominative}`, lemma: `${one.lemma}-${same.lemma}` }]
      : [];
  });
  return both.length > 0 ? both : first;
}

/** A form of a noun of the list itself, not one made with a prefix or by its suffix. In lower case with «е» for «ё». */
export function isListed(word: string): boolean {
  return forms.has(word);
}

/** The part of a compound that is known in the nominative, the other as it stands. */
function wholeNominative(word: string, form: NounForm, firstKnown: boolean): string {
  return firstKnown
    ? form.nominative + word.slice(word.indexOf('-'))
    : word.slice(0, word.lastIndexOf('-') + 1) + form.nominative;
}
