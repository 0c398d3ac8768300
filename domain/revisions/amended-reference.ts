import { civilDate, isCivilDate } from '../civil-date.js';
import type { CivilDate } from '../civil-date.js';
import { monthOf } from '../deadlines/words/months.js';
import type { DraftDocument } from '../draft-order.js';

/** The order that a text says it changes. */
export interface AmendedReference {
  /** Without the sign: «88», «01-05/17». */
  number: string;
  date: CivilDate | null;
}

const patterns: readonly RegExp[] = [
  /(?:внес(?:ени[ия]|ти)\s+(?:следующ[а-яё]+\s+)?изменени[а-яё]+|изложить|дополнить)[^№]{0,400}?№\s*([\p{L}\d][\p{L}\d/.-]*)/iu,
  /внести\s+в\s[^№]{3,300}?№\s*([\p{L}\d][\p{L}\d/.-]*)(?=[^.]{0,300}изменени)/iu,
];
const numericDate = /(\d{1,2})\.(\d{1,2})\.(\d{4})/;
const wordDate = /(\d{1,2})\s+([а-яё]+)\s+(\d{4})/i;

/**
 * The order that is amended, by the words of the title or of a clause («О внесении изменений в приказ … от 27.11.2020 № 88»);
 * null when the text speaks of none. A date that cannot be read is left out.
 */
export function amendedReference(
  document: Pick<DraftDocument, 'title' | 'clauses'>,
): AmendedReference | null {
  for (const text of [document.title ?? '', ...document.clauses.map((clause) => clause.text)]) {
    for (const pattern of patterns) {
      const found = pattern.exec(text.slice(0, 2_000));
      const number = found?.[1]?.replace(/[.,;]+$/, '');
      if (found && number) return { number, date: dateAround(text, found) };
    }
  }
  return null;
}

/** The date stands before the number («от … № 88») or behind it («№ 88 от …»). */
function dateAround(text: string, found: RegExpExecArray): CivilDate | null {
  const behind = text.slice(found.index + found[0].length, found.index + found[0].length + 40);
  const before = /от\s+[^№]{6,30}№/iu.exec(found[0])?.[0];
  return dateIn(before ?? '') ?? (/^[^а-яё]*от\s/i.test(behind) ? dateIn(behind) : null);
}

function dateIn(text: string): CivilDate | null {
  const numeric = numericDate.exec(text);
  if (numeric) return dateOf(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const words = wordDate.exec(text);
  const month = words?.[2] ? monthOf(words[2].toLowerCase()) : null;
  return words && month ? dateOf(Number(words[3]), month, Number(words[1])) : null;
}

function dateOf(year: number, month: number, day: number): CivilDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCivilDate(text) ? civilDate(year, month, day) : null;
}
