/** First parts of Russian compounds that keep their hyphen when a line is broken after it: «научно-» + «методическое». */
const compoundParts = new Set(
  (
    'научно учебно организационно информационно инструктивно нормативно психолого социально методико материально ' +
    'финансово общественно военно физкультурно спортивно художественно культурно технико программно контрольно ' +
    'практико проектно экспертно аналитико опытно консультативно санитарно лечебно историко естественно онлайн ' +
    'офлайн интернет веб медико воспитательно хозяйственно духовно гражданско северо южно санкт пост вице экс ' +
    'план школа школы школу школе педагог педагога педагоги педагогов педагогам учитель учителя учителей врач врача ' +
    'мастер пресс медиа бизнес арт эко мини кафе детско церковно жилищно правовой историко лицей лицея лицеи'
  ).split(' '),
);
const brokenWord = /(\p{L}+)-[^\S\n\r]*[\n\r]+\s*(?=\p{L})/gu;

/** True when a word that breaks off with a hyphen is the first part of a compound, which keeps it. */
export function keepsHyphen(broken: string, rest: string): boolean {
  return /^\p{Lu}/u.test(rest) || compoundParts.has(broken.toLowerCase());
}

/** Words broken with a hyphen at the ends of lines, put together again; other line ends stay. */
export function joinBrokenWords(text: string): string {
  if (!/-[^\S\n\r]*[\n\r]/.test(text)) return text;
  return text.replace(brokenWord, (whole, word: string, at: number) =>
    keepsHyphen(word, text.charAt(at + whole.length)) ? `${word}-` : word,
  );
}
