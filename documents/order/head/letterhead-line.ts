const line =
  /(?<![а-яё])(?:тел|факс)[а-яё]*[.:\s(]|e-?mail|@|https?:|www\.|(?<![а-яё])(?:инн|кпп|огрн|окпо|окато|бик)(?![а-яё])|^\d{6}(?!\d)|номер\s+документа|дата\s+(?:составления|документа)/iu;

/** «ул. Мира, 3», «г. Энск, пер.Мирный 4»; «План на 2026 год» begins with the same letters. */
const street =
  /(?:^|,\s?)(?:[Уу]л|[Пп]ер|[Пп]росп|[Пп]р-т|[Пп]л|[Бб]ульв|[Нн]аб)(?:\.\s?|\s)[\p{Lu}\d][^«»]{0,60}?(?:,|\s)\s?(?:д\.\s?)?\d/u;

/** True for addresses, codes, telephones and the captions of a form's cells: what a letterhead says beside the name of the body. */
export function isLetterheadLine(text: string): boolean {
  return line.test(text) || street.test(text);
}
