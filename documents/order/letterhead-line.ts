const line =
  /(?<![а-яё])(?:тел|факс)[а-яё]*[.:\s(]|e-?mail|@|https?:|www\.|(?<![а-яё])(?:инн|кпп|огрн|окпо|окато|бик)(?![а-яё])|^\d{6}(?!\d)|(?:^|,\s?)(?:ул|пер|просп|пр-т|пл|бульв|наб)\.?\s?[\p{Lu}\d][^«»]{0,60}?(?:,|\s)\s?(?:д\.\s?)?\d|номер\s+документа|дата\s+(?:составления|документа)/iu;

/** True for addresses, codes, telephones and the captions of a form's cells: what a letterhead says beside the name of the body. */
export function isLetterheadLine(text: string): boolean {
  return line.test(text);
}
