const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
const ownNumber =
  /^(?:(?:раздел|направление|блок|этап|модуль|глава)\s+(?:№\s*)?(\d+|[IVX]+)(?![\d.]*\d|\p{L})|(\d+|[IVX]+)[.)](?!\d))/iu;

/**
 * A section of an order as a person finds it: its number and its title. A title that the order itself begins with this number
 * («1. Анализ», «II. Меры», «Раздел 3») stays as written; with any other number both are shown, for rows are named by ours.
 */
export function sectionName({ index, title }: { index: number; title: string | null }): string {
  if (title === null) return `Раздел ${index}`;
  const [, named, bare] = ownNumber.exec(title.trim()) ?? [];
  const own = named ?? bare;
  const isSame = own !== undefined && (own === String(index) || own.toUpperCase() === roman[index - 1]);
  return isSame ? title : `${index}. ${title}`;
}
