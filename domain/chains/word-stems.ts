/** Endings of Russian nouns, adjectives and participles, longest first: enough to compare subjects, not to analyse grammar. */
const ending =
  /(?:ировани|овани|ениями|аниями|остями|иями|ями|ами|ыми|ими|ого|его|ому|ему|ость|ости|остью|иях|иям|ием|ией|ии|ия|ие|ий|ый|ой|ей|ая|яя|ое|ее|ые|ых|их|ым|им|ом|ем|ам|ям|ах|ях|ую|юю|ов|ев|ью|ы|и|а|я|о|е|у|ю|ь|й)$/;
const shortestStem = 3;

/** The stems of the words of a text, in order; words of one or two letters are left out. */
export function wordStems(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}+/gu) ?? []
  )
    .filter((word) => word.length >= shortestStem)
    .map(stemOf);
}

function stemOf(word: string): string {
  const stem = word.replace(ending, '');
  return stem.length >= shortestStem ? stem : word;
}
