/** «1.3 <*>»: a mark that points to a note stands after the number. */
const arabic = /^(?:№\s*)?(\d{1,4}(?:\.\d{1,4})*)\s*[.)]?\s*(?:<\*{1,3}>|<\d{1,2}>|\*{1,3}\)?)?$/;
const roman = /^[IVXLCІХ]{1,7}\s*[.)]?\s*$/;
const namedSection = /^(?:раздел|направление|блок|этап|модуль)\s+[\dIVXLC]/i;
const romanSection = /^[IVXLCІХ]{1,7}[.)]\s+\p{Lu}/u;
const bareSection = /^(?:раздел|направление|блок|этап|модуль|глава)\s+(?:\d{1,2}|[IVXLC]{1,6})\s*[.:]?$/i;
const leading =
  /^(?:№\s*)?(\d{1,4}(?:\.\d{1,4})*)\s*[.)]\s*(?=[\s\p{Lu}«"])\s*(?=\S)|^(\d{1,3}(?:\.\d{1,3})+)\s+(?=\p{Lu})/u;
const lettered = /^(?:[а-яa-z]\s?[.)]|(?:\d{1,3}\.?)+[а-яa-z][.)]?|[•●▪–—*-])$/iu;

/** The parts of a row's own number: «3.» = [3], «2.13» = [2, 13]; null when the cell is not a number. */
export function numberParts(cell: string): number[] | null {
  const match = arabic.exec(cell.slice(0, 40).trim());
  return match?.[1] === undefined || cell.trim().length > 24 ? null : match[1].split('.').map(Number);
}

/** True for «IV.»: numbers of sections, never of activities. */
export function isRomanNumber(cell: string): boolean {
  return roman.test(cell.trim());
}

/** «II. Методическая работа», «Раздел 2»: nothing but the title of a section begins so. */
export function isSectionStart(text: string): boolean {
  return namedSection.test(text) || romanSection.test(text);
}

/** «Раздел 2.» and nothing else: its name follows. */
export function isBareSection(text: string): boolean {
  return bareSection.test(text);
}

/** «1. Утверждение плана» → its number and the rest; used where a table has no column of numbers. */
export function leadingNumber(text: string): { parts: number[]; rest: string } | null {
  const match = leading.exec(text.slice(0, 60));
  const digits = match?.[1] ?? match?.[2];
  if (!match || digits === undefined) return null;
  return { parts: digits.split('.').map(Number), rest: text.slice(match[0].length) };
}

/** «а)», «1а», «–»: what begins a row of its own without being a number. */
export function isLetteredLabel(cell: string): boolean {
  return lettered.test(cell.slice(0, 40).trim());
}
