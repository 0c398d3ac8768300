import { formInFull } from '../names/begins-another.js';
import { headOf } from '../words/head.js';
import { formsOnly } from '../names/line-forms.js';
import { join, maybeJoin, maybeSplit, split, type Joint, type Verdict } from '../names/verdict.js';
import { isWholeCollective, lowered, ownership, relativeClause, startsAbbreviation } from '../words/words.js';

const quotation = /["«»“”„]/;
/** Bodies that mostly have a name of their own. */
const mostlyNamed =
  /^(?:сад|детсад|дом|центр|клуб|музей|гимназия|лицей|санаторий|лагерь|предприятие|учреждение|фирма|компания|кооператив|колхоз|совхоз)$/;

/** «Турбазы «…»», «Торговые ряды «…»»: several of a kind that the list of nouns lacks. */
const unknownSeveral = /^(?:[\p{L}-]+[иы]е\s)*\p{L}[\p{Ll}-]+[ыи]\s*[«"“„]/u;

/** «Редакции газет «Вперёд», «Новь»»: names of one plural noun; after one body, a second one without its kind. */
export function afterQuoted({ first, last, cellCase }: Joint): Verdict {
  const head = headOf(first, [cellCase]) ?? headOf(last, [cellCase]);
  if (head?.number === 'plural') return join;
  if (head === null && unknownSeveral.test(first)) return maybeJoin;
  const oneBody = head === null ? !startsAbbreviation(first) : head.class === 'department';
  return oneBody ? split : maybeSplit;
}

/**
 * A quotation behind a comma. «МОУ для детей, оставшихся без попечения, | «Детский дом № 3»»: the clause has ended, and the legal form still
 * waits for its name; «МБУ ДО, | «Центр»», «детский сад, | «Росинка»» are a doubt.
 */
export function afterUnnamed({ first, last, cellCase }: Joint): Verdict | null {
  if (quotation.test(first) || quotation.test(last)) return null;
  const form = ownership.test(first) || formInFull.test(lowered(first).replace(/\sдля\s.*$/, ''));
  if (form && last !== first && /\sдля\s/.test(first) && relativeClause.test(lowered(last))) return join;
  if (last !== first) return null;
  if (formsOnly(first) && !isWholeCollective(first)) return maybeJoin;
  const head = headOf(first, [cellCase]);
  const bare = head?.number === 'singular' && first.length <= head.length;
  return bare && mostlyNamed.test(head.lemma) ? maybeSplit : null;
}
